package org.keepup.samples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.Problem;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The keepup command. Data goes to standard output, everything else to standard error, both as UTF-8. */
@Command(
        name = "keepup",
        mixinStandardHelpOptions = true,
        versionProvider = Build.class,
        description = "From a pupil's wrong answers to the lesson that undoes them.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the input has problems; they are listed on standard error", "2:wrong usage"})
public final class Main implements Runnable {

    private static final Set<String> NEED_CATALOGUES = Set.of("plan", "diagnose", "explain", "predict");

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    /** Made by {@link #main} and by tests. */
    public Main() {}

    /** Runs the command and ends the virtual machine with its exit code. */
    public static void main(String[] args) {
        begin(List.of(args));
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int exit = commandLine(out, err, args).execute(args);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** Reads catalogues and rules beside the command line where it is clear from the first look that they will be needed. */
    private static void begin(List<String> args) {
        boolean known = args.size() > 1 && NEED_CATALOGUES.contains(args.get(0));
        if (known && !mention(args, "--help") && !mention(args, "-h") && !mention(args, "--catalogue")) {
            Content.begin(args.get(0).equals("plan") && !mention(args, "--rules"));
        }
    }

    private static boolean mention(List<String> args, String option) {
        for (String arg : args) {
            if (arg.startsWith(option)) {
                return true;
            }
        }
        return false;
    }

    /** The commands, in the order in which the help lists them. */
    private static Map<String, Supplier<?>> commands() {
        Map<String, Supplier<?>> commands = new LinkedHashMap<>();
        commands.put("plan", Plan::new);
        commands.put("review", Review::new);
        commands.put("diagnose", Diagnose::new);
        commands.put("forecast", Forecast::new);
        commands.put("predict", Predict::new);
        commands.put("explain", Explain::new);
        commands.put("probe", ProbeCommand::new);
        commands.put("worksheet", WorksheetCommand::new);
        commands.put("evaluate", Evaluate::new);
        commands.put("simulate", Simulate::new);
        commands.put("caseload", CaseloadCommand::new);
        commands.put("impact", Impact::new);
        commands.put("catalogue", Catalogue::new);
        return commands;
    }

    /**
     * The command, writing where it is told. Of its commands only the one that the arguments begin with, if they begin with
     * one: to describe them all takes longer than the virtual machine's own start.
     */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main());
        Map<String, Supplier<?>> commands = commands();
        if (args.length > 0 && commands.containsKey(args[0])) {
            commands.keySet().retainAll(List.of(args[0]));
        } else {
            commands.put("generate-completion", GenerateCompletion::new);
            commands.put("help", HelpCommand::new);
        }
        commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        line.setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::tellWrongUsage)
                .setExecutionExceptionHandler(Main::tell);
        // "-3 - 5" is a task, not an option
        for (String name : List.of("predict", "explain")) {
            if (line.getSubcommands().containsKey(name)) {
                line.getSubcommands().get(name).setUnmatchedOptionsArePositionalParams(true);
            }
        }
        return line;
    }

    /** A user's mistake is told in plain words; anything else is a fault of ours and shown whole. */
    private static int tell(Exception thrown, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (thrown instanceof CatalogueException catalogue) {
            catalogue.problems().stream().map(Problem::toString).forEach(line.getErr()::println);
            return ExitCode.SOFTWARE;
        }
        if (thrown instanceof Mistake) {
            line.getErr().println(thrown.getMessage());
            return ExitCode.SOFTWARE;
        }
        throw thrown;
    }

    /** What is wrong and where to read on; the whole help would push the message off the screen. */
    private static int tellWrongUsage(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("'" + line.getCommandSpec().qualifiedName() + " --help' says more.");
        return ExitCode.USAGE;
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getErr());
            throw new ParameterException(spec.commandLine(), "A command is missing.");
        }
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(
                new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8),
                false,
                StandardCharsets.UTF_8);
    }
}
