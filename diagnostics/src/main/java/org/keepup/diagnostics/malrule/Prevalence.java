package org.keepup.diagnostics.malrule;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.keepup.core.curriculum.SchoolYear;

/**
 * How common a malrule is.
 *
 * @param published what is published about it, in words; may be empty
 * @param weight how often it is met beside other malrules about the same tasks, above 0; 1 is a malrule of which nothing is known
 * @param byYear the same by school year, where that is published; may be empty
 */
public record Prevalence(String published, double weight, Map<SchoolYear, Double> byYear) {

    /** Of which nothing is known. */
    public static final Prevalence UNKNOWN = new Prevalence("", 1, Map.of());

    public Prevalence {
        Objects.requireNonNull(published, "published");
        byYear = Map.copyOf(byYear);
        requireAboveZero(weight);
        byYear.values().forEach(Prevalence::requireAboveZero);
    }

    private static void requireAboveZero(double weight) {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a malrule's weight must be above 0, not " + weight);
        }
    }

    /** The weight in a school year: that of the nearest year known, of two as near the earlier; else of any year. */
    public double weight(SchoolYear year) {
        if (byYear.isEmpty()) {
            return weight;
        }
        double nearest = weight;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<SchoolYear, Double> known : new EnumMap<>(byYear).entrySet()) {
            int away = Math.abs(known.getKey().number() - year.number());
            if (away < least) {
                least = away;
                nearest = known.getValue();
            }
        }
        return nearest;
    }
}
