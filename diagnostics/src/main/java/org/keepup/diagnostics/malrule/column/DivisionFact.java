package org.keepup.diagnostics.malrule.column;

/** What can be seen at a digit of a division, from the most general to the most telling. */
enum DivisionFact {
    /** The number to be divided has several digits. */
    SEVERAL_DIGITS,
    /** The divisor is written with two digits. */
    TWO_DIGIT_DIVISOR,
    /** The number to be divided is the smaller, but not 0. */
    DIVIDEND_SMALLER,
    NOT_LAST,
    LAST,
    /** Some digit of the quotient is written already. */
    INSIDE,
    /** The first digit of the quotient that is not 0. */
    FIRST_QUOTIENT_DIGIT,
    GOES_AT_LEAST_ONCE,
    GOES_AT_LEAST_TWICE,
    /** The divisor does not go. */
    ZERO;

    final long bit = 1L << ordinal();
}
