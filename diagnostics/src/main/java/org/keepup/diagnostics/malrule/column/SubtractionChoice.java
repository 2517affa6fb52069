package org.keepup.diagnostics.malrule.column;

import static org.keepup.diagnostics.malrule.column.SubtractionPoint.COLUMN;
import static org.keepup.diagnostics.malrule.column.SubtractionPoint.LAYOUT;
import static org.keepup.diagnostics.malrule.column.SubtractionPoint.LENDER;
import static org.keepup.diagnostics.malrule.column.SubtractionPoint.OPERATION;
import static org.keepup.diagnostics.malrule.column.SubtractionPoint.ORDER;
import static org.keepup.diagnostics.malrule.column.SubtractionPoint.TAKE;
import static org.keepup.diagnostics.malrule.column.SubtractionPoint.TEN;
import static org.keepup.diagnostics.malrule.column.SubtractionPoint.WRITE;

/** What may be chosen at the decision points of column subtraction in place of what is right. */
enum SubtractionChoice implements Choice<SubtractionPoint> {
    ADD(OPERATION, "Adds, correctly."),
    ADD_WITHOUT_CARRY(OPERATION, "Adds each column and drops every carry."),
    ADD_TAKING_CARRY_OFF(OPERATION, "Adds each column and takes a carry off the next column."),
    ADD_FROM_THE_LEFT(OPERATION, "Adds from the left, passing the carry to the right."),
    BOTTOM_TAKE_TOP(OPERATION, "Takes the top digit from the bottom one."),
    COPY_DIGITS(OPERATION, "Copies the first top digit, then the bottom digits."),

    AS_WRITTEN(ORDER, "Leaves the smaller number on top and writes no minus sign."),

    LINE_UP_LEFT(
            LAYOUT,
            "Lines the bottom number up on the left; where that makes it the larger, small from big in every column."),
    REPEAT_FIRST_DIGIT(LAYOUT, "Fills the blanks of the bottom row with its first digit."),
    ONE_UNDER_BLANKS(LAYOUT, "Takes 1 where the bottom row is blank."),

    SMALL_FROM_BIG(COLUMN, "Takes the smaller digit from the larger."),
    WRITE_ZERO(COLUMN, "Writes 0."),
    WRITE_ONE(COLUMN, "Writes 1."),
    COPY_TOP(COLUMN, "Copies the top digit as it now is."),
    COPY_BOTTOM(COLUMN, "Copies the bottom digit."),
    LEAVE_BLANK(COLUMN, "Writes nothing here."),
    STOP(COLUMN, "Writes nothing here or further left."),
    FROM_NINE(COLUMN, "Takes the bottom digit from 9."),
    FROM_TEN(COLUMN, "Takes the bottom digit from 10, borrowing nothing."),
    TAKE_ONE(COLUMN, "Takes 1 from the top digit."),
    BORROW_THE_SHORTFALL(COLUMN, "Borrows just what is missing, so that nothing is left."),
    BORROW(COLUMN, "Borrows, needed or not."),
    NINE_AND_TAKE(COLUMN, "Writes 9 and takes 1 from the left."),
    DIFFERENCE_AND_TAKE(COLUMN, "Writes the difference and takes 1 from the left all the same."),

    NOBODY(LENDER, "No column loses anything."),
    LEFTMOST_COLUMN(LENDER, "The leftmost column pays."),
    NEAREST_SMALLER_TOP(
            LENDER, "The nearest column whose top digit is smaller than its bottom digit, else the next column."),

    NOTHING(TAKE, "Takes nothing, and the borrow ends here."),
    PASS_OVER(TAKE, "Leaves the column as it is and goes on to the next."),
    PASS_OVER_AND_LEAVE_OUT(TAKE, "As pass-over, and no digit is written for the column."),
    NINE_AND_STOP(TAKE, "The column becomes 9, and the borrow ends here."),
    TEN_AND_STOP(TAKE, "The column becomes 10, and the borrow ends here."),
    NINE_AND_ON(TAKE, "The column becomes 9, and the next one pays too."),
    TEN_AND_ON(TAKE, "The column becomes 10, and the next one pays too."),
    ELEVEN_AND_ON(TAKE, "The column becomes 11, and the next one pays too."),
    ALL_NINE_AND_STOP(TAKE, "Every 0 of the run becomes 9; nothing beyond it changes."),
    NINES_AND_TAKE_ONE_MORE_EACH(
            TAKE, "Every 0 of the run becomes 9; the digit beyond loses 1 and 1 more for each of them."),
    FIRST_NINE_OTHERS_TEN(TAKE, "The first 0 of the run becomes 9, the others 10; nothing beyond changes."),
    COUNT_DOWN_RIGHTWARDS(TAKE, "The zeros of the run become 9, 8, 7 … from the left."),
    COUNT_DOWN_LEFTWARDS(TAKE, "The zeros of the run become 9, 8, 7 … from the right."),
    ADD_ONE(TAKE, "Adds 1 in place of taking 1; a 9 becomes 10."),
    ADD_ONE_AND_CARRY(TAKE, "Adds 1 in place of taking 1; a 9 becomes 0 and the next column gets 1."),
    TAKE_TWO(TAKE, "Takes 2."),
    TAKE_FROM_BOTTOM(TAKE, "Takes 1 from the bottom digit; a 0 there becomes 9 and the next column pays."),
    ADD_ONE_TO_BOTTOM(TAKE, "Equal additions: adds 1 to the bottom digit; a 9 becomes 0 and the ten is lost."),
    TEN_HERE_ONE_BACK(TAKE, "Adds 10 here, takes 1 from the column that borrows, and goes on to the next."),

    DIFFERENCE_WITHOUT_TEN(TEN, "Small from big, the ten forgotten."),
    RESULT_IS_ZERO(TEN, "Writes 0."),
    RESULT_IS_TOP(TEN, "Copies the top digit."),
    BECOMES_TEN(TEN, "The column becomes 10 whatever it was."),
    BECOMES_NINE(TEN, "The column becomes 9."),
    TEN_AND_LEFT_DIGIT(TEN, "The column becomes 10 and the printed digit to its left."),
    TEN_LESS_ONE(TEN, "Adds 10 and takes 1 off again."),

    UNITS_ONLY(WRITE, "Of a result over 9 only the units digit."),
    LEAVE_OUT(WRITE, "Writes nothing.");

    private final SubtractionPoint point;
    private final String meaning;

    SubtractionChoice(SubtractionPoint point, String meaning) {
        this.point = point;
        this.meaning = meaning;
    }

    @Override
    public SubtractionPoint point() {
        return point;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
