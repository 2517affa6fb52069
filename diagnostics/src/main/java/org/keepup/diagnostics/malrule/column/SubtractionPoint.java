package org.keepup.diagnostics.malrule.column;

/** The decision points of column subtraction. */
enum SubtractionPoint implements Word {
    OPERATION("What is done with the two numbers at all."),
    ORDER("Which number goes on top when the first is the smaller."),
    LAYOUT("How the bottom number is written under the top one."),
    COLUMN("What to do with one column."),
    LENDER("Which column a ten is borrowed from."),
    TAKE("How one is taken from the column borrowed from."),
    TEN("What to do with the ten in the column that borrows."),
    WRITE("What of the column's result is written.");

    private final String meaning;

    SubtractionPoint(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
