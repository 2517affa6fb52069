package org.keepup.diagnostics.malrule.column;

/** What can be seen at a place of a multiplication, from the most general to the most telling. */
enum MultiplicationFact {
    /** The multiplier has several digits. */
    SEVERAL_ROWS,
    BOTH_TWO_DIGIT,
    NOT_LAST,
    LAST,
    /** Not the ones of the top number. */
    NOT_FIRST,
    /** A carry comes in. */
    CARRIED,
    LATER_ROW,
    UNITS_ROW,
    TENS_ROW,
    OVER_NINE,
    /** The digit of the multiplier is 0. */
    MULTIPLIER_ZERO,
    /** The digit of the top number is 0. */
    TOP_ZERO,
    /** A cell of the grid for two different places, tens by ones say. */
    CROSS_PRODUCT,
    TENS_BY_TENS;

    final long bit = 1L << ordinal();
}
