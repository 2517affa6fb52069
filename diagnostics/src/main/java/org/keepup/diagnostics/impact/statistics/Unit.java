package org.keepup.diagnostics.impact.statistics;

import java.util.Objects;

/**
 * One unit's result in a pooled analysis: a school, or one school's difference between two groups.
 *
 * @param group which group the unit belongs to
 * @param value its result
 * @param variance of that result, from the pupils within the unit; above 0
 */
public record Unit(String group, double value, double variance) {
    public Unit {
        Objects.requireNonNull(group, "group");
        if (!(variance > 0) || !Double.isFinite(variance) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("a unit needs a result with a variance above 0, not " + variance + ".");
        }
    }
}
