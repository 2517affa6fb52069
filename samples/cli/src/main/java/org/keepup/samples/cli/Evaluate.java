package org.keepup.samples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.TaskForm;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.Diagnostics;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.bayes.Priors;
import org.keepup.diagnostics.evaluation.AlwaysCorrect;
import org.keepup.diagnostics.evaluation.EngineMaker;
import org.keepup.diagnostics.evaluation.Habits;
import org.keepup.diagnostics.evaluation.Items;
import org.keepup.diagnostics.evaluation.Label;
import org.keepup.diagnostics.evaluation.Labelled;
import org.keepup.diagnostics.evaluation.NearestMatch;
import org.keepup.diagnostics.evaluation.Protocol;
import org.keepup.diagnostics.evaluation.Report;
import org.keepup.diagnostics.evaluation.Setting;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.diagnostics.probe.Candidates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How good the diagnosis is. */
@Command(
        name = "evaluate",
        description =
                "Measures accuracy and calibration on simulated pupils whose malrules are known, or on a labelled file.",
        footer = {
            "",
            "Example: keepup evaluate --protocol malrule-diagnose --seed 1 --pupils 2 --others 80",
            "Example: keepup evaluate --protocol labelled --responses samples/data/class-5b.csv"
                    + " --labels samples/data/class-5b-labels.csv",
            "The full sizes take some minutes; smaller ones give the same tables with wider uncertainty."
        })
final class Evaluate extends Job {

    /** Where the items come from. */
    enum Asked {
        RANDOM,
        FIXED
    }

    /** How a report can be written. */
    enum Format {
        TEXT,
        CSV,
        JSON
    }

    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            description = "malrule-diagnose (the default), regret, compounds, adaptive, worksheet or labelled.")
    private String protocol = "malrule-diagnose";

    @Option(names = "--seed", paramLabel = "S", description = "Of all randomness. Default: 1.")
    private long seed = 1;

    @Option(names = "--form", paramLabel = "ID", description = "The task form to ask. Default: whole-subtraction.")
    private String form = "whole-subtraction";

    @Option(names = "--pupils", paramLabel = "N", description = "Pupils per malrule and condition. Default: 40.")
    private int pupils = 40;

    @Option(
            names = "--others",
            paramLabel = "N",
            description = "Pupils who know it, and pupils without a system, each; or pupils per condition (regret);"
                    + " an eighth of it (compounds) or a quarter (adaptive). Default: 800.")
    private int others = 800;

    @Option(
            names = "--asked",
            paramLabel = "random|fixed",
            description = "Random items (the default), or always the same twenty subtractions.")
    private Asked asked = Asked.RANDOM;

    @Option(names = "--wild", description = "Pupils slip in ways that engines do not expect.")
    private boolean wild;

    @Option(
            names = "--responses",
            paramLabel = "FILE",
            description = "For labelled: what the pupils answered, or - for standard input.")
    private @Nullable String responses;

    @Option(
            names = "--labels",
            paramLabel = "CSV",
            description =
                    "For labelled: pupil, topic and malrules: 'correct', 'unsystematic', or ids parted by + or ;.")
    private @Nullable Path labels;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "For labelled: compare this engine by itself. Repeatable. Default: all of Keepup's together,"
                    + " beside two baselines.")
    private List<String> engines = new ArrayList<>();

    @Mixin
    private Bank bank = new Bank();

    @Option(names = "--format", paramLabel = "text|csv|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Override
    void run(PrintWriter out) {
        if (protocol.equals(Labelled.NAME)) {
            write(labelled(), out);
            return;
        }
        Protocol chosen = Protocol.named(protocol).orElseThrow(() -> {
            List<String> known =
                    new ArrayList<>(Protocol.all().stream().map(Protocol::name).toList());
            known.add(Labelled.NAME);
            return wrongUsage("Unknown protocol '" + protocol + "'; known are " + Words.list(known) + ". "
                    + Problems.nearest(protocol, known));
        });
        if (pupils < 1 || others < 1) {
            throw wrongUsage("--pupils and --others must be at least 1.");
        }
        MalruleLibrary library = Content.library(content().catalogues());
        TaskForm about = library.forms().form(form).orElseThrow(() -> {
            List<String> known =
                    library.forms().all().stream().map(TaskForm::id).toList();
            return wrongUsage("Unknown task form '" + form + "'. " + Problems.nearest(form, known));
        });
        if (library.about(about).isEmpty()) {
            throw wrongUsage("No malrule speaks about tasks of the form '" + form + "'.");
        }
        boolean subtraction = form.equals("whole-subtraction");
        if (asked == Asked.FIXED && !subtraction) {
            throw wrongUsage("The fixed items are whole-number subtractions: leave out --form, or --items.");
        }
        Items items = asked == Asked.FIXED
                ? Items.fixed(library.forms())
                : subtraction ? Items.subtractions(library.forms()) : Items.of(Candidates.of(about, 6, 400, seed));
        // the mixed population follows the engine's own idea of what is common; the grid asks about all malrules alike
        Map<String, Double> weights = protocol.equals("malrule-diagnose") ? Map.of() : library.weights();
        Report report = chosen.run(new Setting(
                library.forms(),
                library.about(about),
                weights,
                items,
                new Engines(library.forms()),
                wild ? Habits.wild() : Habits.usual(),
                seed,
                pupils,
                others));
        write(report, out);
    }

    /** Keepup's engine over malrules of a form. */
    private record Engines(TaskForms forms) implements EngineMaker {

        /** What a host says of its pupils counts for as much as so many items: what the built-in priors count for. */
        private static final double ITEMS = 16;

        @Override
        public BayesEngine over(List<Malrule> malrules) {
            return BayesEngine.of(MalruleLibrary.of(forms, malrules));
        }

        @Override
        public Optional<DiagnosticEngine> expecting(List<Malrule> malrules, double slips, double fires) {
            return Optional.of(over(malrules).withPriors(Priors.standard().expecting(slips, fires, ITEMS)));
        }
    }

    private Report labelled() {
        if (responses == null || labels == null) {
            throw wrongUsage("The protocol 'labelled' needs --responses and --labels.");
        }
        Catalogues catalogues = bank.on(content().catalogues());
        MalruleLibrary library = Content.library(catalogues);
        Map<String, Function<ResponseSheet, Diagnosis>> compared = new LinkedHashMap<>();
        for (String engine : engines) {
            if (!Diagnostics.engineNames().contains(engine)) {
                throw wrongUsage("Unknown engine '" + engine + "'; known are " + Words.list(Diagnostics.engineNames())
                        + ". " + Problems.nearest(engine, Diagnostics.engineNames()));
            }
            compared.put(engine, Diagnostics.of(catalogues, library, List.of(engine))::diagnose);
        }
        if (compared.isEmpty()) {
            compared.put("keepup", Diagnostics.of(catalogues, library)::diagnose);
            compared.put("nearest-match", topicByTopic(new NearestMatch(library.all())));
            compared.put("always-correct", topicByTopic(new AlwaysCorrect()));
        }
        Problems problems = new Problems();
        List<Label> known;
        try {
            known = Label.read(labels.toString(), Files.readString(labels), library, problems);
        } catch (IOException e) {
            throw new Mistake(labels + ": cannot be read as UTF-8 text. Maybe the path is mistyped.");
        }
        problems.all().forEach(problem -> tell(problem.toString()));
        List<ResponseSheet> sheets = new ArrayList<>();
        new Responses(this, bank.reader(catalogues)).read(responses, sheets::add);
        return Labelled.report(sheets, known, compared, seed);
    }

    /** The baselines know nothing of topics: each topic is a sheet of its own to them. */
    private static Function<ResponseSheet, Diagnosis> topicByTopic(DiagnosticEngine engine) {
        return sheet -> {
            Map<String, List<Response>> byTopic = new LinkedHashMap<>();
            sheet.responses()
                    .forEach(response -> byTopic.computeIfAbsent(
                                    response.task().form().topic(), topic -> new ArrayList<>())
                            .add(response));
            List<TopicDiagnosis> topics = new ArrayList<>();
            byTopic.values()
                    .forEach(part -> topics.addAll(engine.diagnose(ResponseSheet.of(sheet.pupil(), part))
                            .topics()));
            return new Diagnosis(sheet.pupil(), 0, 0, topics);
        };
    }

    private void write(Report report, PrintWriter out) {
        switch (format) {
            case TEXT -> text(report, out);
            case CSV -> csv(report, out);
            case JSON -> json(report, out);
        }
    }

    private void text(Report report, PrintWriter out) {
        out.println("keepup " + Build.version() + ", protocol " + report.protocol()
                + (report.protocol().equals(Labelled.NAME) ? "" : ", task form " + form));
        report.settings().forEach((name, value) -> out.println(name + ": " + value));
        for (Report.Table table : report.tables()) {
            out.println();
            out.println("### " + table.name());
            out.println();
            out.println(table.title() + ".");
            out.println();
            out.println(line(table.columns()));
            out.println(line(table.columns().stream().map(column -> "---").toList()));
            table.rows()
                    .forEach(row ->
                            out.println(line(row.stream().map(Evaluate::shown).toList())));
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(String::strip).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String shown(Object cell) {
        if (cell instanceof Double number) {
            return number.isNaN() ? "" : String.format(Locale.ROOT, "%.3f", number);
        }
        return cell.toString();
    }

    /** One figure a line, so that tables of all shapes fit one file. */
    private void csv(Report report, PrintWriter out) {
        out.println("keepup,protocol,form,seed,table,row,column,value");
        String head = String.join(
                ",",
                Build.version(),
                report.protocol(),
                report.protocol().equals(Labelled.NAME) ? "" : form,
                report.settings().getOrDefault("seed", ""));
        for (Report.Table table : report.tables()) {
            for (int r = 0; r < table.rows().size(); r++) {
                for (int c = 0; c < table.columns().size(); c++) {
                    Object cell = table.rows().get(r).get(c);
                    String value = cell instanceof Double number && number.isNaN() ? "" : cell.toString();
                    out.println(head + "," + table.name() + "," + (r + 1) + ","
                            + quoted(table.columns().get(c).strip()) + "," + quoted(value));
                }
            }
        }
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private void json(Report report, PrintWriter out) {
        ObjectNode node = Json.object();
        node.put("keepup", Build.version());
        node.put("protocol", report.protocol());
        if (!report.protocol().equals(Labelled.NAME)) {
            node.put("form", form);
        }
        ObjectNode settings = node.putObject("settings");
        report.settings().forEach(settings::put);
        ObjectNode tables = node.putObject("tables");
        for (Report.Table table : report.tables()) {
            ObjectNode shape = tables.putObject(table.name());
            shape.put("title", table.title());
            shape.set(
                    "columns",
                    Json.texts(table.columns().stream().map(String::strip).toList()));
            ArrayNode rows = shape.putArray("rows");
            for (List<Object> row : table.rows()) {
                ArrayNode cells = rows.addArray();
                for (Object cell : row) {
                    if (cell instanceof Double number && !number.isNaN()) {
                        cells.add(number);
                    } else if (cell instanceof Integer whole) {
                        cells.add(whole);
                    } else if (cell instanceof String text) {
                        cells.add(text);
                    } else {
                        cells.addNull();
                    }
                }
            }
        }
        out.println(Json.line(node));
    }
}
