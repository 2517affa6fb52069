package org.keepup.core.pupil;

import java.util.Optional;

/**
 * A scaled score of the key stage 2 tests. Source: Department for Education (2016), as reported by Lessons Learned (2017):
 * 80 to 120, 100 the expected standard, 110 the higher standard.
 *
 * @param value 80 to 120
 */
public record ScaledScore(int value) implements Attainment, Comparable<ScaledScore> {

    public static final int LOWEST = 80;
    public static final int EXPECTED = 100;
    public static final int HIGHER = 110;
    public static final int HIGHEST = 120;

    public ScaledScore {
        if (value < LOWEST || value > HIGHEST) {
            throw new IllegalArgumentException("a scaled score is 80 to 120, not " + value + ".");
        }
    }

    /** Reads a bare number from 80 to 120. */
    public static Optional<ScaledScore> parse(String text) {
        if (!text.strip().matches("[0-9]{2,3}")) {
            return Optional.empty();
        }
        int value = Integer.parseInt(text.strip());
        return value < LOWEST || value > HIGHEST ? Optional.empty() : Optional.of(new ScaledScore(value));
    }

    public boolean meetsExpected() {
        return value >= EXPECTED;
    }

    public boolean meetsHigher() {
        return value >= HIGHER;
    }

    @Override
    public int compareTo(ScaledScore other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
