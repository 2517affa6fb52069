package org.keepup.core.task;

import java.util.List;
import java.util.Optional;
import org.keepup.core.answer.Answer;

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

    /** Reads a line of notation; empty when the line is not of this form. */
    Optional<Task> parse(String line);

    /** Whether an answer to a task of this form is right. */
    boolean accepts(Task task, Answer correct, Answer given);
}
