package org.keepup.samples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.diagnostics.probe.Candidates;
import org.keepup.diagnostics.probe.Worksheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A diagnostic test with its answer key. */
@Command(
        name = "worksheet",
        description =
                "Puts a diagnostic test together that tells the malrules of objectives apart, with its answer key.",
        footer = {"", "Example: keepup worksheet --objectives 4C2 --items 12 --seed 1"})
final class WorksheetCommand extends Job {

    private static final int CANDIDATES = 300;
    private static final int SHOWN = 20;

    @Option(
            names = "--objectives",
            required = true,
            split = ",",
            paramLabel = "CODE",
            description = "Content-domain codes, joined by commas: 3C2,4C2.")
    private List<String> objectives = new ArrayList<>();

    @Option(names = "--items", paramLabel = "N", description = "Items on the test. Default: 12.")
    private int items = 12;

    @Option(names = "--seed", paramLabel = "S", description = "Of the items to choose from. Default: 1.")
    private long seed = 1;

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private TextOrJson format = TextOrJson.TEXT;

    @Override
    void run(PrintWriter out) {
        if (items < 1) {
            throw wrongUsage("--items must be at least 1, not " + items + ".");
        }
        MalruleLibrary library = Content.library(content().catalogues());
        Set<String> known = new TreeSet<>();
        library.all().forEach(malrule -> known.addAll(malrule.description().objectives()));
        for (String objective : objectives) {
            if (!known.contains(objective)) {
                throw wrongUsage("No malrule is known for the objective '" + objective + "'. "
                        + Problems.nearest(objective, known));
            }
        }
        List<Malrule> malrules = library.all().stream()
                .filter(malrule -> malrule.description().objectives().stream().anyMatch(objectives::contains))
                .toList();
        Set<TaskForm> forms = new LinkedHashSet<>();
        for (TaskForm form : library.forms().all()) {
            if (malrules.stream()
                    .anyMatch(malrule -> malrule.description().forms().contains(form.id()))) {
                forms.add(form);
            }
        }
        int year = objectives.stream()
                .map(code -> code.charAt(0))
                .filter(first -> first >= '1' && first <= '6')
                .mapToInt(first -> first - '0')
                .max()
                .orElse(6);
        List<Task> candidates = new ArrayList<>();
        forms.forEach(form ->
                candidates.addAll(Candidates.of(form, year, Math.max(40, CANDIDATES / forms.size()), seed)));
        // a malrule's own examples show it, however rare the tasks that do
        malrules.stream()
                .flatMap(malrule -> malrule.description().examples().stream())
                .forEach(example -> library.forms()
                        .find(example.task())
                        .filter(task -> forms.contains(task.form()))
                        .ifPresent(candidates::add));
        Worksheet worksheet = Worksheet.of(malrules, candidates, items);
        if (format == TextOrJson.JSON) {
            out.println(Json.line(shape(worksheet)));
        } else {
            text(worksheet, malrules.size(), out);
        }
    }

    private void text(Worksheet worksheet, int malrules, PrintWriter out) {
        out.println("Diagnostic test for " + Words.list(objectives) + ": " + Words.count(malrules, "malrule"));
        out.println();
        int number = 1;
        for (Worksheet.Item item : worksheet.items()) {
            out.println(
                    String.format(Locale.ROOT, "%3d.  %s", number++, item.task().text()));
        }
        out.println();
        out.println("Answer key");
        number = 1;
        for (Worksheet.Item item : worksheet.items()) {
            out.println(String.format(
                    Locale.ROOT,
                    "%3d.  %s = %s",
                    number++,
                    item.task().text(),
                    item.task().correct().orElseThrow().text()));
            item.key().forEach((answer, ids) -> out.println("        " + answer + ": " + String.join(", ", ids)));
        }
        out.println();
        out.println("Tells apart " + worksheet.parted() + " of the " + worksheet.pairs()
                + " pairs of malrules that some item could tell apart.");
        pairs("Not told apart by this test", worksheet.unparted(), out);
        pairs("No item tells these apart", worksheet.inseparable(), out);
    }

    private static void pairs(String heading, List<Worksheet.Pair> pairs, PrintWriter out) {
        if (!pairs.isEmpty()) {
            out.println(heading + ":");
            pairs.stream().limit(SHOWN).forEach(pair -> out.println("  " + pair.one() + " / " + pair.other()));
            if (pairs.size() > SHOWN) {
                out.println("  and " + (pairs.size() - SHOWN) + " more");
            }
        }
    }

    private ObjectNode shape(Worksheet worksheet) {
        ObjectNode node = Json.object();
        node.put("keepup", Build.version());
        node.put("seed", seed);
        node.set("objectives", Json.texts(objectives));
        ArrayNode list = node.putArray("items");
        for (Worksheet.Item item : worksheet.items()) {
            ObjectNode one = list.addObject();
            one.put("task", item.task().text());
            one.put("correct", item.task().correct().orElseThrow().text());
            ArrayNode answers = one.putArray("answers");
            item.key()
                    .forEach((answer, ids) ->
                            answers.addObject().put("answer", answer).set("malrules", Json.texts(ids)));
        }
        node.put("pairs", worksheet.pairs());
        node.put("parted", worksheet.parted());
        node.set("unparted", Json.array(worksheet.unparted(), WorksheetCommand::shape));
        node.set("inseparable", Json.array(worksheet.inseparable(), WorksheetCommand::shape));
        return node;
    }

    private static ArrayNode shape(Worksheet.Pair pair) {
        return Json.texts(List.of(pair.one(), pair.other()));
    }
}
