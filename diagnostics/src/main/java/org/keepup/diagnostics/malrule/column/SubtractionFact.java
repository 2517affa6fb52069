package org.keepup.diagnostics.malrule.column;

/** What can be seen at a column of a subtraction, from the most general to the most telling. */
enum SubtractionFact {
    /** Some column before this one has borrowed. */
    AFTER_BORROW,
    /** No column before this one has borrowed. */
    FIRST_BORROW,
    NOT_LEFTMOST,
    LEFTMOST,
    /** A digit stands in the bottom row, if only a 0. */
    OVER_DIGIT,
    /** Nothing stands in the bottom row. */
    OVER_BLANK,
    /** Not borrowed from so far. */
    UNTOUCHED,
    /** Has been borrowed from. */
    BORROWED_FROM,
    /** The top digit, as it now is, is no smaller than the bottom one. */
    TOP_ENOUGH,
    /** The top digit, as it now is, is no larger than the bottom one. */
    TOP_AT_MOST,
    /** The top digit, as it now is, is smaller than the bottom one. */
    TOP_LESS,
    TOP_NOT_ZERO,
    OVER_NOT_ZERO,
    /** The next column to the left does not show 0. */
    LEFT_NOT_ZERO,
    /** The next column to the left shows 0. */
    LEFT_ZERO,
    /** The bottom number has one digit and the top number more. */
    ONE_DIGIT_BOTTOM,
    /** Not the 0 of a 10 that begins the top number over a blank. */
    NOT_LEADING_TEN,
    /** The result of the column is 0. */
    RESULT_ZERO,
    TOP_ZERO,
    TOP_ONE,
    TOP_NINE,
    /** A 0 is written in the bottom row. */
    OVER_ZERO,
    OVER_ONE,
    OVER_TWO,
    OVER_NINE,
    /** The top digit, as it now is, and the digit under it are the same. */
    SAME_DIGITS,
    /** Shows 0, and so does the next column to the left. */
    SEVERAL_ZEROS,
    /** The top digit was 0 at first. */
    PRINTED_ZERO,
    /** The top digit was 1 at first. */
    PRINTED_ONE,
    /** The top digit was at first the digit under it. */
    PRINTED_SAME;

    final long bit = 1L << ordinal();
}
