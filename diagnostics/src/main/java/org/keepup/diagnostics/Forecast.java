package org.keepup.diagnostics;

import java.util.List;
import java.util.Objects;
import org.keepup.core.task.Task;

/**
 * What one pupil would probably answer to a task.
 *
 * @param pupil the pseudonym
 * @param task the task, which the pupil may not have seen
 * @param answers most probable first, ties by text; their probabilities add up to at most 1: the rest is what nobody
 *     can foresee
 */
public record Forecast(String pupil, Task task, List<Expected> answers) {
    public Forecast {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(task, "task");
        answers = List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param answer as it would be written
     * @param probability 0 to 1
     */
    public record Expected(String answer, double probability) {
        public Expected {
            Objects.requireNonNull(answer, "answer");
        }
    }
}
