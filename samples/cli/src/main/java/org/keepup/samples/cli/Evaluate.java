package org.keepup.samples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.task.TaskForm;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.bayes.Priors;
import org.keepup.diagnostics.evaluation.Habits;
import org.keepup.diagnostics.evaluation.Items;
import org.keepup.diagnostics.evaluation.Protocol;
import org.keepup.diagnostics.evaluation.Report;
import org.keepup.diagnostics.evaluation.Setting;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.diagnostics.probe.Candidates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How good the diagnosis is. */
@Command(
        name = "evaluate",
        description = "Measures accuracy and calibration on simulated pupils whose malrules are known.",
        footer = {
            "",
            "Example: keepup evaluate --protocol malrule-diagnose --seed 1 --pupils 2 --others 80",
            "The full sizes take an hour or more; smaller ones give the same tables with wider uncertainty."
        })
final class Evaluate extends Job {

    /** How a report can be written. */
    enum Format {
        TEXT,
        CSV,
        JSON
    }

    @Option(names = "--protocol", paramLabel = "NAME", description = "malrule-diagnose (the default) or regret.")
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
            description =
                    "Pupils who know it, and pupils without a system, each; or pupils per condition (regret). Default: 800.")
    private int others = 800;

    @Option(names = "--wild", description = "Pupils slip in ways that engines do not expect.")
    private boolean wild;

    @Option(names = "--format", paramLabel = "text|csv|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Override
    void run(PrintWriter out) {
        Protocol chosen = Protocol.named(protocol).orElseThrow(() -> {
            List<String> known = Protocol.all().stream().map(Protocol::name).toList();
            return wrongUsage("Unknown protocol '" + protocol + "'; known are " + Words.list(known) + ". "
                    + Problems.nearest(protocol, known));
        });
        if (pupils < 1 || others < 1) {
            throw wrongUsage("--pupils and --others must be at least 1.");
        }
        MalruleLibrary library = Content.library(content().catalogues());
        TaskForm asked = library.forms().form(form).orElseThrow(() -> {
            List<String> known =
                    library.forms().all().stream().map(TaskForm::id).toList();
            return wrongUsage("Unknown task form '" + form + "'. " + Problems.nearest(form, known));
        });
        if (library.about(asked).isEmpty()) {
            throw wrongUsage("No malrule speaks about tasks of the form '" + form + "'.");
        }
        Items items = form.equals("whole-subtraction")
                ? Items.subtractions(library.forms())
                : Items.of(Candidates.of(asked, 6, 400, seed));
        // the mixed population follows the engine's own idea of what is common; the grid asks about all malrules alike
        Map<String, Double> weights =
                protocol.equals("regret") ? Priors.standard().weights() : Map.of();
        Report report = chosen.run(new Setting(
                library.forms(),
                library.about(asked),
                weights,
                items,
                malrules -> BayesEngine.of(MalruleLibrary.of(library.forms(), malrules)),
                wild ? Habits.wild() : Habits.usual(),
                seed,
                pupils,
                others));
        switch (format) {
            case TEXT -> text(report, out);
            case CSV -> csv(report, out);
            case JSON -> json(report, out);
        }
    }

    private void text(Report report, PrintWriter out) {
        out.println("keepup " + Build.version() + ", protocol " + report.protocol() + ", task form " + form);
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
                ",", Build.version(), report.protocol(), form, report.settings().getOrDefault("seed", ""));
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
        node.put("form", form);
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
