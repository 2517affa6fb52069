package org.keepup.diagnostics.impact.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * So many of so many.
 *
 * @param part 0 to whole
 * @param whole 1 or more
 */
public record Proportion(long part, long whole) {

    public Proportion {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException("not a share: " + part + " of " + whole + ".");
        }
    }

    public double value() {
        return (double) part / whole;
    }

    /** Wilson's 95 % limits, within 0 and 1. Source: Wilson (1927); Newcombe (1998). 7 of 10: 0.40 to 0.89. */
    public Interval interval() {
        var limits = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(whole), Math.toIntExact(part), 1 - Estimate.LEVEL);
        return new Interval(
                Math.min(Math.max(0, limits.getLowerBound()), value()),
                Math.max(Math.min(1, limits.getUpperBound()), value()));
    }

    /**
     * The difference of two separate shares, with the interval made of their Wilson limits. Source: Newcombe (1998),
     * "Interval estimation for the difference between independent proportions", method 10. 56 of 70 less 48 of 80: 0.20,
     * from 0.0524 to 0.3339.
     */
    public Interval lessInterval(Proportion other) {
        double difference = value() - other.value();
        Interval here = interval();
        Interval there = other.interval();
        return new Interval(
                difference - Math.hypot(value() - here.low(), there.high() - other.value()),
                difference + Math.hypot(here.high() - value(), other.value() - there.low()));
    }
}
