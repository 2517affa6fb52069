package org.keepup.samples.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.keepup.core.material.Material;
import org.keepup.core.misconception.Misconception;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.rules.Advice;
import org.keepup.rules.Situation;
import org.keepup.rules.fact.Lesson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** What to do for one pupil of the sample class, the rule base being warm; the pupils take turns. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PlanBenchmark {

    /** Shared by the threads, as in an application. */
    @State(Scope.Benchmark)
    public static class Shared {
        private final Tutor tutor = Tutor.ready();
        private final List<Situation> pupils = tutor.sampleClass();
        private final Lesson lesson = Lesson.oneToOne(20);
        private final RuleForEachRow naive = RuleForEachRow.of(tutor.catalogues());
        private final Map<String, List<Material>> table = new HashMap<>();

        /** Made by JMH. */
        public Shared() {}

        /** Writes the look-up table: for each malrule the materials against the misconception behind it. */
        @Setup
        public void tabulate() {
            for (Misconception misconception :
                    tutor.catalogues().misconceptions().all()) {
                List<Material> materials = misconception.moves().stream()
                        .flatMap(move -> tutor.catalogues().materials().material(move.material()).stream())
                        .toList();
                misconception.malrules().forEach(malrule -> table.put(malrule, materials));
            }
        }
    }

    /** Whose turn it is. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;

        /** Made by JMH. */
        public Turn() {}

        Situation of(Shared shared) {
            next = (next + 1) % shared.pupils.size();
            return shared.pupils.get(next);
        }
    }

    /** Made by JMH. */
    public PlanBenchmark() {}

    /** Recommendations and the next session; others with the same errors have been planned for. */
    @Benchmark
    public Object plan(Shared shared, Turn turn) {
        Advice advice = shared.tutor.recommender().advise(turn.of(shared), shared.lesson);
        return shared.tutor.planner().plan(advice);
    }

    /** The same with tasks made anew, as for the first pupil with an error on a test that nobody has sat before. */
    @Benchmark
    public Object planFirstOfItsKind(Shared shared, Turn turn) {
        Advice advice = shared.tutor.recommender().advise(turn.of(shared), shared.lesson);
        return shared.tutor.planner().withSeed(1).plan(advice);
    }

    /** As {@link #plan} on two threads. */
    @Benchmark
    @Threads(2)
    public Object planOnTwoThreads(Shared shared, Turn turn) {
        return plan(shared, turn);
    }

    /** Recommendations alone. */
    @Benchmark
    public Object recommend(Shared shared, Turn turn) {
        return shared.tutor.recommender().advise(turn.of(shared), shared.lesson);
    }

    /** The floor under every use of rules: a session with no facts. */
    @Benchmark
    public Object emptySession(Shared shared) {
        return shared.tutor.rules().run(List.of());
    }

    /** A rival that gives no reasons: a table from malrule to materials, written by hand. */
    @Benchmark
    public Object lookUp(Shared shared, Turn turn) {
        return turn.of(shared).diagnosis().topics().stream()
                .map(TopicDiagnosis::hypotheses)
                .filter(hypotheses -> !hypotheses.isEmpty())
                .map(hypotheses -> hypotheses.get(0))
                .map(Hypothesis::malrules)
                .flatMap(malrules -> malrules.stream())
                .map(malrule -> shared.table.getOrDefault(malrule, List.of()))
                .toList();
    }

    /** A rival that writes the catalogue out as rules: one rule for each malrule. */
    @Benchmark
    public Object ruleForEachMalrule(Shared shared, Turn turn) {
        return shared.naive.recommend(turn.of(shared).diagnosis());
    }
}
