package org.keepup.core.pupil;

/**
 * Marks in a test. They say nothing without the test, and compare only within one; what they were worth on the national scale
 * is in {@link ScaledScores}, year by year.
 *
 * @param marks 0 or more
 */
public record RawScore(int marks) implements Comparable<RawScore> {

    public RawScore {
        if (marks < 0) {
            throw new IllegalArgumentException("marks are 0 or more, not " + marks + ".");
        }
    }

    @Override
    public int compareTo(RawScore other) {
        return Integer.compare(marks, other.marks);
    }

    /** {@code 23 marks}. */
    @Override
    public String toString() {
        return marks + (marks == 1 ? " mark" : " marks");
    }
}
