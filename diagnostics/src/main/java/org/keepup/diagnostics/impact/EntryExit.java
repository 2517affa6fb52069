package org.keepup.diagnostics.impact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where one pupil stood before and after, on one measure.
 *
 * @param pupil the pseudonym
 * @param entry the score before
 * @param exit what is known of the score after
 * @param entryDate when the entry score was taken, if known
 * @param exitDate when the exit score was taken, or was to be, if known
 * @param target what the pupil was to reach, if set; on the same measure
 * @param comparison whether the pupil belongs to the comparison group, which had no intervention
 * @param groups what the pupil may be grouped by: {@code school}, {@code model} …, by column; absent where not given
 */
public record EntryExit(
        String pupil,
        Score entry,
        Exit exit,
        Optional<LocalDate> entryDate,
        Optional<LocalDate> exitDate,
        Optional<Score> target,
        boolean comparison,
        Map<String, String> groups) {

    private static final double DAYS_A_MONTH = 365.25 / 12;

    public EntryExit {
        if (pupil.isBlank()) {
            throw new IllegalArgumentException("a pupil needs a pseudonym.");
        }
        if (exit instanceof Scored scored) {
            entry.to(scored.score());
        }
        target.ifPresent(entry::to);
        Objects.requireNonNull(entryDate, "entryDate");
        Objects.requireNonNull(exitDate, "exitDate");
        groups = Map.copyOf(groups);
    }

    /** What is known of the exit. */
    public sealed interface Exit {
        /** A missing exit: nobody knows. */
        Exit MISSING = new Missing();
        /** A test taken, or not taken, because the pupil stood below the scale. */
        Exit BELOW = new Below();

        /** A score. */
        static Exit of(Score score) {
            return new Scored(score);
        }
    }

    /**
     * An exit score.
     *
     * @param score on the entry's measure
     */
    public record Scored(Score score) implements Exit {
        public Scored {
            Objects.requireNonNull(score, "score");
        }
    }

    /** No exit score: left, absent, or not told. */
    public record Missing() implements Exit {}

    /** Known to be below the lowest score of the scale: too few marks for a scaled score, or not entered for the test. */
    public record Below() implements Exit {}

    public Measure measure() {
        return entry.measure();
    }

    /** Progress from entry to exit in the measure's unit; empty without an exit score. */
    public OptionalDouble progress() {
        return exit instanceof Scored scored ? OptionalDouble.of(entry.to(scored.score())) : OptionalDouble.empty();
    }

    /** Months from entry to exit; empty unless both dates are known. */
    public OptionalDouble months() {
        return entryDate.isPresent() && exitDate.isPresent()
                ? OptionalDouble.of(ChronoUnit.DAYS.between(entryDate.get(), exitDate.get()) / DAYS_A_MONTH)
                : OptionalDouble.empty();
    }

    /** Ordinary progress over the time between entry and exit, where the measure has one and the dates are known. */
    public OptionalDouble expectedProgress() {
        OptionalDouble year = measure().ordinaryYear();
        OptionalDouble months = months();
        return year.isPresent() && months.isPresent()
                ? OptionalDouble.of(year.getAsDouble() * months.getAsDouble() / 12)
                : OptionalDouble.empty();
    }

    /** Whether the target was met; empty without a target or an exit. Below the scale is below any target. */
    public Optional<Boolean> metTarget() {
        if (target.isEmpty() || exit instanceof Missing) {
            return Optional.empty();
        }
        return Optional.of(exit instanceof Scored scored && target.get().to(scored.score()) >= 0);
    }

    /** The group in a column; empty where none is given. */
    public Optional<String> group(String column) {
        return Optional.ofNullable(groups.get(column));
    }
}
