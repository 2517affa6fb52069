package org.keepup.core.task;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepup.core.number.Rational;

/** Times and durations in the ways that pupils write them. */
final class ClockText {

    private static final Pattern COLON = Pattern.compile("(\\d{1,3}) ?: ?(\\d\\d)");
    /** A point is a colon only before am or pm: 2.15 may be hours as a decimal. */
    private static final Pattern POINT = Pattern.compile("(\\d{1,2})\\.(\\d\\d)(?= ?[ap])");

    private static final Pattern FOUR_DIGITS = Pattern.compile("(\\d\\d)(\\d\\d)");
    private static final Pattern HOURS_AND_MINUTES =
            Pattern.compile("(\\d{1,3}) ?h(?:rs?|ours?)?(?:,| and)? ?(?:(\\d{1,2}) ?m(?:ins?|inutes?)?)?");
    private static final Pattern O_CLOCK = Pattern.compile("(\\d{1,2}) ?o['’]?clock()");
    private static final Pattern HALF = Pattern.compile(" ?([ap])\\.?m\\.?$");

    private ClockText() {}

    /** Hours and minutes in minutes; empty when it is no time, as 1:75 is none. */
    static Optional<Rational> minutes(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        String bare = HALF.matcher(text).replaceAll("");
        for (Pattern pattern : new Pattern[] {COLON, FOUR_DIGITS, HOURS_AND_MINUTES, O_CLOCK}) {
            Matcher matcher = pattern.matcher(bare);
            if (matcher.matches()) {
                return minutes(matcher);
            }
        }
        Matcher point = POINT.matcher(text);
        return point.lookingAt() && HALF.matcher(text.substring(point.end())).matches()
                ? minutes(point)
                : Optional.empty();
    }

    private static Optional<Rational> minutes(Matcher matcher) {
        String after = matcher.group(2);
        long minutes = after == null || after.isEmpty() ? 0 : Long.parseLong(after);
        return minutes < 60
                ? Optional.of(Rational.of(60 * Long.parseLong(matcher.group(1)) + minutes))
                : Optional.empty();
    }

    /** {@code a} before noon, {@code p} after it, empty where nothing is said. */
    static String half(String written) {
        Matcher half = HALF.matcher(written.strip().toLowerCase(Locale.ROOT));
        return half.find() ? half.group(1) : "";
    }
}
