package org.keepup.core.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keepup.core.answer.Answer;
import org.keepup.core.formula.Value;

/**
 * A mathematical question as data: a form with its holes filled. Two tasks are equal when they are written alike in the
 * canonical notation.
 */
public final class Task {

    private static final Pattern NO_ANSWER = Pattern.compile(
            "(?:it(?:'s| is) )?(?:not defined|undefined|impossible|not possible|no answer|(?:you )?(?:can ?not|can['’]?t)"
                    + "(?: (?:do it|be done|divide by (?:0|zero|nought)))?)[.!]?",
            Pattern.CASE_INSENSITIVE);

    private final TaskForm form;
    private final Map<String, Value> values;
    private final String text;
    private final Optional<Answer> correct;

    Task(TaskForm form, Map<String, Value> values, String text, Optional<Answer> correct) {
        this.form = form;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.text = text;
        this.correct = correct;
    }

    /**
     * A task of a form that is written in Java.
     *
     * @param values what its holes hold; none for a question in words
     * @param text the canonical notation; the form must give this task for it again
     * @param correct the right answer, or empty when there is none
     */
    public static Task of(TaskForm form, Map<String, Value> values, String text, Optional<Answer> correct) {
        return new Task(form, values, text, correct);
    }

    public TaskForm form() {
        return form;
    }

    /** What the holes hold, by hole name, numerals as written. */
    public Map<String, Value> values() {
        return values;
    }

    /** The canonical notation; parsing it gives this task again. */
    public String text() {
        return text;
    }

    /** The right answer, or empty when there is none (12 / 0). */
    public Optional<Answer> correct() {
        return correct;
    }

    /**
     * Whether an answer is right: worth the same as the right one and, where the form asks for it, written as asked. Where
     * there is no right answer, right is to say so: "can't be done", "not defined".
     */
    public boolean accepts(Answer answer) {
        return correct.isPresent()
                ? form.accepts(this, correct.get(), answer)
                : NO_ANSWER.matcher(answer.text().strip()).matches();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Task task && text.equals(task.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
