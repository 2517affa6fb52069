package org.keepup.samples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;
import org.keepup.core.task.TaskNotationException;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which wrong procedures give one answer to one task. */
@Command(
        name = "explain",
        description = "Says which malrules, and which pairs of them, give this answer, with worked steps as the pupil"
                + " would write them.",
        footer = {"", "Example: keepup explain \"402 - 137\" 335"})
final class Explain extends Job {

    private static final int PAIRS_SHOWN = 3;
    private static final int MALRULES_SHOWN = 5;

    @Parameters(
            arity = "2..*",
            paramLabel = "TASK ANSWER",
            hideParamSyntax = true,
            description = "A task in plain notation, and what the pupil wrote.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private TextOrJson format = TextOrJson.TEXT;

    @Override
    void run(PrintWriter out) {
        TaskArguments.mistypedOption(words.subList(0, words.size() - 1)).ifPresent(word -> {
            throw wrongUsage("Unknown option: '" + word + "'");
        });
        var catalogues = content().catalogues();
        MalruleLibrary library = Content.library(catalogues);
        int length = TaskArguments.lengthOfTask(words, catalogues.forms());
        Task task = task(String.join(" ", words.subList(0, length)), catalogues.forms());
        Answer answer = Answer.parse(String.join(" ", words.subList(length, words.size())));
        Explanation explanation = Explanation.of(task, answer, library.about(task.form()));
        out.print(format == TextOrJson.JSON ? Json.line(shape(explanation)) + "\n" : note(explanation));
    }

    private static Task task(String text, TaskForms forms) {
        try {
            return forms.parse(text);
        } catch (TaskNotationException e) {
            throw new Mistake(String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode shape(Explanation explanation) {
        ObjectNode node = Json.object();
        node.put("task", explanation.task().text());
        node.put("answer", explanation.answer().text());
        node.put(
                "correct",
                explanation.task().correct().map(answer -> answer.text()).orElse(null));
        node.put("right", explanation.isRight());
        node.set("malrules", Json.array(explanation.malrules(), malrule -> {
            ObjectNode shape = procedure(explanation.task(), malrule);
            explanation.writtenOtherwise(malrule).ifPresent(other -> shape.put("gives", other.text()));
            return shape;
        }));
        node.set("pairs", Json.array(explanation.pairs(), pair -> {
            ObjectNode shape = procedure(explanation.task(), pair.together());
            shape.remove("id");
            shape.remove("name");
            return shape.set(
                    "malrules",
                    Json.texts(List.of(pair.first().id(), pair.second().id())));
        }));
        node.put("slip", explanation.slip().orElse(null));
        return node;
    }

    private static ObjectNode procedure(Task task, Malrule malrule) {
        ObjectNode node = Json.object();
        node.put("id", malrule.id());
        node.put("name", malrule.description().name());
        node.set("steps", Json.texts(malrule.steps(task)));
        return node;
    }

    private String note(Explanation explanation) {
        Note note = new Note(ansi());
        String right = explanation
                .task()
                .correct()
                .map(answer -> "The right answer is " + answer.text() + ".")
                .orElse("The task has no answer.");
        note.heading(
                0,
                explanation.task().text() + " = "
                        + (explanation.answer().isBlank()
                                ? "(blank)"
                                : explanation.answer().text()));
        if (explanation.isRight()) {
            note.text(0, "This is right.");
        } else if (explanation.answer().isBlank()) {
            note.text(0, "Nothing was written, so nothing can be read from it. " + right);
        } else {
            note.text(0, right);
        }
        List<Malrule> malrules = explanation.malrules();
        if (explanation.isRight() && !malrules.isEmpty()) {
            note.text(
                    0,
                    "A pupil with one of these would be right here too, so this task cannot show them: "
                            + Words.list(malrules.stream().map(Malrule::id).toList(), MALRULES_SHOWN) + ".");
            return note.toString();
        }
        for (Malrule malrule : malrules) {
            note.blank().heading(0, malrule.description().name());
            note.line(2, malrule.id());
            note.text(2, malrule.description().meaning());
            steps(note, malrule, explanation.task());
            explanation
                    .writtenOtherwise(malrule)
                    .ifPresent(other -> note.text(6, "That is " + other.text() + ", worth the same."));
        }
        pairs(note, explanation);
        explanation.slip().ifPresent(slip -> note.blank().text(0, "It may also be a slip: " + slip + "."));
        if (!explanation.isRight()
                && !explanation.answer().isBlank()
                && malrules.isEmpty()
                && explanation.pairs().isEmpty()
                && explanation.slip().isEmpty()) {
            note.text(
                    0,
                    "No malrule in the library gives this answer, nor do two together, nor is it one slip away from the"
                            + " right one. Other answers of the same pupil may tell more.");
        }
        return note.toString();
    }

    /** Pairs explain an answer that no single malrule gives; beside one that does, they are only mentioned. */
    private static void pairs(Note note, Explanation explanation) {
        List<Explanation.Pair> pairs = explanation.pairs();
        if (pairs.isEmpty()) {
            return;
        }
        boolean alone = explanation.malrules().isEmpty();
        note.blank()
                .text(
                        0,
                        alone
                                ? "No single malrule gives it, but two together do:"
                                : "Less likely, two together that give it though neither does alone:");
        for (Explanation.Pair pair : pairs.subList(0, Math.min(PAIRS_SHOWN, pairs.size()))) {
            String names = pair.first().description().name() + ", and: "
                    + pair.second().description().name();
            if (alone) {
                note.blank().heading(0, names);
            } else {
                note.text(2, names);
            }
            note.text(alone ? 2 : 4, pair.first().id() + " + " + pair.second().id());
            if (alone) {
                steps(note, pair.together(), explanation.task());
            }
        }
        if (pairs.size() > PAIRS_SHOWN) {
            note.text(alone ? 0 : 2, "and " + Words.count(pairs.size() - PAIRS_SHOWN, "more pair") + ".");
        }
    }

    /** Columns stand as they are; sentences may be wrapped. */
    private static void steps(Note note, Malrule malrule, Task task) {
        for (String step : malrule.steps(task)) {
            if (step.matches(".*\\p{L}.*")) {
                note.text(6, step);
            } else {
                note.line(6, step);
            }
        }
    }
}
