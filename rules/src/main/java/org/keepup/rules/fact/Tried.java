package org.keepup.rules.fact;

import java.time.LocalDate;
import java.util.Objects;
import org.keepup.core.pupil.SessionOutcome;

/**
 * A material that was used against a misconception, and what came of it the last time.
 *
 * @param misconception id
 * @param material id
 * @param outcome of the latest session with it
 * @param date of that session
 */
public record Tried(String misconception, String material, SessionOutcome outcome, LocalDate date) {
    public Tried {
        Objects.requireNonNull(misconception, "misconception");
        Objects.requireNonNull(material, "material");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(date, "date");
    }
}
