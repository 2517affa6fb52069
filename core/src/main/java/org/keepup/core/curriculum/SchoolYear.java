package org.keepup.core.curriculum;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A year group in England, Reception (age 4 to 5) to Year 9 (age 13 to 14). */
public enum SchoolYear {
    RECEPTION,
    YEAR_1,
    YEAR_2,
    YEAR_3,
    YEAR_4,
    YEAR_5,
    YEAR_6,
    YEAR_7,
    YEAR_8,
    YEAR_9;

    private static final Pattern WRITTEN =
            Pattern.compile("(?i)\\s*(?:year|yr|y)?\\s*(r|[1-9])\\s*|\\s*(reception)\\s*");

    /** 0 for Reception, else the year's number. */
    public int number() {
        return ordinal();
    }

    /** {@code YR}, {@code Y1} … {@code Y9}. */
    public String code() {
        return this == RECEPTION ? "YR" : "Y" + ordinal();
    }

    /** {@code Reception}, {@code Year 1} … */
    public String title() {
        return this == RECEPTION ? "Reception" : "Year " + ordinal();
    }

    public KeyStage keyStage() {
        if (this == RECEPTION) {
            return KeyStage.EARLY_YEARS;
        }
        return ordinal() <= 2 ? KeyStage.KS1 : ordinal() <= 6 ? KeyStage.KS2 : KeyStage.KS3;
    }

    /** @throws IllegalArgumentException if there is no such year */
    public static SchoolYear of(int number) {
        if (number < 0 || number >= values().length) {
            throw new IllegalArgumentException("school year " + number + " is not between 0 (Reception) and 9.");
        }
        return values()[number];
    }

    /** Reads {@code 5}, {@code Y5}, {@code Yr 5}, {@code Year 5}, {@code YR}, {@code R} or {@code Reception}. */
    public static Optional<SchoolYear> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digit = matcher.group(1);
        return Optional.of(
                digit == null || digit.equalsIgnoreCase("r") ? RECEPTION : values()[Integer.parseInt(digit)]);
    }

    /**
     * As {@link #parse}.
     *
     * @throws IllegalArgumentException if the text is no school year
     */
    public static SchoolYear of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not a school year. Maybe 'Y4'."));
    }
}
