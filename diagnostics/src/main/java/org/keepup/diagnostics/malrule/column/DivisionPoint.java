package org.keepup.diagnostics.malrule.column;

/** The decision points of short and long division. */
enum DivisionPoint {
    /** How the two numbers are divided at all. */
    METHOD,
    /** Which number is divided by which. */
    ORDER,
    /** Which digits of the number to be divided are used. */
    DIVIDEND,
    /** Which part of the divisor is used. */
    DIVISOR,
    /** Whether the next digit is brought down. */
    BRING_DOWN,
    /** How often the divisor is said to go. */
    QUOTIENT_DIGIT,
    /** Whether a digit of the quotient is written. */
    WRITE,
    /** In what order the digits of the quotient end up. */
    READ,
    /** What becomes of the last remainder. */
    REMAINDER
}
