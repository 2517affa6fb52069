package org.keepup.diagnostics.malrule.column;

/** The decision points of column subtraction. */
enum SubtractionPoint {
    /** What is done with the two numbers at all. */
    OPERATION,
    /** Which number goes on top when the first is the smaller. */
    ORDER,
    /** How the bottom number is written under the top one. */
    LAYOUT,
    /** What to do with one column. */
    COLUMN,
    /** Which column a ten is borrowed from. */
    LENDER,
    /** How one is taken from the column borrowed from. */
    TAKE,
    /** What to do with the ten in the column that borrows. */
    TEN,
    /** What of the column's result is written. */
    WRITE
}
