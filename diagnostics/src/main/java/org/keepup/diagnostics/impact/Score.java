package org.keepup.diagnostics.impact;

import java.util.Objects;
import org.keepup.core.pupil.AgeInMonths;
import org.keepup.core.pupil.Level;
import org.keepup.core.pupil.Points;
import org.keepup.core.pupil.RawScore;
import org.keepup.core.pupil.ScaledScore;

/**
 * A score that knows its scale.
 *
 * @param measure the scale
 * @param value on it: points for levels and points, months for ages
 */
public record Score(Measure measure, double value) {

    public Score {
        Objects.requireNonNull(measure, "measure");
        if (!(value >= measure.lowest()) || value > measure.highest().orElse(Double.MAX_VALUE)) {
            throw new IllegalArgumentException(value + " is not " + measure.expected() + ".");
        }
    }

    public static Score of(Level level) {
        return new Score(Measure.LEVEL, level.points().value());
    }

    public static Score of(Points points) {
        return new Score(Measure.POINTS, points.value());
    }

    public static Score of(ScaledScore score) {
        return new Score(Measure.SCALED, score.value());
    }

    public static Score of(RawScore score) {
        return new Score(Measure.RAW, score.marks());
    }

    public static Score of(AgeInMonths age) {
        return new Score(Measure.AGE_MONTHS, age.months());
    }

    /**
     * How far a later score lies above this one; negative when below.
     *
     * @throws IllegalArgumentException if the two stand on different scales
     */
    public double to(Score later) {
        if (measure != later.measure) {
            throw new IllegalArgumentException("a score in " + measure.word() + " cannot be held against one in "
                    + later.measure.word() + ". Maybe convert one first, where a conversion is defined.");
        }
        return later.value - value;
    }

    /** As a teacher would write it: {@code 2a}, {@code 17 points}, {@code 104}, {@code 23 marks}, {@code 9y 4m}. */
    @Override
    public String toString() {
        String number = value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        return switch (measure) {
            case LEVEL -> Level.of(new Points((int) value)).map(Level::toString).orElse(number + " points");
            case POINTS -> number + " points";
            case SCALED -> number;
            case RAW -> number + " marks";
            case AGE_MONTHS -> new AgeInMonths((int) value).toString();
        };
    }
}
