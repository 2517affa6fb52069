package org.keepup.samples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;
import org.keepup.core.task.TaskNotationException;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every wrong answer that can be foreseen to a task. */
@Command(
        name = "predict",
        description = "Gives every wrong answer we can foresee to one task, and the malrules that give each.",
        footer = {
            "",
            "Example: keepup predict \"402 - 137\"",
            "With - instead of a task, reads one task a line from standard input."
        })
final class Predict extends Job {

    private static final int NAMES_SHOWN = 4;

    @Parameters(arity = "1..*", paramLabel = "TASK", description = "In plain notation, or - for standard input.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|json", description = "With json, one object a line. Default: text.")
    private TextOrJson format = TextOrJson.TEXT;

    @Override
    void run(PrintWriter out) throws IOException {
        TaskArguments.mistypedOption(words).ifPresent(word -> {
            throw wrongUsage("Unknown option: '" + word + "'");
        });
        var catalogues = content().catalogues();
        MalruleLibrary library = Content.library(catalogues);
        if (words.equals(List.of("-"))) {
            predictEach(standardInput(), catalogues.forms(), library, out);
        } else {
            predict(String.join(" ", words), "", catalogues.forms(), library, out);
        }
    }

    private void predictEach(BufferedReader lines, TaskForms forms, MalruleLibrary library, PrintWriter out)
            throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!text.isBlank()) {
                predict(text.strip(), "line " + number + ": ", forms, library, out);
            }
        }
    }

    private void predict(String text, String place, TaskForms forms, MalruleLibrary library, PrintWriter out) {
        Task task;
        try {
            task = forms.parse(text);
        } catch (TaskNotationException e) {
            tell(place + e.getMessage());
            if (format == TextOrJson.JSON) {
                out.println(Json.line(Json.object().put("task", text).put("error", String.valueOf(e.getMessage()))));
            }
            return;
        }
        List<Foreseen> answers = Foreseen.to(task, library);
        out.print(format == TextOrJson.JSON ? Json.line(shape(task, answers)) + "\n" : note(task, answers));
    }

    private static ObjectNode shape(Task task, List<Foreseen> answers) {
        ObjectNode node = Json.object();
        node.put("task", task.text());
        node.put("correct", task.correct().map(answer -> answer.text()).orElse(null));
        node.set(
                "answers",
                Json.array(
                        answers,
                        foreseen -> Json.object()
                                .put("answer", foreseen.answer().text())
                                .set(
                                        "malrules",
                                        Json.texts(foreseen.malrules().stream()
                                                .map(Malrule::id)
                                                .toList()))));
        return node;
    }

    private String note(Task task, List<Foreseen> answers) {
        Note note = new Note(ansi());
        note.heading(
                0,
                task.text()
                        + task.correct().map(answer -> " = " + answer.text()).orElse(" has no answer"));
        if (answers.isEmpty()) {
            note.text(2, "No malrule in the library gives a wrong answer to it.");
        }
        int width = answers.stream()
                        .mapToInt(foreseen -> foreseen.answer().text().length())
                        .max()
                        .orElse(0)
                + 3;
        for (Foreseen foreseen : answers) {
            String label = foreseen.answer().text();
            List<Malrule> malrules = foreseen.malrules();
            for (Malrule malrule : malrules.subList(0, Math.min(NAMES_SHOWN, malrules.size()))) {
                note.labelled(2, label, width, malrule.description().name() + " (" + malrule.id() + ")");
                label = "";
            }
            if (malrules.size() > NAMES_SHOWN) {
                note.text(2 + width, "and " + (malrules.size() - NAMES_SHOWN) + " more that come to the same");
            }
        }
        return note.blank().toString();
    }
}
