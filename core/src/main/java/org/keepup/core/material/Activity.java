package org.keepup.core.material;

import java.util.List;
import java.util.Objects;

/**
 * What a tutor does with a pupil for about ten minutes, step by step.
 *
 * @param title short, sentence case
 * @param resources what to have on the table; may be empty
 * @param steps what to do, in order; at least one
 * @param say what to say to the pupil in the middle of it: one or two sentences a child understands
 */
public record Activity(String title, List<String> resources, List<String> steps, String say) {

    public Activity {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(say, "say");
        resources = List.copyOf(resources);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("activity '" + title + "' needs at least one step.");
        }
    }

    /** Whether what to say speaks of the numbers of the activity's own steps, so that it means nothing beside other tasks. */
    public boolean saysOwnNumbers() {
        return say.chars().anyMatch(Character::isDigit);
    }
}
