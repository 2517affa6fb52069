package org.keepup.diagnostics.impact.statistics;

/**
 * From a lower to a higher limit, both included; either may be infinite.
 *
 * @param low the lower limit
 * @param high the higher limit
 */
public record Interval(double low, double high) {

    /** Everything: nothing is known. */
    public static final Interval UNKNOWN = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval runs upwards, not from " + low + " to " + high + ".");
        }
    }

    /** Value plus and minus a half-width of 0 or more. */
    public static Interval around(double value, double halfWidth) {
        return new Interval(value - halfWidth, value + halfWidth);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** Wholly above a value. */
    public boolean above(double value) {
        return low > value;
    }

    /** Wholly below a value. */
    public boolean below(double value) {
        return high < value;
    }

    public boolean isFinite() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** Both limits moved by the same amount. */
    public Interval plus(double shift) {
        return new Interval(low + shift, high + shift);
    }

    /** Both limits multiplied; a factor below 0 swaps them. */
    public Interval times(double factor) {
        return factor < 0 ? new Interval(high * factor, low * factor) : new Interval(low * factor, high * factor);
    }

    /** The smallest interval that holds both. */
    public Interval hull(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }
}
