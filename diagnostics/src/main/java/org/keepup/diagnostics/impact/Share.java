package org.keepup.diagnostics.impact;

import java.util.Objects;
import java.util.Optional;
import org.keepup.diagnostics.impact.statistics.Interval;
import org.keepup.diagnostics.impact.statistics.Proportion;

/**
 * How many of a group reached something, told so that no small number of pupils can be picked out: where fewer than the least
 * number reached it, or did not reach it, only that is said.
 *
 * @param low at least so many
 * @param high at most so many; the same where the count may be told
 * @param of pupils
 * @param interval Wilson's 95 % limits of the share, over all counts from low to high
 */
public record Share(long low, long high, long of, Interval interval) {

    public Share {
        Objects.requireNonNull(interval, "interval");
        if (low < 0 || high < low || of < high || of < 1) {
            throw new IllegalArgumentException("not a share: " + low + " to " + high + " of " + of + ".");
        }
    }

    /** Whether the exact count is told. */
    public boolean isExact() {
        return low == high;
    }

    /**
     * A share for a report.
     *
     * @param minimum the least number of pupils behind a figure
     * @return empty when the group is too small to say anything
     */
    static Optional<Share> of(long part, long whole, int minimum) {
        if (whole < minimum || whole < 1) {
            return Optional.empty();
        }
        boolean few = part < minimum && minimum > 1;
        boolean nearlyAll = whole - part < minimum && minimum > 1;
        if (few && nearlyAll) {
            return Optional.empty();
        }
        long low = few ? 0 : nearlyAll ? whole - minimum + 1 : part;
        long high = few ? minimum - 1 : nearlyAll ? whole : part;
        return Optional.of(new Share(
                low, high, whole, new Proportion(low, whole).interval().hull(new Proportion(high, whole).interval())));
    }

    /** {@code 9 of 15}, {@code fewer than 5 of 15}, {@code more than 10 of 15}. */
    @Override
    public String toString() {
        return (isExact() ? String.valueOf(low) : low == 0 ? "fewer than " + (high + 1) : "more than " + (low - 1))
                + " of " + of;
    }
}
