package org.keepup.core.response;

import java.util.Objects;
import java.util.Optional;
import org.keepup.core.number.Rational;
import org.keepup.core.task.Task;

/**
 * What a mark sheet says of one pupil and one question: the mark, but not the answer. Many wrong procedures lead to the same
 * 0, so this may show which topics are secure and what to ask next, but <strong>never names a misconception</strong>; that is
 * why it is not a {@link Response}.
 *
 * @param task what was asked, when it is known
 * @param status what the file says became of it; empty when it gives a mark alone (a 0 may be wrong or blank)
 * @param particulars the mark, the marks to be had, the item, the topic and whatever else the file says about it
 */
public record MarkedResponse(Optional<Task> task, Optional<Status> status, Particulars particulars) {

    /** @throws IllegalArgumentException if neither task nor item says which question it is */
    public MarkedResponse {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(status, "status");
        if (task.isEmpty() && particulars.item().isEmpty()) {
            throw new IllegalArgumentException("a mark needs a task or an item.");
        }
        if (status.isEmpty() && particulars.mark().isEmpty()) {
            throw new IllegalArgumentException(
                    "a marked response needs a mark, or a status that says why there is none.");
        }
    }

    /** Which question: the item's id or label, or else the task in plain notation. */
    public String label() {
        return particulars.item().orElseGet(() -> task.orElseThrow().text());
    }

    /** The mark; empty when there is none because the pupil was absent, for instance. */
    public Optional<Rational> mark() {
        return particulars.mark();
    }

    public Optional<Rational> max() {
        return particulars.max();
    }

    /** The topic that the file names, or else the one under which the task is diagnosed. */
    public Optional<String> topic() {
        return particulars.topic().or(() -> task.map(asked -> asked.form().topic()));
    }
}
