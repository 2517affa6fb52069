package org.keepup.rules.fact;

import java.util.Objects;

/**
 * A sign that a policy lets count.
 *
 * @param sign what holds
 * @param row what the policy makes of it
 */
public record Consideration(Sign sign, Policy.Row row) {
    public Consideration {
        Objects.requireNonNull(sign, "sign");
        Objects.requireNonNull(row, "row");
    }

    /** Positive for a place, negative against; 0 for what admits or bars. */
    public int weight() {
        int weight = row.strength().map(Strength::weight).orElse(0);
        return row.counts() == Policy.Counts.AGAINST ? -weight : weight;
    }
}
