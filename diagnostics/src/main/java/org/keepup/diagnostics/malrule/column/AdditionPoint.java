package org.keepup.diagnostics.malrule.column;

/** The decision points of column addition. */
enum AdditionPoint implements Word {
    LAYOUT("How the numbers are written under each other."),
    DIRECTION("Where the work begins."),
    COLUMN("What to do with one column."),
    CARRY_IN("What comes on top of the column's digits."),
    SPLIT("What of the column's sum is written, and what is carried."),
    FINAL_CARRY("What becomes of the carry out of the last column.");

    private final String meaning;

    AdditionPoint(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
