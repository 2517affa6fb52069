package org.keepup.diagnostics.impact.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Group means over units (schools) that differ among themselves beyond chance. The variance between units is common to all
 * groups and estimated as Paule and Mandel (1982) do, with group means as moderators: the one that makes the weighted squares
 * equal to their degrees of freedom. Intervals are those of Knapp and Hartung (2003), with Student's t, since few schools say
 * little. Twenty schools of fifteen pupils are thus twenty units, not three hundred.
 *
 * <p>Below four degrees of freedom the Knapp-Hartung factor is not let below 1: two schools that happen to agree must not
 * look like certainty.
 *
 * @param means by group, in order of first appearance
 * @param between variance between units of a group, 0 or more
 * @param squares weighted squares about the group means when units do not differ (Cochran's Q)
 * @param degrees units less groups
 */
public record RandomEffects(Map<String, Estimate> means, double between, double squares, int degrees) {

    private static final int FEW = 4;

    public RandomEffects {
        means = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(means));
    }

    /**
     * Fits the model.
     *
     * @param units at least one
     * @return intervals are {@link Interval#UNKNOWN} when there are no more units than groups
     */
    public static RandomEffects fit(List<Unit> units) {
        if (units.isEmpty()) {
            throw new IllegalArgumentException("nothing to pool: no units.");
        }
        int groups = (int) units.stream().map(Unit::group).distinct().count();
        int degrees = units.size() - groups;
        double squares = squares(units, 0);
        double between = degrees == 0 || squares <= degrees ? 0 : pauleMandel(units, degrees);
        double factor = degrees == 0 ? Double.NaN : squares(units, between) / degrees;
        if (degrees < FEW) {
            factor = Math.max(1, factor);
        }
        Map<String, Estimate> means = new LinkedHashMap<>();
        double scale = factor;
        weightedMeans(units, between)
                .forEach((group, mean) -> means.put(
                        group,
                        degrees == 0
                                ? Estimate.student(mean.value, Double.POSITIVE_INFINITY, 0)
                                : Estimate.student(mean.value, Math.sqrt(scale / mean.weight), degrees)));
        return new RandomEffects(means, between, squares, degrees);
    }

    /** One group's mean. */
    public Estimate mean(String group) {
        Estimate mean = means.get(group);
        if (mean == null) {
            throw new IllegalArgumentException("no group '" + group + "' among " + means.keySet() + ".");
        }
        return mean;
    }

    /** How far one group's mean lies above another's. */
    public Estimate difference(String group, String from) {
        Estimate one = mean(group);
        Estimate other = mean(from);
        return Estimate.student(
                one.value() - other.value(), Math.hypot(one.standardError(), other.standardError()), degrees);
    }

    private static double pauleMandel(List<Unit> units, int degrees) {
        double low = 0;
        double high = units.stream().mapToDouble(Unit::variance).max().orElseThrow();
        while (squares(units, high) > degrees) {
            low = high;
            high *= 2;
        }
        for (int step = 0; step < 200 && high - low > 1e-13 * high; step++) {
            double middle = (low + high) / 2;
            if (squares(units, middle) > degrees) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double squares(List<Unit> units, double between) {
        Map<String, Weighted> means = weightedMeans(units, between);
        double sum = 0;
        for (Unit unit : units) {
            double apart = unit.value() - means.get(unit.group()).value;
            sum += apart * apart / (unit.variance() + between);
        }
        return sum;
    }

    private static Map<String, Weighted> weightedMeans(List<Unit> units, double between) {
        Map<String, Weighted> means = new LinkedHashMap<>();
        for (Unit unit : units) {
            means.computeIfAbsent(unit.group(), group -> new Weighted()).add(unit, between);
        }
        return means;
    }

    /** A weighted mean as it grows. */
    private static final class Weighted {
        private double value;
        private double weight;

        void add(Unit unit, double between) {
            double more = 1 / (unit.variance() + between);
            weight += more;
            value += (unit.value() - value) * more / weight;
        }
    }
}
