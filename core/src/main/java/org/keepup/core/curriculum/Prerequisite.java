package org.keepup.core.curriculum;

import java.util.Objects;
import org.keepup.core.source.Source;

/**
 * A directed link between two objectives: the earlier one is needed for the later one.
 *
 * @param from the earlier
 * @param to the later
 * @param reason why, in a few words
 * @param source where the link comes from, and how far it is confirmed
 */
public record Prerequisite(ObjectiveCode from, ObjectiveCode to, String reason, Source source) {

    public Prerequisite {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(source, "source");
        if (from.equals(to)) {
            throw new IllegalArgumentException("an objective cannot be its own prerequisite: " + from + ".");
        }
    }

    /** How two linked objectives lie to each other. */
    public enum Kind {
        SAME_SUBSTRAND,
        SAME_STRAND,
        CROSS_STRAND
    }

    public Kind kind() {
        if (from.strand() != to.strand()) {
            return Kind.CROSS_STRAND;
        }
        return from.substrand() == to.substrand() ? Kind.SAME_SUBSTRAND : Kind.SAME_STRAND;
    }

    /** {@code 3C2 -> 4C2: from three digits to four}. */
    @Override
    public String toString() {
        return from + " -> " + to + ": " + reason;
    }
}
