package org.keepup.core.pupil;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * National Curriculum points of before 2014; 2 make a sub-level. See {@link Level} for the rule.
 *
 * @param value 0 to 60; a single pupil's points are odd, averages of subjects are not points but plain numbers
 */
public record Points(int value) implements Attainment, Comparable<Points> {

    /**
     * What a pupil ordinarily gained in a year of key stage 2: two levels, 12 points, in four years. Source: a forum's
     * account (elevenplusexams, 2015) that fits the Department's point table.
     */
    public static final int ORDINARY_YEAR = 3;

    private static final Pattern WRITTEN = Pattern.compile("(?i)([0-9]{1,2})\\s*(?:points?|pts?)");

    public Points {
        if (value < 0 || value > 60) {
            throw new IllegalArgumentException("points are 0 to 60, not " + value + ".");
        }
    }

    /** Reads {@code 17 points} or {@code 17pt}; a bare number is not points. */
    public static Optional<Points> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > 60) {
            return Optional.empty();
        }
        return Optional.of(new Points(Integer.parseInt(matcher.group(1))));
    }

    /** How many points a target lies above these; negative when below. */
    public int to(Points target) {
        return target.value - value;
    }

    /**
     * How a target compares with ordinary progress: 1.0 is {@value #ORDINARY_YEAR} points a year. From 2a (17) to 4c (25) in
     * one year is 8 / 3 = 2.7 times ordinary progress.
     *
     * @param years above 0
     */
    public double timesOrdinaryProgress(Points target, double years) {
        if (!(years > 0)) {
            throw new IllegalArgumentException("a target needs time: years must be above 0, not " + years + ".");
        }
        return to(target) / (ORDINARY_YEAR * years);
    }

    @Override
    public int compareTo(Points other) {
        return Integer.compare(value, other.value);
    }

    /** {@code 17 points}. */
    @Override
    public String toString() {
        return value + " points";
    }
}
