package org.keepup.rules.fact;

import java.util.Objects;
import org.keepup.core.pupil.SessionOutcome;

/**
 * What a tutor says came of a session, whatever the answers say.
 *
 * @param misconception id
 * @param outcome what
 * @param reason why, in the tutor's words
 */
public record Judgement(String misconception, SessionOutcome outcome, String reason) {
    public Judgement {
        Objects.requireNonNull(misconception, "misconception");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
    }
}
