package org.keepup.diagnostics.impact.statistics;

/** Standardised mean differences: how far apart two groups are, in standard deviations. */
public final class EffectSize {

    private EffectSize() {}

    /**
     * Hedges' g of two separate groups with its normal 95 % interval. Sources: Hedges (1981); Hedges and Olkin (1985);
     * Borenstein, Hedges, Higgins and Rothstein (2009), Introduction to Meta-Analysis, chapter 4, for the pooled standard
     * deviation and the correction J. The variance is the one with g itself in it:
     * (n1 + n2) / (n1 n2) + g² / (2 (n1 + n2 - 2)).
     *
     * <p>Example: 15 and 15 pupils, means 14.2 and 12.1, standard deviations 3.8 and 4.1: g 0.517, from -0.21 to 1.25.
     *
     * @throws IllegalArgumentException if a group has fewer than two, or nothing varies
     */
    public static Estimate hedges(Sample treated, Sample comparison) {
        double spread = pooledDeviation(treated, comparison);
        double degrees = treated.count() + comparison.count() - 2.0;
        double g = correction(degrees) * (treated.mean() - comparison.mean()) / spread;
        double variance = (treated.count() + comparison.count()) / ((double) treated.count() * comparison.count())
                + g * g / (2 * degrees);
        return Estimate.normal(g, Math.sqrt(variance));
    }

    /**
     * A difference that was estimated otherwise (adjusted for entry, or over schools) in standard deviations. Its variance
     * holds that of the difference and, by the delta method, that of the standard deviation.
     *
     * @param spread the standard deviation to divide by, above 0
     * @param spreadDegrees degrees of freedom behind it, above 0
     */
    public static Estimate standardise(Estimate difference, double spread, double spreadDegrees) {
        if (!(spread > 0) || !(spreadDegrees > 0)) {
            throw new IllegalArgumentException(
                    "an effect size needs scores that vary; their spread is " + spread + ".");
        }
        double j = correction(spreadDegrees);
        double d = difference.value() / spread;
        double error = difference.standardError() / spread;
        return Estimate.student(
                j * d, j * Math.sqrt(error * error + d * d / (2 * spreadDegrees)), difference.degrees());
    }

    /**
     * The standardised mean change of one group from before to after, in standard deviations of the first score: (mean
     * change / SD before), corrected with n - 1 degrees of freedom. Variance by the delta method: 2 (1 - r) / n is the
     * known form when both spreads agree; here the change's own variance is taken. It holds whatever else happened in that
     * time, so it is no effect of anything and must never be read on a scale made for comparisons.
     *
     * @throws IllegalArgumentException for fewer than three pairs, or first scores that do not vary
     */
    public static Estimate change(PairedSample beforeAfter) {
        double spread = beforeAfter.x().standardDeviation();
        if (beforeAfter.count() < 3) {
            throw new IllegalArgumentException(
                    "a standardised change needs three pupils, not " + beforeAfter.count() + ".");
        }
        return standardise(beforeAfter.difference().meanEstimate(), spread, beforeAfter.count() - 1.0);
    }

    /** J = 1 - 3 / (4 degrees - 1), which takes away the upward bias of small samples; never below 0. */
    public static double correction(double degrees) {
        return Math.max(0, 1 - 3 / (4 * degrees - 1));
    }

    /** The standard deviation within two groups, taken together. */
    public static double pooledDeviation(Sample one, Sample other) {
        if (one.count() < 2 || other.count() < 2) {
            throw new IllegalArgumentException("a spread within groups needs two pupils in each, not " + one.count()
                    + " and " + other.count() + ".");
        }
        double spread = Math.sqrt((one.squares() + other.squares()) / (one.count() + other.count() - 2));
        if (!(spread > 0)) {
            throw new IllegalArgumentException("an effect size needs scores that vary.");
        }
        return spread;
    }
}
