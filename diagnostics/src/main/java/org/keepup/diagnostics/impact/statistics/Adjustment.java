package org.keepup.diagnostics.impact.statistics;

import java.util.Collection;
import java.util.Optional;

/**
 * How exit scores go with entry scores within groups: one slope common to all, as in an analysis of covariance. It lets groups
 * be compared as if their pupils had started alike.
 *
 * @param slope points of exit to a point of entry
 * @param slopeError its standard error
 * @param variance of exit scores about the line, within groups
 * @param degrees pupils less groups less one
 */
public record Adjustment(double slope, double slopeError, double variance, long degrees) {

    /**
     * Ordinary least squares with a constant for each group. Source: any text on the analysis of covariance, for instance
     * Fleiss (1986), The Design and Analysis of Clinical Experiments, chapter 7; checked against least squares by matrix.
     *
     * @param groups pairs of entry and exit; those of fewer than two pupils help nothing and harm nothing
     * @return empty if entry scores vary in no group, or too few pupils are left
     */
    public static Optional<Adjustment> of(Collection<PairedSample> groups) {
        double squaresX = 0;
        double products = 0;
        double squaresY = 0;
        long pupils = 0;
        int used = 0;
        for (PairedSample group : groups) {
            if (group.count() > 0) {
                squaresX += group.squaresX();
                products += group.products();
                squaresY += group.squaresY();
                pupils += group.count();
                used++;
            }
        }
        long degrees = pupils - used - 1;
        if (!(squaresX > 0) || degrees < 1) {
            return Optional.empty();
        }
        double slope = products / squaresX;
        double variance = Math.max(0, squaresY - slope * products) / degrees;
        return Optional.of(new Adjustment(slope, Math.sqrt(variance / squaresX), variance, degrees));
    }

    /**
     * Gains instead: the slope is taken to be exactly 1, as difference in differences does.
     *
     * @return empty if there are no more pupils than groups
     */
    public static Optional<Adjustment> gains(Collection<PairedSample> groups) {
        Sample within = Sample.EMPTY;
        int used = 0;
        for (PairedSample group : groups) {
            if (group.count() > 0) {
                Sample gain = group.difference();
                within = within.plus(new Sample(gain.count(), 0, gain.squares()));
                used++;
            }
        }
        long degrees = within.count() - used;
        if (degrees < 1) {
            return Optional.empty();
        }
        return Optional.of(new Adjustment(1, 0, within.squares() / degrees, degrees));
    }

    /** Exit as it would be had the group's entry mean been this one. */
    public double exitAt(double entry, PairedSample group) {
        return group.meanY() - slope * (group.meanX() - entry);
    }

    /** The adjusted difference of two groups of pupils taken as they are, with Student's t interval. */
    public Estimate difference(PairedSample treated, PairedSample comparison) {
        double apart = treated.meanX() - comparison.meanX();
        double value = treated.meanY() - comparison.meanY() - slope * apart;
        double square =
                variance * (1.0 / treated.count() + 1.0 / comparison.count()) + apart * apart * slopeError * slopeError;
        return Estimate.student(value, Math.sqrt(square), degrees);
    }
}
