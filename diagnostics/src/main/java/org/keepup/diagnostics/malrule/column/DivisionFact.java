package org.keepup.diagnostics.malrule.column;

/** What can be seen at a digit of a division, from the most general to the most telling. */
enum DivisionFact implements Word {
    SEVERAL_DIGITS("The number to be divided has several digits."),
    TWO_DIGIT_DIVISOR("The divisor is written with two digits."),
    DIVIDEND_SMALLER("The number to be divided is the smaller, but not 0."),
    NOT_LAST("Not the last digit."),
    LAST("The last digit."),
    INSIDE("Some digit of the quotient is written already."),
    FIRST_QUOTIENT_DIGIT("The first digit of the quotient that is not 0."),
    GOES_AT_LEAST_ONCE("The divisor goes."),
    GOES_AT_LEAST_TWICE("The divisor goes twice or more."),
    ZERO("The divisor does not go.");

    final long bit = 1L << ordinal();
    private final String meaning;

    DivisionFact(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
