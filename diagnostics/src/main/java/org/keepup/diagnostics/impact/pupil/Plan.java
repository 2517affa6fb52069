package org.keepup.diagnostics.impact.pupil;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.keepup.diagnostics.impact.EntryExit;
import org.keepup.diagnostics.impact.Score;

/**
 * From an entry score to a target, in a straight line.
 *
 * @param start score at entry
 * @param from when
 * @param target to be reached, on the same measure
 * @param by when; after {@code from}
 */
public record Plan(Score start, LocalDate from, Score target, LocalDate by) {

    private static final double DAYS_A_YEAR = 365.25;

    public Plan {
        start.to(target);
        Objects.requireNonNull(from, "from");
        if (!by.isAfter(from)) {
            throw new IllegalArgumentException("a plan needs time: " + by + " is not after " + from + ".");
        }
    }

    /** A pupil's plan: target and both dates are needed, or there is none. */
    public static Optional<Plan> of(EntryExit outcome) {
        if (outcome.target().isEmpty()
                || outcome.entryDate().isEmpty()
                || outcome.exitDate().isEmpty()
                || !outcome.exitDate().get().isAfter(outcome.entryDate().get())) {
            return Optional.empty();
        }
        return Optional.of(new Plan(
                outcome.entry(),
                outcome.entryDate().get(),
                outcome.target().get(),
                outcome.exitDate().get()));
    }

    /** Where the pupil should stand on a day: on the line between entry and target, at the target after that. */
    public double expected(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, by);
        return start.value() + Math.max(0, Math.min(1, share)) * start.to(target);
    }

    /**
     * How many times ordinary progress the plan asks for; empty where the measure has none. 2a (17 points) to 4c (25) in a year
     * is 2.7.
     */
    public OptionalDouble timesOrdinary() {
        double years = ChronoUnit.DAYS.between(from, by) / DAYS_A_YEAR;
        OptionalDouble ordinary = start.measure().ordinaryYear();
        return ordinary.isPresent()
                ? OptionalDouble.of(start.to(target) / (ordinary.getAsDouble() * years))
                : OptionalDouble.empty();
    }
}
