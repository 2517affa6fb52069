package org.keepup.diagnostics.impact;

/**
 * Pupils chosen for low scores rise when tested again, taught or not: part of what made them low was bad luck on the day.
 *
 * @param mean of all pupils from among whom these were chosen
 * @param reliability of the test, 0 to 1: the correlation of two sittings
 */
public record RegressionToTheMean(double mean, double reliability) {

    public RegressionToTheMean {
        if (!(reliability >= 0 && reliability <= 1)) {
            throw new IllegalArgumentException("a reliability lies between 0 and 1, not " + reliability + ".");
        }
    }

    /**
     * The rise to expect from chance alone: (1 - reliability) × (mean of all - mean of these). It holds whatever rule chose
     * the pupils, so long as it went by the entry score. Source: Kelley (1927), Interpretation of Educational Measurements,
     * for the true score given an observed one. Example: mean of all 104, reliability 0.9, entry mean 94: 1.0.
     *
     * @param entryMean of the chosen pupils
     */
    public double expectedRise(double entryMean) {
        return (1 - reliability) * (mean - entryMean);
    }
}
