package org.keepup.samples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.keepup.core.Catalogues;
import org.keepup.core.task.ItemGenerator;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Every malrule's answer to one task; the library keeps nothing of earlier tasks, so each counts as unseen. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PredictBenchmark {

    private static final int TASKS = 1_000;

    /** The task form: the one with most malrules, and two ordinary ones. */
    @Param({"whole-subtraction", "fraction-addition", "decimal-addition"})
    private String form = "";

    private MalruleLibrary library = MalruleLibrary.of(TaskForms.builtIn(), List.of());
    private List<Task> tasks = List.of();
    private int next;

    /** Made by JMH. */
    public PredictBenchmark() {}

    /** Loads the library and draws the tasks. */
    @Setup
    public void load() {
        library = MalruleLibrary.of(Catalogues.builtIn());
        tasks = new ItemGenerator(library.forms().form(form).orElseThrow()).items(4, TASKS, 1);
    }

    /** All foreseeable wrong answers to one task. */
    @Benchmark
    public Object wrongAnswers() {
        next = (next + 1) % tasks.size();
        return library.wrongAnswers(tasks.get(next));
    }
}
