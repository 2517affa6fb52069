package org.keepup.diagnostics.malrule.column;

/** The decision points of column multiplication. */
enum MultiplicationPoint {
    /** How the two numbers are multiplied at all. */
    METHOD,
    /** What becomes of the digits before the work begins. */
    DIGITS,
    /** Whether one row, for one digit of the multiplier, is written. */
    ROW,
    /** How far a row is moved to the left. */
    SHIFT,
    /** What one digit of the top number is multiplied by. */
    PRODUCT,
    /** What becomes of the carry that comes in. */
    CARRY_IN,
    /** What of a result is written, and what is carried. */
    SPLIT,
    /** What one cell of the grid is worth. */
    CELL,
    /** How the rows or cells are added up. */
    ADD_UP
}
