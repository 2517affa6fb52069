package org.keepup.samples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.keepup.core.Catalogues;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.ItemGenerator;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.BatchDiagnosis;
import org.keepup.diagnostics.Diagnostics;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Many pupils in memory, by the batch interface. Every round brings pupils whom the engine has not met; what it knows of the
 * tasks and of answers that pupil after pupil gives, it keeps from round to round, as it would in an application. Times are for
 * one response.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class DiagnoseBenchmark {

    static final int PUPILS = 10_000;
    private static final int ITEMS = 20;
    private static final int RESPONSES = PUPILS * ITEMS;
    private static final int NAIVE_PUPILS = 200;
    private static final int BANK = 500;

    /** More rounds than are measured, warming up included. */
    private static final int ROUNDS = 10;

    /** What the pupils are asked: one test of subtraction, one of mixed topics, or items of their own from a bank of 500. */
    @Param({"subtraction", "mixed", "own"})
    private String test = "";

    private Diagnostics diagnostics = Diagnostics.of(Catalogues.builtIn());
    private MalruleLibrary library = MalruleLibrary.of(Catalogues.builtIn());
    private final List<List<ResponseSheet>> rounds = new ArrayList<>();
    private int next;

    /** Made by JMH. */
    public DiagnoseBenchmark() {}

    /** Draws the pupils. */
    @Setup
    public void draw() {
        Catalogues catalogues = Catalogues.builtIn();
        library = MalruleLibrary.of(catalogues);
        diagnostics = Diagnostics.of(catalogues, library);
        Cohort cohort = new Cohort(library);
        List<Task> bank =
                new ItemGenerator(library.forms().form("whole-subtraction").orElseThrow()).items(4, BANK, 1);
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(
                    switch (test) {
                        case "mixed" -> cohort.sitting(Cohort.MIXED, PUPILS, round);
                        case "own" -> cohort.drawing(bank, ITEMS, PUPILS, round);
                        default -> cohort.sitting(Cohort.SUBTRACTIONS, PUPILS, round);
                    });
        }
    }

    private List<ResponseSheet> pupils() {
        return rounds.get(next++ % ROUNDS);
    }

    /** One thread. */
    @Benchmark
    @OperationsPerInvocation(RESPONSES)
    public long oneThread() {
        return diagnose(1);
    }

    /** Two threads. */
    @Benchmark
    @OperationsPerInvocation(RESPONSES)
    public long twoThreads() {
        return diagnose(2);
    }

    private long diagnose(int threads) {
        long[] named = new long[1];
        try (BatchDiagnosis<Integer> batch = diagnostics.batch(
                threads,
                diagnosis -> diagnosis.topics().stream()
                        .map(TopicDiagnosis::hypotheses)
                        .mapToInt(List::size)
                        .sum(),
                hypotheses -> named[0] += hypotheses)) {
            pupils().forEach(batch::add);
        }
        return named[0];
    }

    /**
     * The rival: a loop that runs every malrule of the form again for each response and counts for each how often it gives
     * what was written. It weighs nothing, allows for nothing and tries no two at once.
     */
    @Benchmark
    @OperationsPerInvocation(NAIVE_PUPILS * ITEMS)
    public long everyMalruleForEveryResponse() {
        long best = 0;
        for (ResponseSheet sheet : pupils().subList(0, NAIVE_PUPILS)) {
            int most = 0;
            for (Malrule malrule : library.all()) {
                int given = 0;
                for (Response response : sheet.responses()) {
                    if (malrule.description()
                            .forms()
                            .contains(response.task().form().id())) {
                        for (Answer answer : malrule.predict(response.task())) {
                            given += answer.sameForm(response.answer()) ? 1 : 0;
                        }
                    }
                }
                most = Math.max(most, given);
            }
            best += most;
        }
        return best;
    }
}
