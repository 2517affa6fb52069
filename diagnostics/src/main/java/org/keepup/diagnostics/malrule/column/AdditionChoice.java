package org.keepup.diagnostics.malrule.column;

import static org.keepup.diagnostics.malrule.column.AdditionPoint.CARRY_IN;
import static org.keepup.diagnostics.malrule.column.AdditionPoint.COLUMN;
import static org.keepup.diagnostics.malrule.column.AdditionPoint.DIRECTION;
import static org.keepup.diagnostics.malrule.column.AdditionPoint.FINAL_CARRY;
import static org.keepup.diagnostics.malrule.column.AdditionPoint.LAYOUT;
import static org.keepup.diagnostics.malrule.column.AdditionPoint.SPLIT;

/** What may be chosen at the decision points of column addition in place of what is right. */
enum AdditionChoice implements Choice<AdditionPoint> {
    LINE_UP_LEFT(LAYOUT, "Lines the numbers up on the left."),
    REPEAT_SINGLE_DIGIT(LAYOUT, "Writes a one-digit number in every column."),

    LEFT_TO_RIGHT(DIRECTION, "From the left; the carry goes to the right, and the ones' sum is written in full."),

    SKIP(COLUMN, "Leaves the column out."),
    ZERO(COLUMN, "Writes 0 and forgets the carry."),

    ADD_ONE(CARRY_IN, "Adds 1."),
    ADD_NOTHING(CARRY_IN, "Adds nothing."),

    DROP_CARRY(SPLIT, "Writes the units digit and carries nothing."),
    CARRY_ONE(SPLIT, "Writes the units digit and carries 1."),
    WRITE_TENS_CARRY_UNITS(SPLIT, "Writes the tens digit and carries the units digit."),
    WRITE_ALL(SPLIT, "Writes the sum in full and carries nothing."),

    DROP(FINAL_CARRY, "Does not write it.");

    private final AdditionPoint point;
    private final String meaning;

    AdditionChoice(AdditionPoint point, String meaning) {
        this.point = point;
        this.meaning = meaning;
    }

    @Override
    public AdditionPoint point() {
        return point;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
