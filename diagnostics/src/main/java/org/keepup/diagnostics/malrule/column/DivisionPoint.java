package org.keepup.diagnostics.malrule.column;

/** The decision points of short and long division. */
enum DivisionPoint implements Word {
    METHOD("How the two numbers are divided at all."),
    ORDER("Which number is divided by which."),
    DIVIDEND("Which digits of the number to be divided are used."),
    DIVISOR("Which part of the divisor is used."),
    BRING_DOWN("Whether the next digit is brought down."),
    QUOTIENT_DIGIT("How often the divisor is said to go."),
    WRITE("Whether a digit of the quotient is written."),
    READ("In what order the digits of the quotient end up."),
    REMAINDER("What becomes of the last remainder.");

    private final String meaning;

    DivisionPoint(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
