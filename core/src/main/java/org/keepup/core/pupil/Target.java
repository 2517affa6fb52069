package org.keepup.core.pupil;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a pupil is to reach.
 *
 * @param aim on whatever scale the school uses
 * @param date by when, if agreed
 */
public record Target(Attainment aim, Optional<LocalDate> date) {
    public Target {
        Objects.requireNonNull(aim, "aim");
        Objects.requireNonNull(date, "date");
    }

    public static Target of(Attainment aim) {
        return new Target(aim, Optional.empty());
    }
}
