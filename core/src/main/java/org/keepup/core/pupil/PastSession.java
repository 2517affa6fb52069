package org.keepup.core.pupil;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A session that a pupil had.
 *
 * @param pupil the pseudonym
 * @param date when
 * @param subject id of the malrule or misconception that it was about
 * @param material id of the material used; empty when none was
 * @param outcome what came of it
 * @param groupSize how many pupils sat in it, 1 for a tutorial, if that was noted
 */
public record PastSession(
        String pupil, LocalDate date, String subject, String material, SessionOutcome outcome, OptionalInt groupSize) {
    public PastSession {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(material, "material");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(groupSize, "groupSize");
    }

    /** Of which nobody noted how many pupils sat in it. */
    public PastSession(String pupil, LocalDate date, String subject, String material, SessionOutcome outcome) {
        this(pupil, date, subject, material, outcome, OptionalInt.empty());
    }

    /**
     * Reads how many pupils a session was for.
     *
     * @throws IllegalArgumentException if it is no whole number from 1 to 99
     */
    public static int groupSize(String text) {
        if (!text.matches("[1-9][0-9]?")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no number of pupils, 1 to 99. Maybe '1' for a tutorial.");
        }
        return Integer.parseInt(text);
    }
}
