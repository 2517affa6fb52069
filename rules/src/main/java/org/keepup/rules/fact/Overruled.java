package org.keepup.rules.fact;

import java.time.LocalDate;
import java.util.Objects;
import org.keepup.core.pupil.Overruling;

/**
 * What a tutor decided about a misconception, as far as it still stands.
 *
 * @param misconception id
 * @param kind what
 * @param material id; empty when it is about the order of things
 * @param reason why, in the tutor's words
 * @param date when
 */
public record Overruled(String misconception, Overruling.Kind kind, String material, String reason, LocalDate date) {
    public Overruled {
        Objects.requireNonNull(misconception, "misconception");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(material, "material");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(date, "date");
    }

    /** {@code the tutor decided on 2026-03-03: "…"}. */
    public String inWords() {
        return "The tutor decided so on " + date + ": \"" + reason + "\"";
    }
}
