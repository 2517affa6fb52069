package org.keepup.samples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keepup.core.Catalogues;
import org.keepup.core.item.ItemBank;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.option.OptionEngine;
import org.keepup.diagnostics.probe.Candidates;
import org.keepup.diagnostics.probe.NextItem;
import org.keepup.diagnostics.probe.Probe;
import org.keepup.diagnostics.probe.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to ask each pupil next. */
@Command(
        name = "probe",
        description =
                "Gives the next best questions to ask each pupil, and what each would settle; with --items, from the"
                        + " bank.",
        footer = {"", "Example: keepup probe samples/data/class-5b.csv --count 3"})
final class ProbeCommand extends Job {

    private static final int CANDIDATES = 80;
    private static final int REPLIES = 5;

    @Parameters(paramLabel = "RESPONSES", description = "A file of answers, or - for standard input.")
    private String responses = "";

    @Mixin
    private Bank bank = new Bank();

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "Questions per kind of task; with --items, in all. Default: 3.")
    private int count = 3;

    @Option(names = "--year", paramLabel = "Y", description = "School year that the questions suit. Default: 4.")
    private int year = 4;

    @Option(names = "--seed", paramLabel = "S", description = "Of the questions to choose from. Default: 1.")
    private long seed = 1;

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private TextOrJson format = TextOrJson.TEXT;

    private final Map<TaskForm, List<Task>> drawn = new LinkedHashMap<>();

    @Override
    void run(PrintWriter out) {
        if (count < 1) {
            throw wrongUsage("--count must be at least 1, not " + count + ".");
        }
        if (year < 1 || year > 6) {
            throw wrongUsage("--year must be 1 to 6, not " + year + ".");
        }
        Catalogues plain = content().catalogues();
        Catalogues catalogues = bank.on(plain);
        Probe probe = new Probe(BayesEngine.of(Content.library(catalogues)));
        ArrayNode pupils = Json.array();
        if (bank.isNamed()) {
            fromBank(probe, catalogues, bank.alone(plain, catalogues), pupils, out);
        } else {
            generated(probe, catalogues, pupils, out);
        }
        if (format == TextOrJson.JSON) {
            ObjectNode all = Json.object().put("keepup", Build.version());
            all.set("pupils", pupils);
            out.println(Json.line(all));
        }
    }

    private void fromBank(Probe probe, Catalogues catalogues, ItemBank items, ArrayNode pupils, PrintWriter out) {
        OptionEngine options = OptionEngine.of(catalogues.items(), Content.library(catalogues));
        new Responses(this, bank.reader(catalogues)).read(responses, sheet -> {
            ObjectNode pupil = Json.object().put("pupil", sheet.pupil());
            ArrayNode list = pupil.putArray("items");
            StringBuilder text = new StringBuilder(sheet.pupil()).append('\n');
            List<NextItem> next = probe.next(sheet, items, options, count);
            if (next.isEmpty()) {
                text.append("    no item of the bank would tell more\n");
            }
            for (NextItem one : next) {
                ObjectNode node = Json.object().put("item", one.item().id());
                list.add(node.setAll(shape(one.question())));
                text.append("  ").append(one.item().id()).append('\n');
                note(one.question(), text);
            }
            if (format == TextOrJson.JSON) {
                pupils.add(pupil);
            } else {
                out.println(text);
            }
        });
    }

    private void generated(Probe probe, Catalogues catalogues, ArrayNode pupils, PrintWriter out) {
        new Responses(this, bank.reader(catalogues)).read(responses, sheet -> {
            ObjectNode pupil = Json.object().put("pupil", sheet.pupil());
            ArrayNode topics = pupil.putArray("topics");
            StringBuilder text = new StringBuilder(sheet.pupil()).append('\n');
            for (TaskForm form : forms(sheet)) {
                List<Task> candidates =
                        drawn.computeIfAbsent(form, asked -> Candidates.of(asked, year, CANDIDATES, seed));
                List<Question> questions = probe.next(sheet, form, candidates, count);
                ObjectNode node = topics.addObject().put("topic", form.topic()).put("form", form.id());
                ArrayNode list = node.putArray("questions");
                text.append("  ").append(form.name()).append('\n');
                if (questions.isEmpty()) {
                    text.append("    no question would tell more\n");
                }
                for (Question question : questions) {
                    list.add(shape(question));
                    note(question, text);
                }
            }
            if (format == TextOrJson.JSON) {
                pupils.add(pupil);
            } else {
                out.println(text);
            }
        });
    }

    /** The forms that the pupil was asked about, in order. */
    private static Set<TaskForm> forms(ResponseSheet sheet) {
        Set<TaskForm> forms = new LinkedHashSet<>();
        sheet.responses().forEach(response -> forms.add(response.task().form()));
        return forms;
    }

    private static ObjectNode shape(Question question) {
        ObjectNode node = Json.object();
        node.put("task", question.task().text());
        node.put("correct", question.task().correct().orElseThrow().text());
        node.put("bits", Math.round(question.bits() * 1e4) / 1e4);
        node.put("seconds", question.time().toSeconds());
        node.set(
                "answers",
                Json.array(
                        question.replies(),
                        reply -> Json.object()
                                .put("answer", reply.answer())
                                .put("right", reply.right())
                                .put("probability", Math.round(reply.probability() * 1e4) / 1e4)
                                .set("malrules", Json.array(reply.malrules(), set -> Json.texts(set)))));
        return node;
    }

    private static void note(Question question, StringBuilder text) {
        text.append("    ").append(question.task().text()).append('\n');
        question.replies().stream().limit(REPLIES).forEach(reply -> {
            text.append("      ").append(reply.answer()).append(": ");
            if (reply.right()) {
                text.append("right");
            } else if (reply.malrules().isEmpty()) {
                text.append("a slip or a guess");
            } else {
                text.append(String.join(" + ", reply.malrules().get(0)));
                if (reply.malrules().size() > 1) {
                    text.append(" or ").append(reply.malrules().size() - 1).append(" more");
                }
            }
            text.append('\n');
        });
    }
}
