package org.keepup.rules.fact;

import java.util.Objects;
import java.util.Optional;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.pupil.Pupil;

/**
 * The pupil, as rules ask about one.
 *
 * @param pupil the pseudonym
 * @param schoolYear the year group, if known
 */
public record Learner(String pupil, Optional<SchoolYear> schoolYear) {
    public Learner {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(schoolYear, "schoolYear");
    }

    public static Learner of(Pupil pupil) {
        return new Learner(pupil.id(), pupil.year());
    }

    public boolean yearKnown() {
        return schoolYear.isPresent();
    }

    /** The year group's number, Reception being 0; -1 when it is not known. */
    public int year() {
        return schoolYear.map(SchoolYear::number).orElse(-1);
    }

    /** {@code Year 5}, or {@code an unknown year}. */
    public String yearTitle() {
        return schoolYear.map(SchoolYear::title).orElse("an unknown year");
    }
}
