package org.keepup.diagnostics.impact.statistics;

/** A ratio of two means over the same pupils, such as months gained to months taught. */
public final class Ratio {

    private Ratio() {}

    /**
     * Mean of the second numbers over mean of the first, with Student's t interval from the residuals y - ratio × x (the
     * ratio estimator of survey sampling: Cochran, 1977, Sampling Techniques, chapter 6). When the first numbers are all
     * alike this is the t interval of the mean, divided.
     *
     * @throws IllegalArgumentException if the first mean is not above 0
     */
    public static Estimate ofMeans(PairedSample pairs) {
        if (!(pairs.meanX() > 0)) {
            throw new IllegalArgumentException(
                    "a ratio needs a mean above 0 below the line, not " + pairs.meanX() + ".");
        }
        double ratio = pairs.meanY() / pairs.meanX();
        if (pairs.count() < 2) {
            return Estimate.student(ratio, Double.POSITIVE_INFINITY, 0);
        }
        double variance = pairs.residual(ratio).variance();
        return Estimate.student(ratio, Math.sqrt(variance / pairs.count()) / pairs.meanX(), pairs.count() - 1.0);
    }
}
