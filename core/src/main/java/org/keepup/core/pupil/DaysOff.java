package org.keepup.core.pupil;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Days without a session.
 *
 * @param from the first
 * @param to the last
 * @param what why, in a word or two: half term, ill …
 * @param pupil whose absence it is; empty when the whole school is closed
 */
public record DaysOff(LocalDate from, LocalDate to, String what, Optional<String> pupil) {
    public DaysOff {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(pupil, "pupil");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("days off end on " + to + " before they begin on " + from + ".");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
