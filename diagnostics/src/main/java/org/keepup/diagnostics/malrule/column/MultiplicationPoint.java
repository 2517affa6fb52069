package org.keepup.diagnostics.malrule.column;

/** The decision points of column multiplication. */
enum MultiplicationPoint implements Word {
    METHOD("How the two numbers are multiplied at all."),
    DIGITS("What becomes of the digits before the work begins."),
    ROW("Whether one row, for one digit of the multiplier, is written."),
    SHIFT("How far a row is moved to the left."),
    PRODUCT("What one digit of the top number is multiplied by."),
    CARRY_IN("What becomes of the carry that comes in."),
    SPLIT("What of a result is written, and what is carried."),
    CELL("What one cell of the grid is worth."),
    ADD_UP("How the rows or cells are added up.");

    private final String meaning;

    MultiplicationPoint(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
