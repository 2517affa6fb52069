package org.keepup.samples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.keepup.core.Catalogues;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Loading, in a virtual machine that has done it before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadBenchmark {

    private final Catalogues catalogues = Catalogues.builtIn();

    /** Made by JMH. */
    public LoadBenchmark() {}

    /** Catalogues, malrules, engine, rules, recommender and planner: from nothing to ready. */
    @Benchmark
    public Object everything() {
        return Tutor.ready();
    }

    /** The malrules alone, over catalogues that are there. */
    @Benchmark
    public Object malrules() {
        return MalruleLibrary.of(catalogues);
    }
}
