package org.keepup.rules.fact;

import java.util.List;
import java.util.Objects;

/**
 * How many of a pupil's class show a misconception.
 *
 * @param misconception id
 * @param classId the class, as the school calls it
 * @param others the pseudonyms of the other pupils who show it, in order
 * @param classSize pupils of the class whose answers are known, this one among them
 */
public record SharedError(String misconception, String classId, List<String> others, int classSize) {
    public SharedError {
        Objects.requireNonNull(misconception, "misconception");
        Objects.requireNonNull(classId, "classId");
        others = List.copyOf(others);
        if (classSize <= others.size()) {
            throw new IllegalArgumentException(
                    "a class of " + classSize + " cannot hold " + others.size() + " others who err alike.");
        }
    }

    /** How many show it, this pupil among them. */
    public int pupils() {
        return others.size() + 1;
    }

    /** The part of the class that shows it, in hundredths, rounded down. */
    public int percent() {
        return pupils() * 100 / classSize;
    }

    /** The first few of the others, as a tutor reads it. */
    public String names(int most) {
        List<String> named = others.subList(0, Math.min(most, others.size()));
        return String.join(", ", named) + (others.size() > most ? " and others" : "");
    }
}
