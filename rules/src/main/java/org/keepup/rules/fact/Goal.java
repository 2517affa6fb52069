package org.keepup.rules.fact;

import java.util.Objects;

/**
 * Something that half a term is to bring, from which a target in a child's words is made.
 *
 * @param use what the weeks are for
 * @param kind the need behind it; {@link Need.Kind#FIND_OUT} for what is explored
 * @param topic subtraction, fractions …
 * @param example a task of the pupil's own that went wrong, in plain notation; empty where there is none
 */
public record Goal(WeekUse.Kind use, Need.Kind kind, String topic, String example) {
    public Goal {
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(example, "example");
    }

    public boolean hasExample() {
        return !example.isEmpty();
    }
}
