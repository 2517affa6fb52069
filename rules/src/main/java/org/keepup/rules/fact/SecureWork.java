package org.keepup.rules.fact;

import java.util.List;
import java.util.Objects;
import org.keepup.core.curriculum.ObjectiveCode;

/**
 * The objectives that a topic's tasks on the sheet served: what a pupil goes on from when it is secure.
 *
 * @param topic subtraction, fractions …
 * @param objectives by code
 */
public record SecureWork(String topic, List<ObjectiveCode> objectives) {
    public SecureWork {
        Objects.requireNonNull(topic, "topic");
        objectives = List.copyOf(objectives);
    }
}
