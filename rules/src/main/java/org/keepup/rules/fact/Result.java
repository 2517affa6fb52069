package org.keepup.rules.fact;

import java.util.Objects;
import org.keepup.core.pupil.SessionOutcome;

/**
 * What came of a session.
 *
 * @param misconception id
 * @param outcome what
 * @param because why, as a tutor reads it
 */
public record Result(String misconception, SessionOutcome outcome, String because) {
    public Result {
        Objects.requireNonNull(misconception, "misconception");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(because, "because");
    }
}
