package org.keepup.core.curriculum;

import java.util.Objects;
import org.keepup.core.source.Source;

/**
 * One marked item of a national test, by the objective it tests.
 *
 * @param testYear the summer in which it was set: 2024
 * @param paper 1 (arithmetic), 2 or 3 (reasoning)
 * @param question as printed: {@code 7}, {@code 12a}
 * @param marks at least 1
 * @param code the objective in the catalogue
 * @param printed the code as the mark scheme prints it
 * @param source the mark scheme, and how it was read
 */
public record PaperItem(
        int testYear, int paper, String question, int marks, ObjectiveCode code, String printed, Source source) {

    public PaperItem {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(printed, "printed");
        Objects.requireNonNull(source, "source");
        if (testYear < 2016 || testYear > 2100) {
            throw new IllegalArgumentException("a test year is 2016 or later, not " + testYear + ".");
        }
        if (paper < 1 || paper > 3) {
            throw new IllegalArgumentException("a paper is 1, 2 or 3, not " + paper + ".");
        }
        if (marks < 1) {
            throw new IllegalArgumentException("an item carries at least 1 mark, not " + marks + ".");
        }
    }
}
