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
    /** Splits both numbers into places and multiplies every pair; no error in itself. */
    GRID(METHOD),
    /** Multiplies each digit by the digit under it. */
    MATCHING_COLUMNS(METHOD),

    /** Takes every 0 out of the top number. */
    DELETE_TOP_ZEROS(DIGITS),

    LEAVE_OUT(ROW),
    /** As leave-out, and the next row is moved one place less. */
    LEAVE_OUT_AND_CLOSE_UP(ROW),

    NO_SHIFT(SHIFT),
    ONE_MORE(SHIFT),

    /** Copies the digit of the top number. */
    COPY_DIGIT(PRODUCT),
    /** Copies the digit of the multiplier. */
    COPY_MULTIPLIER(PRODUCT),
    /** Multiplies by the carry. */
    TIMES_CARRY(PRODUCT),

    ADD_NOTHING(CARRY_IN),
    ADD_TWICE(CARRY_IN),
    /** Adds the carry to the digit and multiplies then. */
    ADD_BEFORE_MULTIPLYING(CARRY_IN),
    /** Adds the carry that stands there from the first row. */
    ADD_FIRST_ROW_CARRY(CARRY_IN),

    /** Writes the units digit and carries nothing. */
    DROP_CARRY(SPLIT),
    /** Writes the tens digit and carries the units digit. */
    WRITE_TENS_CARRY_UNITS(SPLIT),

    /** Leaves the cell empty. */
    NO_CELL(CELL),
    COUNT_AS_TENS(CELL),
    COUNT_AS_ONES(CELL),

    /** Adds the columns and drops every carry but the last. */
    ADD_UP_WITHOUT_CARRY(ADD_UP);

    private final MultiplicationPoint point;

    MultiplicationChoice(MultiplicationPoint point) {
        this.point = point;
    }

    @Override
    public MultiplicationPoint point() {
        return point;
    }
}
