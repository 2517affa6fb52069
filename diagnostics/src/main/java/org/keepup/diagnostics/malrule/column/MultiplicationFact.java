package org.keepup.diagnostics.malrule.column;

/** What can be seen at a place of a multiplication, from the most general to the most telling. */
enum MultiplicationFact implements Word {
    SEVERAL_ROWS("The multiplier has several digits."),
    BOTH_TWO_DIGIT("Both numbers have two digits."),
    NOT_LAST("Not the last digit of the top number."),
    LAST("The last digit of the top number."),
    NOT_FIRST("Not the ones of the top number."),
    CARRIED("A carry comes in."),
    LATER_ROW("Not the row of the ones."),
    UNITS_ROW("The row of the ones."),
    TENS_ROW("The row of the tens."),
    OVER_NINE("The result has two digits."),
    MULTIPLIER_ZERO("The digit of the multiplier is 0."),
    TOP_ZERO("The digit of the top number is 0."),
    CROSS_PRODUCT("A cell of the grid for two different places, tens by ones say."),
    TENS_BY_TENS("The cell of the grid for tens by tens.");

    final long bit = 1L << ordinal();
    private final String meaning;

    MultiplicationFact(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
