package org.keepup.core.pupil;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a tutor decided instead of what was recommended, and why. The last one on the same matter counts.
 *
 * @param pupil the pseudonym
 * @param date when
 * @param kind what was decided
 * @param subject id of the malrule or misconception that it is about
 * @param material id of the material to use or to leave; empty when it is about the order of things
 * @param reason why, in the tutor's words; never empty
 */
public record Overruling(String pupil, LocalDate date, Kind kind, String subject, String material, String reason) {
    public Overruling {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(subject, "subject");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an overruling needs its reason.");
        }
        if (kind.needsMaterial() == material.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + kind.word() + "' " + (kind.needsMaterial() ? "needs" : "takes no") + " material.");
        }
    }

    /** What a tutor can decide. */
    public enum Kind {
        /** Use this material. */
        USE,
        /** Leave this material. */
        AVOID,
        /** Take this before everything else. */
        FIRST,
        /** Leave this until everything else is done. */
        WAIT;

        public boolean needsMaterial() {
            return this == USE || this == AVOID;
        }

        /** As it stands in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads {@code use}, {@code avoid}, {@code first} or {@code wait}, in capitals too. */
        public static Optional<Kind> parse(String text) {
            return Stream.of(values())
                    .filter(kind -> kind.word().equals(text.strip().toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }
}
