package org.keepup.core.material;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long one session takes.
 *
 * @param least minutes, at least 1
 * @param most minutes, at least the least
 */
public record Minutes(int least, int most) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,3})(?:-([0-9]{1,3}))?");

    public Minutes {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException("a session takes at least 1 minute, and at most no less than at least: "
                    + least + " to " + most + ".");
        }
    }

    /** Reads {@code 20} or {@code 15-20}; empty when the text is neither. */
    public static Optional<Minutes> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int least = Integer.parseInt(matcher.group(1));
        int most = matcher.group(2) == null ? least : Integer.parseInt(matcher.group(2));
        return least < 1 || most < least ? Optional.empty() : Optional.of(new Minutes(least, most));
    }

    /** {@code 20} or {@code 15-20}. */
    @Override
    public String toString() {
        return least == most ? String.valueOf(least) : least + "-" + most;
    }
}
