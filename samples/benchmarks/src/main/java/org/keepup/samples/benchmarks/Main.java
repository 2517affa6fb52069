package org.keepup.samples.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures everything and prints a table: what, target, measured. With {@code --long} for longer, for the record. */
@SuppressWarnings("rawtypes") // of JMH's results
public final class Main {

    private record Row(String what, String target, String measured) {}

    private final boolean thorough;
    private final Path home;
    private final List<Row> rows = new ArrayList<>();

    private Main(boolean thorough, Path home) {
        this.thorough = thorough;
        this.home = home;
    }

    public static void main(String[] args) throws Exception {
        List<String> arguments = List.of(args);
        new Main(
                        arguments.contains("--long"),
                        Path.of(System.getProperty("keepup.home", ".")).toAbsolutePath())
                .measure();
    }

    private void measure() throws Exception {
        System.err.println("Starting virtual machines ...");
        starts();
        System.err.println("Measuring memory ...");
        memory();
        System.err.println("Running the benchmarks ...");
        Map<String, RunResult> results = benchmarks();
        rows.add(new Row(
                "from new to ready, second time in a JVM",
                "< 100 ms",
                time(results, "LoadBenchmark.everything", 1) + " ms"));
        rows.add(new Row("the malrules alone", "< 150 ms", time(results, "LoadBenchmark.malrules", 1) + " ms"));
        results.forEach((name, result) -> {
            if (name.startsWith("PredictBenchmark")) {
                rows.add(new Row(
                        "all malrules for one unseen task, "
                                + result.getParams().getParam("form"),
                        "< 50 us",
                        time(results, name, 1) + " us, " + bytes(result)));
            }
        });
        onePupil(results);
        plans(results);
        if (thorough) {
            cohorts();
        }
        print();
    }

    private void starts() throws Exception {
        Map<String, Double> medians = new Start(home).medians(thorough ? 21 : 7);
        double bare = medians.getOrDefault("bare", Double.NaN);
        Map<String, String> targets =
                Map.of("plan", "<= 20 x bare", "plan, archive", "<= 9 x bare", "bare", "about 70 ms");
        medians.forEach((name, millis) -> rows.add(new Row(
                "fresh JVM: " + name,
                targets.getOrDefault(name, ""),
                String.format(Locale.ROOT, "%.0f ms, %.1f x bare", millis, millis / bare))));
    }

    private void memory() throws Exception {
        String[] bytes = new Start(home).output(Memory.class).split(" ");
        rows.add(new Row("heap of library and rule base, loaded", "< 60 MB", megabytes(bytes[0])));
        rows.add(new Row("the same after the sample class", "", megabytes(bytes[1])));
    }

    private static String megabytes(String bytes) {
        return String.format(Locale.ROOT, "%.1f MB", Long.parseLong(bytes) / 1e6);
    }

    private Map<String, RunResult> benchmarks() throws Exception {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("org.keepup.samples.benchmarks.*")
                .exclude(DiagnoseBenchmark.class.getName())
                .jvmArgsAppend("-Dkeepup.home=" + home)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .forks(thorough ? 3 : 1)
                .warmupIterations(thorough ? 5 : 2)
                .warmupTime(TimeValue.seconds(thorough ? 2 : 1))
                .measurementIterations(thorough ? 10 : 3)
                .measurementTime(TimeValue.seconds(thorough ? 2 : 1));
        if (!thorough) {
            options.param("history", "10", "1000").param("answers", "0", "3");
        }
        Map<String, RunResult> results = new TreeMap<>();
        for (RunResult result : new Runner(options.build()).run()) {
            String name = result.getParams().getBenchmark();
            StringBuilder simple =
                    new StringBuilder(name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1));
            for (String key : result.getParams().getParamsKeys()) {
                simple.append(' ').append(result.getParams().getParam(key));
            }
            results.put(simple.toString(), result);
        }
        return results;
    }

    /** Many pupils at once, each round others; takes minutes, so only for the record. */
    private void cohorts() throws Exception {
        System.err.println("Diagnosing cohorts ...");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(DiagnoseBenchmark.class.getName())
                .verbosity(VerboseMode.SILENT)
                .forks(1)
                .warmupIterations(5)
                .measurementIterations(5);
        Map<String, Double> nanos = new TreeMap<>();
        for (RunResult result : new Runner(options.build()).run()) {
            String name = result.getParams().getBenchmark();
            nanos.put(
                    name.substring(name.lastIndexOf('.') + 1) + " "
                            + result.getParams().getParam("test"),
                    result.getPrimaryResult().getScore());
        }
        for (String test : List.of("subtraction", "mixed", "own")) {
            double one = nanos.getOrDefault("oneThread " + test, Double.NaN);
            double two = nanos.getOrDefault("twoThreads " + test, Double.NaN);
            double naive = nanos.getOrDefault("everyMalruleForEveryResponse " + test, Double.NaN);
            rows.add(new Row(
                    "diagnosing, 20 items, " + test + ", two threads",
                    test.equals("own") ? ">= 0.3 million responses/s" : ">= 5 million responses/s",
                    String.format(Locale.ROOT, "%.2f million responses/s", 1e3 / two)));
            rows.add(new Row("  two threads to one", ">= 1.8", String.format(Locale.ROOT, "%.2f", one / two)));
            rows.add(new Row(
                    "  one thread to a loop over malrules", ">= 10", String.format(Locale.ROOT, "%.0f", naive / one)));
        }
    }

    private void onePupil(Map<String, RunResult> results) {
        for (String name : results.keySet()) {
            String after = name.substring(name.indexOf(' ') + 1) + " before";
            if (name.startsWith("AnswerBenchmark.answer_to_a_task_seen_before")) {
                row(results, name, "one more answer, " + after, "< 20 us");
            } else if (name.startsWith("AnswerBenchmark.answer_to_an_unseen_task")) {
                row(results, name, "  to an unseen task, " + after, "");
            } else if (name.startsWith("AnswerBenchmark.answer_and_diagnosis")) {
                row(results, name, "  with the diagnosis, " + after, "");
            } else if (name.startsWith("ProbeBenchmark")) {
                row(results, name, "the next question of 500, answers: " + after, "< 50 us");
            }
        }
    }

    private void plans(Map<String, RunResult> results) {
        row(results, "PlanBenchmark.plan", "recommendations and session for one pupil", "< 100 us, < 64 kB");
        double one = micros(results, "PlanBenchmark.plan");
        double two = micros(results, "PlanBenchmark.planOnTwoThreads");
        rows.add(new Row("  two threads to one", ">= 1.5", String.format(Locale.ROOT, "%.2f", 2 * one / two)));
        row(results, "PlanBenchmark.planFirstOfItsKind", "  for the first with an error, nothing prepared", "");
        row(results, "PlanBenchmark.recommend", "  recommendations alone", "");
        row(results, "PlanBenchmark.emptySession", "  floor: an empty rule session", "");
        row(results, "PlanBenchmark.lookUp", "  rival: a hand-written look-up", "");
        row(results, "PlanBenchmark.ruleForEachMalrule", "  rival: one rule for each malrule", "");
    }

    private void row(Map<String, RunResult> results, String name, String what, String target) {
        RunResult result = results.get(name);
        if (result != null) {
            rows.add(new Row(what, target, time(results, name, 1) + " us, " + bytes(result)));
        }
    }

    private static double micros(Map<String, RunResult> results, String name) {
        RunResult result = results.get(name);
        return result == null ? Double.NaN : result.getPrimaryResult().getScore();
    }

    private static String time(Map<String, RunResult> results, String name, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", micros(results, name));
    }

    private static String bytes(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .map(entry ->
                        String.format(Locale.ROOT, "%.1f kB", entry.getValue().getScore() / 1e3))
                .findFirst()
                .orElse("");
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%s %s, %d processors, load %.1f%n%n",
                System.getProperty("java.vm.name"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        int what = rows.stream().mapToInt(row -> row.what.length()).max().orElse(1);
        int target = rows.stream().mapToInt(row -> row.target.length()).max().orElse(1);
        for (Row row : rows) {
            System.out.printf("%-" + what + "s  %-" + target + "s  %s%n", row.what, row.target, row.measured);
        }
    }
}
