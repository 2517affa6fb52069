package org.keepup.diagnostics.impact.pupil;

import java.time.LocalDate;
import java.util.Objects;
import org.keepup.diagnostics.impact.Score;

/**
 * A score taken on the way.
 *
 * @param date when
 * @param score what
 */
public record Review(LocalDate date, Score score) {
    public Review {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(score, "score");
    }
}
