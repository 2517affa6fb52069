package org.keepup.diagnostics.impact.statistics;

/**
 * What statistics need to know of some numbers: how many, their mean, how far they spread.
 *
 * @param count how many
 * @param mean 0 when there are none
 * @param squares sum of squared distances from the mean
 */
public record Sample(long count, double mean, double squares) {

    /** No numbers. */
    public static final Sample EMPTY = new Sample(0, 0, 0);

    public Sample {
        if (count < 0 || !(squares >= 0) || !Double.isFinite(mean)) {
            throw new IllegalArgumentException(
                    "not a sample: count " + count + ", mean " + mean + ", squares " + squares);
        }
    }

    /** From published figures. */
    public static Sample of(long count, double mean, double standardDeviation) {
        return new Sample(count, mean, standardDeviation * standardDeviation * (count - 1));
    }

    /** From the numbers themselves. */
    public static Sample of(double... values) {
        Sample sample = EMPTY;
        for (double value : values) {
            sample = sample.plus(new Sample(1, value, 0));
        }
        return sample;
    }

    /** Both taken together (Chan, Golub and LeVeque, 1983, "Algorithms for computing the sample variance"). */
    public Sample plus(Sample other) {
        long n = count + other.count;
        if (n == 0) {
            return EMPTY;
        }
        double apart = other.mean - mean;
        double share = (double) other.count / n;
        return new Sample(n, mean + apart * share, squares + other.squares + apart * apart * count * share);
    }

    /** With n - 1; not a number for fewer than two. */
    public double variance() {
        return count < 2 ? Double.NaN : squares / (count - 1);
    }

    /** Not a number for fewer than two. */
    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /** The mean with Student's t interval; unknown for fewer than two. */
    public Estimate meanEstimate() {
        return count < 2
                ? Estimate.student(mean, Double.POSITIVE_INFINITY, 0)
                : Estimate.student(mean, Math.sqrt(variance() / count), count - 1.0);
    }
}
