package org.keepup.core.pupil;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A session that a pupil had.
 *
 * @param pupil the pseudonym
 * @param date when
 * @param subject id of the malrule or misconception that it was about
 * @param material id of the material used; empty when none was
 * @param outcome what came of it
 */
public record PastSession(String pupil, LocalDate date, String subject, String material, SessionOutcome outcome) {
    public PastSession {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(material, "material");
        Objects.requireNonNull(outcome, "outcome");
    }
}
