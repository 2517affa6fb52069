package org.keepup.diagnostics.impact.pupil;

import java.time.LocalDate;
import java.util.Objects;
import org.keepup.diagnostics.Diagnosis;

/**
 * What a pupil's answers of one day said.
 *
 * @param date when they were given
 * @param diagnosis what they said
 */
public record DatedDiagnosis(LocalDate date, Diagnosis diagnosis) {
    public DatedDiagnosis {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(diagnosis, "diagnosis");
    }
}
