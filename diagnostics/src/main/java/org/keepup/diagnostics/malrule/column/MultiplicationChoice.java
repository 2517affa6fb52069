package org.keepup.diagnostics.malrule.column;

import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.ADD_UP;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.CARRY_IN;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.CELL;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.DIGITS;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.METHOD;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.PRODUCT;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.ROW;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.SHIFT;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.SPLIT;

/** What may be chosen at the decision points of column multiplication in place of what is right. */
enum MultiplicationChoice implements Choice<MultiplicationPoint> {
    GRID(METHOD, "Splits both numbers into places and multiplies every pair; no error in itself."),
    MATCHING_COLUMNS(METHOD, "Multiplies each digit by the digit under it."),

    DELETE_TOP_ZEROS(DIGITS, "Takes every 0 out of the top number."),

    LEAVE_OUT(ROW, "Leaves the row out."),
    LEAVE_OUT_AND_CLOSE_UP(ROW, "As leave-out, and the next row is moved one place less."),

    NO_SHIFT(SHIFT, "Does not move the row."),
    ONE_MORE(SHIFT, "Moves the row one place too far."),

    COPY_DIGIT(PRODUCT, "Copies the digit of the top number."),
    COPY_MULTIPLIER(PRODUCT, "Copies the digit of the multiplier."),
    TIMES_CARRY(PRODUCT, "Multiplies by the carry."),

    ADD_NOTHING(CARRY_IN, "Forgets the carry."),
    ADD_TWICE(CARRY_IN, "Adds the carry twice."),
    ADD_BEFORE_MULTIPLYING(CARRY_IN, "Adds the carry to the digit and multiplies then."),
    ADD_FIRST_ROW_CARRY(CARRY_IN, "Adds the carry that stands there from the first row."),

    DROP_CARRY(SPLIT, "Writes the units digit and carries nothing."),
    WRITE_TENS_CARRY_UNITS(SPLIT, "Writes the tens digit and carries the units digit."),

    NO_CELL(CELL, "Leaves the cell empty."),
    COUNT_AS_TENS(CELL, "Counts the product as tens."),
    COUNT_AS_ONES(CELL, "Counts the product as ones."),

    ADD_UP_WITHOUT_CARRY(ADD_UP, "Adds the columns and drops every carry but the last.");

    private final MultiplicationPoint point;
    private final String meaning;

    MultiplicationChoice(MultiplicationPoint point, String meaning) {
        this.point = point;
        this.meaning = meaning;
    }

    @Override
    public MultiplicationPoint point() {
        return point;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
