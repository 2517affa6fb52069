package org.keepup.rules.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keepup.core.catalogue.Place;

/**
 * By what pupils are chosen for a tutor's caseload: which signs admit a pupil, which keep one out, and how much each speaks for
 * giving one of the places.
 *
 * @param name such as {@code level-4}
 * @param rows one a sign, at most
 */
public record Policy(String name, List<Row> rows) {
    public Policy {
        Objects.requireNonNull(name, "name");
        rows = List.copyOf(rows);
    }

    /**
     * How one sign counts.
     *
     * @param policy the policy's name
     * @param sign id of the sign
     * @param counts what it does
     * @param strength how much it weighs, where it speaks for or against a place
     * @param because the sign in words
     * @param place where the row stands
     */
    public record Row(
            String policy, String sign, Counts counts, Optional<Strength> strength, String because, Place place)
            implements Handbook.Row {
        public Row {
            Objects.requireNonNull(policy, "policy");
            Objects.requireNonNull(sign, "sign");
            Objects.requireNonNull(counts, "counts");
            Objects.requireNonNull(because, "because");
            Objects.requireNonNull(place, "place");
            if (strength.isPresent() != (counts == Counts.FOR || counts == Counts.AGAINST)) {
                throw new IllegalArgumentException(
                        "a sign that speaks for or against a place has a strength, and no other has.");
            }
        }

        @Override
        public String key() {
            return "policy " + policy + " " + sign;
        }
    }

    /** What a sign does. */
    public enum Counts {
        /** Makes the pupil eligible. */
        ADMITS,
        /** Keeps the pupil out, whatever admits. */
        BARS,
        /** Speaks for a place. */
        FOR,
        /** Speaks against a place. */
        AGAINST,
        /** Nothing: takes back what an earlier layer says. */
        NOTHING;

        /** Lower-case, as it stands in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How a sign counts, if it does. */
    public List<Row> about(String sign) {
        return rows.stream().filter(row -> row.sign().equals(sign)).toList();
    }

    /** The rows with one effect, in the order of their signs. */
    public List<Row> that(Counts counts) {
        return rows.stream().filter(row -> row.counts() == counts).toList();
    }
}
