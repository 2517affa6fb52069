package org.keepup.diagnostics.malrule.column;

import static org.keepup.diagnostics.malrule.column.AdditionPoint.CARRY_IN;
import static org.keepup.diagnostics.malrule.column.AdditionPoint.COLUMN;
import static org.keepup.diagnostics.malrule.column.AdditionPoint.DIRECTION;
import static org.keepup.diagnostics.malrule.column.AdditionPoint.FINAL_CARRY;
import static org.keepup.diagnostics.malrule.column.AdditionPoint.LAYOUT;
import static org.keepup.diagnostics.malrule.column.AdditionPoint.SPLIT;

/** What may be chosen at the decision points of column addition in place of what is right. */
enum AdditionChoice implements Choice<AdditionPoint> {
    LINE_UP_LEFT(LAYOUT),
    /** Writes a one-digit number in every column. */
    REPEAT_SINGLE_DIGIT(LAYOUT),

    /** From the left; the carry goes to the right, and the ones' sum is written in full. */
    LEFT_TO_RIGHT(DIRECTION),

    /** Leaves the column out. */
    SKIP(COLUMN),
    /** Writes 0 and forgets the carry. */
    ZERO(COLUMN),

    ADD_ONE(CARRY_IN),
    ADD_NOTHING(CARRY_IN),

    /** Writes the units digit and carries nothing. */
    DROP_CARRY(SPLIT),
    /** Writes the units digit and carries 1. */
    CARRY_ONE(SPLIT),
    /** Writes the tens digit and carries the units digit. */
    WRITE_TENS_CARRY_UNITS(SPLIT),
    /** Writes the sum in full and carries nothing. */
    WRITE_ALL(SPLIT),

    DROP(FINAL_CARRY);

    private final AdditionPoint point;

    AdditionChoice(AdditionPoint point) {
        this.point = point;
    }

    @Override
    public AdditionPoint point() {
        return point;
    }
}
