package org.keepup.samples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command has in common: added content, a place for the results, a way to tell of problems. */
@Command(mixinStandardHelpOptions = true, versionProvider = Build.class)
abstract class Job implements Callable<Integer> {

    static final int DONE = 0;
    static final int INPUT_HAS_PROBLEMS = CommandLine.ExitCode.SOFTWARE;

    /** For people, or for programs. */
    enum TextOrJson {
        TEXT,
        JSON
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Content content = new Content();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the results there instead of to standard output.")
    private @Nullable Path file;

    private int problems;

    /**
     * Does the job.
     *
     * @param out where the results go
     * @throws IOException if the results cannot be written
     */
    abstract void run(PrintWriter out) throws IOException;

    @Override
    public final Integer call() throws IOException {
        if (file == null) {
            run(spec().commandLine().getOut());
            spec().commandLine().getOut().flush();
        } else {
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                run(out);
                if (out.checkError()) {
                    throw new Mistake(file + ": could not be written to the end. Maybe the disk is full.");
                }
            } catch (IOException e) {
                throw new Mistake(file + ": cannot be written (" + e + ").");
            }
        }
        return problems == 0 ? DONE : INPUT_HAS_PROBLEMS;
    }

    final Content content() {
        return content;
    }

    /** Colours only where results go to a terminal that shows them, and only if nobody said NO_COLOR. */
    final Ansi ansi() {
        return file == null ? spec().commandLine().getColorScheme().ansi() : Ansi.OFF;
    }

    /** Tells of a problem in the input; the job goes on with the rest and ends with exit code 1. */
    final void tell(String problem) {
        problems++;
        say(problem);
    }

    /** A remark that is no problem. */
    final void say(String remark) {
        spec().commandLine().getErr().println(remark);
    }

    /** How far long work has come; the keepup script knows whether standard error is a terminal. */
    final Progress progress() {
        boolean seen = Boolean.getBoolean("keepup.progress") && (file != null || System.console() == null);
        return new Progress(spec().commandLine().getErr(), seen, System::nanoTime);
    }

    final ParameterException wrongUsage(String message) {
        return new ParameterException(spec().commandLine(), message);
    }

    /** Standard input, a line at a time. */
    static BufferedReader standardInput() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("a job is run by the command line");
        }
        return spec;
    }
}
