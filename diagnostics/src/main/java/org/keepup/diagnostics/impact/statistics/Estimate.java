package org.keepup.diagnostics.impact.statistics;

import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A figure with its uncertainty.
 *
 * @param value the best single figure
 * @param standardError 0 or more; infinite when it cannot be known, as from one pupil
 * @param degrees degrees of freedom behind the standard error; infinite for a normal one, 0 when there is none
 * @param interval the 95 % confidence interval
 */
public record Estimate(double value, double standardError, double degrees, Interval interval) {

    /** How sure an interval is to hold the truth, in the long run. */
    public static final double LEVEL = 0.95;

    public Estimate {
        Objects.requireNonNull(interval, "interval");
        if (!(standardError >= 0) || !(degrees >= 0)) {
            throw new IllegalArgumentException("standard error and degrees of freedom are 0 or more, not "
                    + standardError + " and " + degrees + ".");
        }
    }

    /** With a normal interval, the standard error being known. */
    public static Estimate normal(double value, double standardError) {
        return student(value, standardError, Double.POSITIVE_INFINITY);
    }

    /**
     * With Student's t interval.
     *
     * @param degrees degrees of freedom; with none the interval is {@link Interval#UNKNOWN}
     */
    public static Estimate student(double value, double standardError, double degrees) {
        if (!(degrees > 0) || !Double.isFinite(standardError)) {
            return new Estimate(value, Double.POSITIVE_INFINITY, 0, Interval.UNKNOWN);
        }
        return new Estimate(value, standardError, degrees, Interval.around(value, quantile(degrees) * standardError));
    }

    /** The figure and its uncertainty in another unit. */
    public Estimate times(double factor) {
        return new Estimate(value * factor, standardError * Math.abs(factor), degrees, interval.times(factor));
    }

    /** The figure moved by a number that is certain. */
    public Estimate minus(double certain) {
        return new Estimate(value - certain, standardError, degrees, interval.plus(-certain));
    }

    /** The two-sided probability of a figure at least so far from a null value, were that one true. */
    public double probabilityIfTruthWere(double nullValue) {
        if (!Double.isFinite(standardError)) {
            return 1;
        }
        double distance = Math.abs(value - nullValue);
        if (standardError == 0) {
            return distance == 0 ? 1 : 0;
        }
        double t = distance / standardError;
        return 2
                * (Double.isInfinite(degrees)
                        ? NormalDistribution.of(0, 1).survivalProbability(t)
                        : TDistribution.of(degrees).survivalProbability(t));
    }

    /** How many standard errors a two-sided interval reaches to either side. */
    static double quantile(double degrees) {
        double tail = (1 - LEVEL) / 2;
        return Double.isInfinite(degrees)
                ? NormalDistribution.of(0, 1).inverseSurvivalProbability(tail)
                : TDistribution.of(degrees).inverseSurvivalProbability(tail);
    }
}
