package org.keepup.core.pupil;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keepup.core.curriculum.SchoolYear;

/**
 * A pupil, under a pseudonym.
 *
 * @param id the pseudonym; never a name or a UPN
 * @param year the year group, if known
 * @param prior the latest earlier result, if known
 * @param target what the school aims at, if set
 * @param details further columns kept as they stood, by column name: class, school …
 */
public record Pupil(
        String id,
        Optional<SchoolYear> year,
        Optional<PriorAttainment> prior,
        Optional<Target> target,
        Map<String, String> details) {

    public Pupil {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a pupil needs a pseudonym.");
        }
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(prior, "prior");
        Objects.requireNonNull(target, "target");
        details = Map.copyOf(details);
    }

    /** A pupil of whom only the pseudonym is known. */
    public static Pupil of(String id) {
        return new Pupil(id, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    /** The same pupil in a year group. */
    public Pupil in(SchoolYear schoolYear) {
        return new Pupil(id, Optional.of(schoolYear), prior, target, details);
    }
}
