package org.keepup.samples.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.bayes.Outlook;
import org.keepup.diagnostics.bayes.Pool;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.diagnostics.probe.Candidates;
import org.keepup.diagnostics.probe.Probe;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The next best subtraction out of 500, given what is believed after so many answers of a pupil who holds a malrule. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProbeBenchmark {

    private static final int BANK = 500;

    /** Answers before: with none, every malrule still counts. */
    @Param({"0", "1", "3", "5"})
    private int answers;

    private Probe probe = new Probe(BayesEngine.of(MalruleLibrary.of(TaskForms.builtIn(), List.of())));
    private List<Task> asked = List.of();
    private @Nullable Outlook outlook;
    private @Nullable Pool pool;

    /** Made by JMH. */
    public ProbeBenchmark() {}

    /** Loads the library, makes the bank and gives the answers. */
    @Setup
    public void answer() {
        MalruleLibrary library = MalruleLibrary.builtIn();
        BayesEngine engine = BayesEngine.of(library);
        TaskForm form = library.forms().form("whole-subtraction").orElseThrow();
        Malrule held = library.malrule("subtraction.smaller-from-larger").orElseThrow();
        probe = new Probe(engine);
        asked = List.of("504 - 268", "71 - 46", "620 - 45", "8005 - 17", "311 - 214").subList(0, answers).stream()
                .map(library.forms()::parse)
                .toList();
        outlook = engine.outlook(
                ResponseSheet.of(
                        "P1",
                        asked.stream()
                                .map(task ->
                                        Response.of(task, held.predict(task).get(0)))
                                .toList()),
                form);
        pool = probe.pool(Candidates.of(form, 4, BANK, 1));
    }

    /** The question that tells most per minute. */
    @Benchmark
    public Object next() {
        return probe.next(Objects.requireNonNull(outlook), Objects.requireNonNull(pool), asked, 1);
    }
}
