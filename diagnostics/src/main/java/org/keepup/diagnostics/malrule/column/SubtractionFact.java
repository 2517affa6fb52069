package org.keepup.diagnostics.malrule.column;

/** What can be seen at a column of a subtraction, from the most general to the most telling. */
enum SubtractionFact implements Word {
    AFTER_BORROW("Some column before this one has borrowed."),
    FIRST_BORROW("No column before this one has borrowed."),
    NOT_LEFTMOST("Not the leftmost column."),
    LEFTMOST("The leftmost column."),
    OVER_DIGIT("A digit stands in the bottom row, if only a 0."),
    OVER_BLANK("Nothing stands in the bottom row."),
    UNTOUCHED("Not borrowed from so far."),
    BORROWED_FROM("Has been borrowed from."),
    TOP_ENOUGH("The top digit, as it now is, is no smaller than the bottom one."),
    TOP_AT_MOST("The top digit, as it now is, is no larger than the bottom one."),
    TOP_LESS("The top digit, as it now is, is smaller than the bottom one."),
    TOP_NOT_ZERO("The top digit, as it now is, is not 0."),
    OVER_NOT_ZERO("More than 0 is to be taken away here."),
    LEFT_NOT_ZERO("The next column to the left does not show 0."),
    LEFT_ZERO("The next column to the left shows 0."),
    ONE_DIGIT_BOTTOM("The bottom number has one digit and the top number more."),
    NOT_LEADING_TEN("Not the 0 of a 10 that begins the top number over a blank."),
    RESULT_ZERO("The result of the column is 0."),
    TOP_ZERO("The top digit, as it now is, is 0."),
    TOP_ONE("The top digit, as it now is, is 1."),
    TOP_NINE("The top digit, as it now is, is 9."),
    OVER_ZERO("A 0 is written in the bottom row."),
    OVER_ONE("A 1 is at the bottom."),
    OVER_TWO("A 2 is at the bottom."),
    OVER_NINE("A 9 is at the bottom."),
    SAME_DIGITS("The top digit, as it now is, and the digit under it are the same."),
    SEVERAL_ZEROS("Shows 0, and so does the next column to the left."),
    PRINTED_ZERO("The top digit was 0 at first."),
    PRINTED_ONE("The top digit was 1 at first."),
    PRINTED_SAME("The top digit was at first the digit under it.");

    final long bit = 1L << ordinal();
    private final String meaning;

    SubtractionFact(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
