package org.keepup.rules.fact;

import java.util.Objects;

/**
 * How far an error reaches: what is built, directly or not, on the objective that it is about.
 *
 * @param misconception id
 * @param objectives that rest on it, in all years
 * @param ofYear of them, those of the pupil's own year; 0 when the year is not known
 * @param marksAYear marks that it and they carry in an average year's key stage 2 tests, rounded down
 */
public record Reach(String misconception, int objectives, int ofYear, int marksAYear) {
    public Reach {
        Objects.requireNonNull(misconception, "misconception");
    }
}
