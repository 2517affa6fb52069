package org.keepup.core.pupil;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An earlier result.
 *
 * @param attainment on whatever scale it was given
 * @param date when it was reached, if known
 */
public record PriorAttainment(Attainment attainment, Optional<LocalDate> date) {
    public PriorAttainment {
        Objects.requireNonNull(attainment, "attainment");
        Objects.requireNonNull(date, "date");
    }

    public static PriorAttainment of(Attainment attainment) {
        return new PriorAttainment(attainment, Optional.empty());
    }
}
