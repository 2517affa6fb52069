package org.keepup.diagnostics.probe;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.keepup.core.task.Task;

/**
 * A task worth asking, and what it would settle.
 *
 * @param task what to ask
 * @param bits expected information about what is behind the pupil's answers, in bits, given the questions before it
 * @param time how long a pupil is expected to take
 * @param replies the answers that can be foreseen, most probable first
 */
public record Question(Task task, double bits, Duration time, List<Reply> replies) {

    public Question {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(time, "time");
        replies = replies instanceof Replies ? replies : List.copyOf(replies);
    }

    /**
     * An answer and what it would point to.
     *
     * @param answer as it would be written
     * @param right whether it is right
     * @param probability that the pupil gives it, 0 to 1
     * @param malrules sets of malrules that foretell it, most probable first; empty when only chance leads to it
     */
    public record Reply(String answer, boolean right, double probability, List<SortedSet<String>> malrules) {
        public Reply {
            Objects.requireNonNull(answer, "answer");
            malrules = List.copyOf(malrules);
        }
    }
}
