package org.keepup.diagnostics.impact.statistics;

/**
 * What statistics need to know of pairs of numbers, such as entry and exit scores.
 *
 * @param count how many pairs
 * @param meanX mean of the first numbers
 * @param meanY mean of the second
 * @param squaresX sum of squared distances of the first from their mean
 * @param products sum of products of both distances
 * @param squaresY sum of squared distances of the second from their mean
 */
public record PairedSample(long count, double meanX, double meanY, double squaresX, double products, double squaresY) {

    /** No pairs. */
    public static final PairedSample EMPTY = new PairedSample(0, 0, 0, 0, 0, 0);

    public PairedSample {
        if (count < 0 || !(squaresX >= 0) || !(squaresY >= 0) || !Double.isFinite(products)) {
            throw new IllegalArgumentException("not a sample of pairs: count " + count);
        }
    }

    /** The pair itself. */
    public static PairedSample of(double x, double y) {
        return new PairedSample(1, x, y, 0, 0, 0);
    }

    /** Both taken together. */
    public PairedSample plus(PairedSample other) {
        long n = count + other.count;
        if (n == 0) {
            return EMPTY;
        }
        double apartX = other.meanX - meanX;
        double apartY = other.meanY - meanY;
        double share = (double) other.count / n;
        double weight = count * share;
        return new PairedSample(
                n,
                meanX + apartX * share,
                meanY + apartY * share,
                squaresX + other.squaresX + apartX * apartX * weight,
                products + other.products + apartX * apartY * weight,
                squaresY + other.squaresY + apartY * apartY * weight);
    }

    public Sample x() {
        return new Sample(count, meanX, squaresX);
    }

    public Sample y() {
        return new Sample(count, meanY, squaresY);
    }

    /** Second less first, pair by pair. */
    public Sample difference() {
        return residual(1);
    }

    /** Second less slope times first, pair by pair. */
    public Sample residual(double slope) {
        double squares = squaresY - 2 * slope * products + slope * slope * squaresX;
        return new Sample(count, meanY - slope * meanX, Math.max(0, squares));
    }

    /** Pearson's; not a number where either does not vary. */
    public double correlation() {
        return products / Math.sqrt(squaresX * squaresY);
    }

    /** Adds one pair at a time. Not thread-safe. */
    public static final class Collector {
        private long count;
        private double meanX;
        private double meanY;
        private double squaresX;
        private double products;
        private double squaresY;

        /** Nothing added yet. */
        public Collector() {}

        /** Adds a pair (Welford, 1962, "Note on a method for calculating corrected sums of squares and products"). */
        public void add(double x, double y) {
            count++;
            double fromX = x - meanX;
            double fromY = y - meanY;
            meanX += fromX / count;
            meanY += fromY / count;
            squaresX += fromX * (x - meanX);
            products += fromX * (y - meanY);
            squaresY += fromY * (y - meanY);
        }

        public PairedSample sample() {
            return new PairedSample(count, meanX, meanY, Math.max(0, squaresX), products, Math.max(0, squaresY));
        }
    }
}
