package org.keepup.samples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.bayes.RunningDiagnosis;
import org.keepup.diagnostics.evaluation.Items;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One more subtraction of one pupil, after so many, and what all of them say. The pupil holds two malrules, uses them nine
 * times in ten and slips on every tenth task: what costs most.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnswerBenchmark {

    private static final int SEEN = 200;
    private static final int UNSEEN = 20_000;

    /** Answers before. */
    @Param({"10", "100", "1000"})
    private int history = 10;

    private BayesEngine engine = BayesEngine.of(MalruleLibrary.of(TaskForms.builtIn(), List.of()));
    private RunningDiagnosis running = engine.running(ResponseSheet.of("P1", List.of()));
    private List<Response> seen = List.of();
    private List<Response> unseen = List.of();
    private int next;

    /** Made by JMH. */
    public AnswerBenchmark() {}

    /** Loads the library, draws tasks from a bank of 200 and others that nobody has seen, and gives the earlier answers. */
    @Setup
    public void answer() {
        MalruleLibrary library = MalruleLibrary.builtIn();
        Malrule held = library.malrule("subtraction.smaller-from-larger")
                .orElseThrow()
                .with(library.malrule("subtraction.sub-one-over-blank").orElseThrow())
                .orElseThrow();
        Random random = new Random(1);
        List<Task> tasks = Items.subtractions(library.forms()).draw(SEEN + UNSEEN, random);
        List<Response> responses = new ArrayList<>();
        for (Task task : tasks) {
            Answer answer = task.correct().orElseThrow();
            if (random.nextDouble() < 0.9) {
                answer = held.predict(task).stream().findFirst().orElse(answer);
            }
            responses.add(Response.of(task, random.nextDouble() < 0.1 ? Answer.of(random.nextInt(1_000)) : answer));
        }
        seen = responses.subList(0, SEEN);
        unseen = responses.subList(SEEN, responses.size());
        engine = BayesEngine.of(library);
        running = engine.running(ResponseSheet.of("P1", List.of()));
        for (int i = 0; i < history; i++) {
            running = running.with(seen.get(i % SEEN));
        }
        running.diagnosis();
    }

    /** One more answer, to a task of the bank. */
    @Benchmark
    public Object answer_to_a_task_seen_before() {
        next = (next + 1) % seen.size();
        return running.with(seen.get(next));
    }

    /** One more answer, to a task that the engine has never met. */
    @Benchmark
    public Object answer_to_an_unseen_task() {
        next = (next + 1) % unseen.size();
        return running.with(unseen.get(next));
    }

    /** One more answer, to a task of the bank, and the diagnosis. */
    @Benchmark
    public Object answer_and_diagnosis() {
        next = (next + 1) % seen.size();
        return running.with(seen.get(next)).diagnosis();
    }
}
