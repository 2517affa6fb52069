package org.keepup.diagnostics.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.keepup.core.Catalogues;
import org.keepup.core.answer.Answer;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleDescription;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/**
 * Checks one malrule:
 *
 * <pre>{@code
 * MalruleVerifier.of("subtraction.smaller-from-larger")
 *         .answers("402 - 137", "335")
 *         .isRightOn("58 - 23")
 *         .saysNothingOn("3/4 + 1/2")
 *         .examplesHold();
 * }</pre>
 *
 * <p>Each check returns the verifier or throws {@code AssertionError} with what was expected and what came. Immutable.
 */
public final class MalruleVerifier {

    private final Malrule malrule;
    private final TaskForms forms;

    private MalruleVerifier(Malrule malrule, TaskForms forms) {
        this.malrule = Objects.requireNonNull(malrule, "malrule");
        this.forms = Objects.requireNonNull(forms, "forms");
    }

    /** A malrule written in Java, over the library's own task forms. */
    public static MalruleVerifier of(Malrule malrule) {
        return new MalruleVerifier(malrule, TaskForms.builtIn());
    }

    /**
     * One of the library's own malrules.
     *
     * @throws AssertionError if there is none of this id
     */
    public static MalruleVerifier of(String id) {
        return of(id, MalruleLibrary.builtIn());
    }

    /**
     * A malrule from a folder of catalogue files.
     *
     * @throws CatalogueException if the files are malformed
     * @throws AssertionError if there is none of this id
     */
    public static MalruleVerifier of(String id, Path folder) {
        return of(id, MalruleLibrary.of(Catalogues.builtInWith(folder)));
    }

    /**
     * A malrule of a library.
     *
     * @throws AssertionError if there is none of this id
     */
    public static MalruleVerifier of(String id, MalruleLibrary library) {
        Malrule found = library.malrule(id)
                .orElseThrow(() -> new AssertionError("There is no malrule '" + id + "'. "
                        + Problems.nearest(
                                id, library.all().stream().map(Malrule::id).toList())));
        return new MalruleVerifier(found, library.forms());
    }

    /** It gives this answer, perhaps among others, written so. */
    public MalruleVerifier answers(String task, String expected) {
        List<Answer> given = malrule.predict(task(task));
        check(
                given.stream().anyMatch(Answer.parse(expected)::sameForm),
                "'" + expected + "' to '" + task + "'",
                words(given));
        return this;
    }

    /** It has no answer. */
    public MalruleVerifier saysNothingOn(String task) {
        List<Answer> given = malrule.predict(task(task));
        check(given.isEmpty(), "no answer to '" + task + "'", words(given));
        return this;
    }

    /** It has an answer, and that happens to be right: the task cannot show it. */
    public MalruleVerifier isRightOn(String task) {
        Task asked = task(task);
        List<Answer> given = malrule.predict(asked);
        check(
                !given.isEmpty() && given.stream().allMatch(asked::accepts),
                "the right answer to '" + task + "'",
                words(given));
        return this;
    }

    /** The working has this line. */
    public MalruleVerifier says(String task, String line) {
        List<String> steps = malrule.steps(task(task));
        check(
                steps.contains(line),
                "the line '" + line + "' in the working of '" + task + "'",
                String.join(" | ", steps));
        return this;
    }

    /** Every example of its description comes out, and its right answers are right. */
    public MalruleVerifier examplesHold() {
        for (MalruleDescription.Example example : malrule.description().examples()) {
            answers(example.task(), example.wrong());
            check(
                    task(example.task()).accepts(Answer.parse(example.right())),
                    "'" + example.right() + "' to be right for '" + example.task() + "'",
                    task(example.task()).correct().map(Answer::text).orElse("no right answer"));
        }
        return this;
    }

    private Task task(String line) {
        return forms.find(line)
                .orElseThrow(() -> new AssertionError("'" + line + "' is not a task in any known form."));
    }

    private void check(boolean holds, String expected, String given) {
        if (!holds) {
            throw new AssertionError("Malrule '" + malrule.id() + "': expected " + expected + ", but came "
                    + (given.isEmpty() ? "nothing" : given) + ".");
        }
    }

    private static String words(List<Answer> answers) {
        return String.join(
                ", ", answers.stream().map(answer -> "'" + answer.text() + "'").toList());
    }
}
