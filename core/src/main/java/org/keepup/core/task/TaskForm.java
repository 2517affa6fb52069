package org.keepup.core.task;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.random.RandomGenerator;
import org.keepup.core.answer.Answer;
import org.keepup.core.catalogue.Place;
import org.keepup.core.formula.Scope;
import org.keepup.core.formula.Value;

/** A kind of task: a notation with typed holes and the right answer. Immutable. */
public interface TaskForm {

    /** Lower-case, hyphenated: {@code whole-subtraction}. */
    String id();

    /** Short, sentence case. */
    String name();

    /** The topic under which answers to it are diagnosed: subtraction, fractions … */
    String topic();

    /** The canonical notation with its holes: <code>{a} - {b}</code>. */
    String notation();

    /** Content-domain codes that it serves. */
    List<String> objectives();

    /** Where it was read from; empty for a form written in Java. */
    default Optional<Place> place() {
        return Optional.empty();
    }

    /** Worked cases, at least one, each a task with its right answer. */
    List<Example> examples();

    /** The names that formulas about its tasks may use: its holes, its definitions and {@code right}, the right answer. */
    Scope scope();

    /** Reads a line of notation; empty when the line is not of this form. */
    Optional<Task> parse(String line);

    /** The task with these values in its holes; empty when they do not fit. */
    Optional<Task> task(Map<String, Value> values);

    /** Whether an answer to a task of this form is right. */
    boolean accepts(Task task, Answer correct, Answer given);

    /** The school years, 1 to 6, for which the form says how items are drawn. */
    default SortedSet<Integer> years() {
        return Collections.emptySortedSet();
    }

    /**
     * An item for a school year, with a right answer. The same random numbers draw the same item.
     *
     * @param year 1 to 6; one for which nothing is said has the items of the nearest year that has any, the lower of two
     * @return empty when the form does not say how items are drawn
     */
    default Optional<Task> draw(int year, RandomGenerator random) {
        return Optional.empty();
    }

    /**
     * A task of the form with its right answer.
     *
     * @param task in plain notation
     * @param answer as written
     */
    record Example(String task, String answer) {}
}
