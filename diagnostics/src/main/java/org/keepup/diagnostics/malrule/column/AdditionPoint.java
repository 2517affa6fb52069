package org.keepup.diagnostics.malrule.column;

/** The decision points of column addition. */
enum AdditionPoint {
    /** How the numbers are written under each other. */
    LAYOUT,
    /** Where the work begins. */
    DIRECTION,
    /** What to do with one column. */
    COLUMN,
    /** What comes on top of the column's digits. */
    CARRY_IN,
    /** What of the column's sum is written, and what is carried. */
    SPLIT,
    /** What becomes of the carry out of the last column. */
    FINAL_CARRY
}
