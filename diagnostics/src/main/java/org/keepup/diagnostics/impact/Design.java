package org.keepup.diagnostics.impact;

import java.util.Locale;

/** How two groups of pupils come to be held against each other, best first. */
public enum Design {
    /** Both groups in each of several schools: schools are held against themselves. */
    WITHIN_SCHOOLS("the same schools"),
    /** Both groups in one school. */
    WITHIN_ONE_SCHOOL("the same school"),
    /** Some schools with the intervention, others without. */
    BETWEEN_SCHOOLS("other schools"),
    /** One school with, one without. */
    SCHOOL_AGAINST_SCHOOL("one other school");

    private final String words;

    Design(String words) {
        this.words = words;
    }

    /** Where the comparison pupils are: {@code the same schools}. */
    public String words() {
        return words;
    }

    /** As it stands in files: {@code within-schools}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
