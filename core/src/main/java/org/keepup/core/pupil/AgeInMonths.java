package org.keepup.core.pupil;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A skill age, such as a mathematics age from a standardised test: the age at which the middle pupil scores this.
 *
 * @param months 36 to 240
 */
public record AgeInMonths(int months) implements Comparable<AgeInMonths> {

    private static final Pattern WRITTEN =
            Pattern.compile("(?i)(\\d{1,2})\\s*(?:[:;]|y(?:ears?|rs?)?)\\s*(\\d{1,2})\\s*(?:m(?:onths?|ths?)?)?");

    public AgeInMonths {
        if (months < 36 || months > 240) {
            throw new IllegalArgumentException("an age in months is 36 to 240, not " + months + ".");
        }
    }

    /** Reads months, {@code 112}, or years and months, {@code 9;04}, {@code 9:4}, {@code 9y 4m}. */
    public static Optional<AgeInMonths> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (matcher.matches()) {
            int months = Integer.parseInt(matcher.group(2));
            return months > 11 ? Optional.empty() : ifInRange(Integer.parseInt(matcher.group(1)) * 12 + months);
        }
        return text.strip().matches("\\d{2,3}") ? ifInRange(Integer.parseInt(text.strip())) : Optional.empty();
    }

    private static Optional<AgeInMonths> ifInRange(int months) {
        return months < 36 || months > 240 ? Optional.empty() : Optional.of(new AgeInMonths(months));
    }

    @Override
    public int compareTo(AgeInMonths other) {
        return Integer.compare(months, other.months);
    }

    /** {@code 9y 4m}. */
    @Override
    public String toString() {
        return months / 12 + "y " + months % 12 + "m";
    }
}
