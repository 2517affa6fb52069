package org.keepup.core.pupil;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A National Curriculum level of before 2014: W (working towards level 1), then 1c, 1b, 1a up to 6a. Within a level, c is
 * just in it and a is nearly out of it.
 *
 * <p>Points: level n as a whole, and its b, is 6 × n + 3; c is 2 fewer, a 2 more; W is 3. For KS1 level 2 the Department
 * split 2c 13, 2b 15, 2a 17 itself; the other sub-levels follow the same 2-point rule, which schools used though the
 * Department did not. Sources: School performance data blog (2011), point table [read]; the 2-point rule at second hand.
 */
public enum Level {
    W(3),
    L1C(7),
    L1B(9),
    L1A(11),
    L2C(13),
    L2B(15),
    L2A(17),
    L3C(19),
    L3B(21),
    L3A(23),
    L4C(25),
    L4B(27),
    L4A(29),
    L5C(31),
    L5B(33),
    L5A(35),
    L6C(37),
    L6B(39),
    L6A(41);

    private static final Pattern WRITTEN = Pattern.compile("(?i)(?:level|l)?\\s*(?:(w)|([1-6])([abc]))");

    private final Points points;

    Level(int points) {
        this.points = new Points(points);
    }

    public Points points() {
        return points;
    }

    /** Whether the Department itself gave these points, and not only the 2-point rule. */
    public boolean hasOfficialPoints() {
        return this == W || name().endsWith("B") || this == L2C || this == L2A;
    }

    /** Reads {@code 2a}, {@code 2A}, {@code L2a}, {@code level 2a} or {@code W}. */
    public static Optional<Level> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                matcher.group(1) != null
                        ? W
                        : valueOf("L" + matcher.group(2) + matcher.group(3).toUpperCase(java.util.Locale.ROOT)));
    }

    /** The level with exactly these points, if there is one. */
    public static Optional<Level> of(Points points) {
        return Stream.of(values()).filter(level -> level.points.equals(points)).findFirst();
    }

    /** {@code 2a}, {@code W}. */
    @Override
    public String toString() {
        return this == W ? "W" : name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
