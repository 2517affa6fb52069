package org.keepup.diagnostics.malrule;

import java.util.List;
import java.util.Optional;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;

/**
 * An executable wrong procedure. Implementations are immutable, pure and total: any task gives an answer or "does not
 * apply", and nothing throws. Made for implementation by anyone who adds malrules in Java.
 */
public interface Malrule {

    /** What it is, in words, with its sources. */
    MalruleDescription description();

    default String id() {
        return description().id();
    }

    /**
     * The answers that the procedure gives, most typical first.
     *
     * @return empty when it has nothing to say about this task. The answer may happen to be right: then the task cannot
     *     detect the malrule
     */
    List<Answer> predict(Task task);

    /** The same, beside other malrules that are asked about the same task and may need the same work. */
    default List<Answer> predict(Foretelling foretelling) {
        return predict(foretelling.task());
    }

    /** The working as the pupil would write it or say it, a line each; empty when the malrule does not apply. */
    List<String> steps(Task task);

    /** The procedure of a pupil who holds this malrule and another at once, when the two can act together. */
    default Optional<Malrule> with(Malrule other) {
        return Optional.empty();
    }
}
