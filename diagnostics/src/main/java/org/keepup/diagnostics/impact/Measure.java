package org.keepup.diagnostics.impact;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.keepup.core.pupil.AgeInMonths;
import org.keepup.core.pupil.Level;
import org.keepup.core.pupil.Points;
import org.keepup.core.pupil.ScaledScore;

/** The scale on which entry and exit stand. Results on different scales are never put together. */
public enum Measure {
    /** National Curriculum levels, counted in points: 2a is 17, 3c is 19. */
    LEVEL("level", "points", "a level: W, 1c to 6a, or 1 to 6"),
    /** National Curriculum points, single or averaged. */
    POINTS("points", "points", "points from 0 to 60"),
    /** Scaled scores of the key stage 2 tests. */
    SCALED("scaled", "scaled score points", "a scaled score from 80 to 120"),
    /** Marks in one and the same test, or in two that were made alike. */
    RAW("raw", "marks", "marks, 0 or more"),
    /** A skill age. */
    AGE_MONTHS("age-months", "months", "an age in months, 36 to 240, or years and months like 9;04");

    private static final double MOST_MARKS = 1000;

    private final String word;
    private final String unit;
    private final String expected;

    Measure(String word, String unit, String expected) {
        this.word = word;
        this.unit = unit;
        this.expected = expected;
    }

    /** As it stands in files: {@code age-months}. */
    public String word() {
        return word;
    }

    /** What progress is counted in. */
    public String unit() {
        return unit;
    }

    /** What a cell may hold, for messages. */
    public String expected() {
        return expected;
    }

    /** Reads {@code age-months}, whatever its case, with a blank or an underscore for the hyphen. */
    public static Optional<Measure> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
        return Stream.of(values()).filter(measure -> measure.word.equals(word)).findFirst();
    }

    /** Reads a score of this measure as it stands in a cell; empty when it is none. */
    public Optional<Score> read(String text) {
        return switch (this) {
            case LEVEL -> level(text).map(Score::of);
            case POINTS -> number(text, 0, 60).map(value -> new Score(this, value));
            case SCALED -> ScaledScore.parse(text).map(Score::of);
            case RAW -> number(text, 0, MOST_MARKS).map(value -> new Score(this, value));
            case AGE_MONTHS -> AgeInMonths.parse(text).map(Score::of);
        };
    }

    /** The lowest score there is. */
    public double lowest() {
        return switch (this) {
            case LEVEL -> Level.W.points().value();
            case POINTS, RAW -> 0;
            case SCALED -> ScaledScore.LOWEST;
            case AGE_MONTHS -> 36;
        };
    }

    /** The highest score there is, where the scale has a top of its own. */
    public OptionalDouble highest() {
        return switch (this) {
            case LEVEL -> OptionalDouble.of(Level.L6A.points().value());
            case SCALED -> OptionalDouble.of(ScaledScore.HIGHEST);
            case POINTS, RAW, AGE_MONTHS -> OptionalDouble.empty();
        };
    }

    /**
     * What a pupil ordinarily gains in a year: 3 points (see {@link Points#ORDINARY_YEAR}), 12 months of skill age. Marks and
     * scaled scores have no such figure: it would depend on the tests.
     */
    public OptionalDouble ordinaryYear() {
        return switch (this) {
            case LEVEL, POINTS -> OptionalDouble.of(Points.ORDINARY_YEAR);
            case AGE_MONTHS -> OptionalDouble.of(12);
            case SCALED, RAW -> OptionalDouble.empty();
        };
    }

    /** The expected standard at the end of key stage 2: 100, or level 4 (4c, 25 points) before 2016. */
    public OptionalDouble standard() {
        return switch (this) {
            case LEVEL, POINTS -> OptionalDouble.of(Level.L4C.points().value());
            case SCALED -> OptionalDouble.of(ScaledScore.EXPECTED);
            case RAW, AGE_MONTHS -> OptionalDouble.empty();
        };
    }

    private static Optional<Level> level(String text) {
        // a whole level has the points of its b: both are 6 times the level plus 3
        return text.strip().matches("[1-6]") ? Level.parse(text.strip() + "b") : Level.parse(text);
    }

    private static Optional<Double> number(String text, double low, double high) {
        String number = text.strip();
        if (!number.matches("\\d{1,4}(\\.\\d{1,4})?")) {
            return Optional.empty();
        }
        double value = Double.parseDouble(number);
        return value < low || value > high ? Optional.empty() : Optional.of(value);
    }
}
