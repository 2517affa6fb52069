package org.keepup.diagnostics.malrule.column;

/** What can be seen at a column of an addition, from the most general to the most telling. */
enum AdditionFact implements Word {
    NOT_LAST("Not the last column to be added."),
    LAST("The last column to be added."),
    NOT_FIRST("Not the first column to be added."),
    AFTER_CARRY("Some column before this one has passed on a carry."),
    CARRIED("A carry comes in."),
    NOT_CARRIED("No carry comes in."),
    ONE_DIGIT_NUMBER("One of the numbers has one digit, another more."),
    UNMATCHED("At least one number has no digit here."),
    SUM_OVER_NINE("The column's sum has two digits."),
    SUM_OVER_NINETEEN("The column's sum is 20 or more."),
    HAS_ZERO("A 0 is written here.");

    final long bit = 1L << ordinal();
    private final String meaning;

    AdditionFact(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
