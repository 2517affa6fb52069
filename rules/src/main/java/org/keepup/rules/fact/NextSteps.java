package org.keepup.rules.fact;

import java.util.List;
import java.util.Objects;
import org.keepup.core.curriculum.ObjectiveCode;

/**
 * The objectives that come next in a topic for a pupil who can do what was on the sheet.
 *
 * @param topic subtraction, fractions …
 * @param objectives by code, the earliest first; may be empty
 */
public record NextSteps(String topic, List<ObjectiveCode> objectives) {
    public NextSteps {
        Objects.requireNonNull(topic, "topic");
        objectives = List.copyOf(objectives);
    }
}
