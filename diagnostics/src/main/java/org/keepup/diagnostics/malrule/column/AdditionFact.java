package org.keepup.diagnostics.malrule.column;

/** What can be seen at a column of an addition, from the most general to the most telling. */
enum AdditionFact {
    NOT_LAST,
    LAST,
    NOT_FIRST,
    /** Some column before this one has passed on a carry. */
    AFTER_CARRY,
    /** A carry comes in. */
    CARRIED,
    NOT_CARRIED,
    /** One of the numbers has one digit, another more. */
    ONE_DIGIT_NUMBER,
    /** At least one number has no digit here. */
    UNMATCHED,
    SUM_OVER_NINE,
    SUM_OVER_NINETEEN,
    /** A 0 is written here. */
    HAS_ZERO;

    final long bit = 1L << ordinal();
}
