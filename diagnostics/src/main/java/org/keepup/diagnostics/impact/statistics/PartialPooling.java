package org.keepup.diagnostics.impact.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Groups' results drawn towards their common mean, each as far as its own uncertainty asks. Small groups stand at both ends of
 * a league table by luck; here they do not.
 *
 * <p>The model is the normal hierarchical one, treated fully: results are normal about true values with known variances, true
 * values are normal about a common mean of which nothing is known beforehand, and the spread between groups is averaged over
 * its own posterior on a grid, not fixed at one guess. Source: Gelman et al. (2013), Bayesian Data Analysis, section 5.4. The
 * spread's prior is half normal (or, for comparison with the book, uniform).
 *
 * <p>Immutable.
 */
public final class PartialPooling {

    private static final int GRID = 121;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double[] values;
    private final double[] variances;
    private final double degrees;
    private final double[] spreads;
    private final double[] weights;
    private final double[] centres;
    private final double[] centreVariances;

    /**
     * Pools.
     *
     * @param values each group's own result
     * @param variances of these, above 0
     * @param degrees degrees of freedom behind the variances as a whole; infinite when they are known
     * @param priorScale scale of the half normal prior of the spread between groups, in the results' unit; infinite for a
     *     uniform one, which needs four groups
     */
    public PartialPooling(double[] values, double[] variances, double degrees, double priorScale) {
        if (values.length < 2 || values.length != variances.length) {
            throw new IllegalArgumentException("pooling needs two groups or more, each with a variance.");
        }
        if (Double.isInfinite(priorScale) && values.length < 4) {
            throw new IllegalArgumentException(
                    "a uniform prior for the spread needs four groups, not " + values.length);
        }
        if (!(priorScale > 0) || !(degrees > 0) || !Arrays.stream(variances).allMatch(v -> v > 0)) {
            throw new IllegalArgumentException("variances, degrees of freedom and the prior's scale must be above 0.");
        }
        this.values = values.clone();
        this.variances = variances.clone();
        this.degrees = degrees;
        this.spreads = grid(priorScale);
        this.weights = new double[spreads.length];
        this.centres = new double[spreads.length];
        this.centreVariances = new double[spreads.length];
        double[] logs = new double[spreads.length];
        for (int i = 0; i < spreads.length; i++) {
            logs[i] = logDensity(i, priorScale);
        }
        double highest = Arrays.stream(logs).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < spreads.length; i++) {
            double left = i == 0 ? spreads[i] : spreads[i - 1];
            double right = i == spreads.length - 1 ? spreads[i] : spreads[i + 1];
            weights[i] = Math.exp(logs[i] - highest) * (right - left);
            sum += weights[i];
        }
        for (int i = 0; i < spreads.length; i++) {
            weights[i] /= sum;
        }
    }

    /** Each group's true value: posterior mean, standard deviation and central 95 % interval, in the order given. */
    public List<Estimate> groups() {
        List<Estimate> groups = new ArrayList<>();
        double[] means = new double[spreads.length];
        double[] deviations = new double[spreads.length];
        for (int group = 0; group < values.length; group++) {
            double mean = 0;
            double square = 0;
            for (int i = 0; i < spreads.length; i++) {
                double keep = kept(group, i);
                means[i] = centres[i] + keep * (values[group] - centres[i]);
                double variance = keep * variances[group] + (1 - keep) * (1 - keep) * centreVariances[i];
                deviations[i] = Math.sqrt(variance);
                mean += weights[i] * means[i];
                square += weights[i] * (variance + means[i] * means[i]);
            }
            double deviation = Math.sqrt(Math.max(0, square - mean * mean));
            double tail = (1 - Estimate.LEVEL) / 2;
            groups.add(new Estimate(
                    mean,
                    deviation,
                    degrees,
                    new Interval(
                            quantile(tail, means, deviations, mean, deviation),
                            quantile(1 - tail, means, deviations, mean, deviation))));
        }
        return groups;
    }

    /** Posterior mean of the spread (standard deviation) of true values between groups. */
    public double spread() {
        double mean = 0;
        for (int i = 0; i < spreads.length; i++) {
            mean += weights[i] * spreads[i];
        }
        return mean;
    }

    /**
     * How probable differences this large would be if all groups were truly alike: Cochran's Q held against chi squared, or
     * against F where the variances are themselves estimates.
     */
    public double probabilityIfAllAlike() {
        double weight = 0;
        double centre = 0;
        for (int group = 0; group < values.length; group++) {
            weight += 1 / variances[group];
            centre += (values[group] - centre) / variances[group] / weight;
        }
        double squares = 0;
        for (int group = 0; group < values.length; group++) {
            squares += (values[group] - centre) * (values[group] - centre) / variances[group];
        }
        int among = values.length - 1;
        return Double.isInfinite(degrees)
                ? ChiSquaredDistribution.of(among).survivalProbability(squares)
                : FDistribution.of(among, degrees).survivalProbability(squares / among);
    }

    /**
     * Who is best, by drawing true values from the posterior again and again.
     *
     * @param draws how often; 4,000 give a probability of 0.9 to within 0.01
     * @param random where chance comes from
     */
    public List<Standing> standings(int draws, RandomGenerator random) {
        int groups = values.length;
        int[][] times = new int[groups][groups];
        double[] cumulative = weights.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
        double[] truth = new double[groups];
        Integer[] order = new Integer[groups];
        for (int draw = 0; draw < draws; draw++) {
            int i = Arrays.binarySearch(cumulative, random.nextDouble());
            i = Math.min(i < 0 ? -i - 1 : i, spreads.length - 1);
            double centre = centres[i] + Math.sqrt(centreVariances[i]) * random.nextGaussian();
            for (int group = 0; group < groups; group++) {
                double keep = kept(group, i);
                truth[group] = centre
                        + keep * (values[group] - centre)
                        + Math.sqrt(keep * variances[group]) * random.nextGaussian();
                order[group] = group;
            }
            Arrays.sort(order, (one, other) -> Double.compare(truth[other], truth[one]));
            for (int rank = 0; rank < groups; rank++) {
                times[order[rank]][rank]++;
            }
        }
        List<Standing> standings = new ArrayList<>();
        for (int[] ranks : times) {
            standings.add(
                    new Standing((double) ranks[0] / draws, rank(ranks, draws, 0.025), rank(ranks, draws, 0.975)));
        }
        return standings;
    }

    /**
     * Where a group stands.
     *
     * @param best probability that its true value is the highest
     * @param highest best rank of its 95 % interval, from 1
     * @param lowest worst rank of it
     */
    public record Standing(double best, int highest, int lowest) {}

    private static int rank(int[] ranks, int draws, double share) {
        int seen = 0;
        for (int rank = 0; rank < ranks.length; rank++) {
            seen += ranks[rank];
            if (seen >= share * draws) {
                return rank + 1;
            }
        }
        return ranks.length;
    }

    /** How much of a group's own distance from the centre is kept at one spread. */
    private double kept(int group, int i) {
        double between = spreads[i] * spreads[i];
        return between / (between + variances[group]);
    }

    private double[] grid(double priorScale) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double furthest =
                Arrays.stream(values).map(value -> Math.abs(value - mean)).max().orElseThrow();
        double typical = Math.sqrt(Arrays.stream(variances).average().orElseThrow());
        double top = 10 * (furthest + typical);
        top = Double.isInfinite(priorScale) ? top : Math.min(top, 5 * priorScale);
        double[] grid = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            double along = (double) i / (GRID - 1);
            grid[i] = top * along * along;
        }
        return grid;
    }

    private double logDensity(int i, double priorScale) {
        double between = spreads[i] * spreads[i];
        double weight = 0;
        double centre = 0;
        double log = 0;
        for (int group = 0; group < values.length; group++) {
            double variance = variances[group] + between;
            weight += 1 / variance;
            centre += (values[group] - centre) / variance / weight;
            log -= Math.log(variance) / 2;
        }
        for (int group = 0; group < values.length; group++) {
            double apart = values[group] - centre;
            log -= apart * apart / (2 * (variances[group] + between));
        }
        centres[i] = centre;
        centreVariances[i] = 1 / weight;
        double prior = Double.isInfinite(priorScale) ? 0 : -between / (2 * priorScale * priorScale);
        return log - Math.log(weight) / 2 + prior;
    }

    private double quantile(double share, double[] means, double[] deviations, double mean, double deviation) {
        double low = mean - 12 * deviation;
        double high = mean + 12 * deviation;
        for (int step = 0; step < 36; step++) {
            double middle = (low + high) / 2;
            double below = 0;
            for (int i = 0; i < means.length; i++) {
                if (weights[i] > 1e-7) {
                    below += weights[i]
                            * (deviations[i] > 0
                                    ? NORMAL.cumulativeProbability((middle - means[i]) / deviations[i])
                                    : middle >= means[i] ? 1 : 0);
                }
            }
            if (below < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
