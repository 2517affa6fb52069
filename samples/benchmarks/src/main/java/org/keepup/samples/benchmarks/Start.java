package org.keepup.samples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whole processes, in fresh virtual machines that take turns with a bare one, so that whatever else the machine does slows
 * all alike. The archive is the one that {@code ./keepup} uses.
 */
final class Start {

    /** As {@code ./keepup} runs what is short. */
    private static final List<String> SHORT_RUN = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmn200m");

    private final Path home;
    private final String java;

    /** @param home the folder of {@code ./keepup}, built */
    Start(Path home) {
        this.home = home;
        this.java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Runs each command in turn, again and again.
     *
     * @return the median wall time of each, in milliseconds, the bare virtual machine first
     */
    Map<String, Double> medians(int rounds) throws IOException, InterruptedException {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("bare", List.of(java, "-cp", System.getProperty("java.class.path"), Bare.class.getName()));
        String sample = home.resolve("samples/data/class-5b.csv").toString();
        commands.put("plan", keepup(List.of(), "plan", sample));
        commands.put("explain", keepup(List.of(), "explain", "402 - 137", "335"));
        for (String archive : archive()) {
            commands.put("plan, archive", keepup(List.of(archive), "plan", sample));
            commands.put("explain, archive", keepup(List.of(archive), "explain", "402 - 137", "335"));
        }
        Map<String, double[]> times = new LinkedHashMap<>();
        commands.keySet().forEach(name -> times.put(name, new double[rounds]));
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                times.get(command.getKey())[round] = time(command.getValue());
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, all) -> medians.put(name, median(all)));
        return medians;
    }

    /** What another main class of this program prints. */
    String output(Class<?> main) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-Dkeepup.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        require(process.waitFor(), List.of(main.getName()));
        return output.strip();
    }

    private List<String> keepup(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(SHORT_RUN);
        command.addAll(options);
        command.addAll(
                List.of("-jar", home.resolve("samples/cli/target/keepup.jar").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The option that names the archive of this Java version; none when {@code ./keepup} has not made one. */
    private List<String> archive() throws IOException {
        String version = Runtime.version().version().stream()
                .map(String::valueOf)
                .reduce((a, b) -> a + "." + b)
                .orElseThrow();
        String option = Runtime.version().feature() >= 25 ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
        try (Stream<Path> files = Files.list(home.resolve("samples/cli/target"))) {
            return files.filter(file -> file.getFileName().toString().equals("start-" + version + ".archive"))
                    .map(file -> option + file)
                    .toList();
        }
    }

    private static double time(List<String> command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(new File(File.separatorChar == '/' ? "/dev/null" : "NUL"))
                .start();
        require(process.waitFor(), command);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void require(int exit, List<String> command) {
        if (exit != 0) {
            throw new IllegalStateException("exit code " + exit + " of " + String.join(" ", command));
        }
    }

    private static double median(double[] all) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }
}
