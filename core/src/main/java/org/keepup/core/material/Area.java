package org.keepup.core.material;

/** What part of mathematics a material is about. */
public enum Area {
    NUMBER,
    ADDITION_SUBTRACTION,
    MULTIPLICATION_DIVISION,
    /** With decimals and percentages. */
    FRACTIONS,
    RATIO,
    ALGEBRA,
    MEASUREMENT,
    GEOMETRY,
    STATISTICS,
    PROBLEM_SOLVING,
    /** Several of these. */
    MIXED;

    /** Lower-case, hyphenated, as it stands in catalogues. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
