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
    /** Adds, correctly. */
    ADD(OPERATION),
    /** Adds each column and drops every carry. */
    ADD_WITHOUT_CARRY(OPERATION),
    /** Adds each column and takes a carry off the next column. */
    ADD_TAKING_CARRY_OFF(OPERATION),
    /** Adds from the left, passing the carry to the right. */
    ADD_FROM_THE_LEFT(OPERATION),
    /** Takes the top digit from the bottom one. */
    BOTTOM_TAKE_TOP(OPERATION),
    /** Copies the first top digit, then the bottom digits. */
    COPY_DIGITS(OPERATION),

    /** Leaves the smaller number on top and writes no minus sign. */
    AS_WRITTEN(ORDER),

    /** Lines the bottom number up on the left; where that makes it the larger, small from big in every column. */
    LINE_UP_LEFT(LAYOUT),
    /** Fills the blanks of the bottom row with its first digit. */
    REPEAT_FIRST_DIGIT(LAYOUT),
    /** Takes 1 where the bottom row is blank. */
    ONE_UNDER_BLANKS(LAYOUT),

    SMALL_FROM_BIG(COLUMN),
    WRITE_ZERO(COLUMN),
    WRITE_ONE(COLUMN),
    COPY_TOP(COLUMN),
    COPY_BOTTOM(COLUMN),
    LEAVE_BLANK(COLUMN),
    /** Writes nothing here or further left. */
    STOP(COLUMN),
    /** Takes the bottom digit from 9. */
    FROM_NINE(COLUMN),
    /** Takes the bottom digit from 10, borrowing nothing. */
    FROM_TEN(COLUMN),
    /** Takes 1 from the top digit. */
    TAKE_ONE(COLUMN),
    /** Borrows just what is missing, so that nothing is left. */
    BORROW_THE_SHORTFALL(COLUMN),
    /** Borrows, needed or not. */
    BORROW(COLUMN),
    /** Writes 9 and takes 1 from the left. */
    NINE_AND_TAKE(COLUMN),
    /** Writes the difference and takes 1 from the left all the same. */
    DIFFERENCE_AND_TAKE(COLUMN),

    /** No column loses anything. */
    NOBODY(LENDER),
    LEFTMOST_COLUMN(LENDER),
    /** The nearest column whose top digit is smaller than its bottom digit, else the next column. */
    NEAREST_SMALLER_TOP(LENDER),

    /** Takes nothing, and the borrow ends here. */
    NOTHING(TAKE),
    /** Leaves the column as it is and goes on to the next. */
    PASS_OVER(TAKE),
    /** As pass-over, and no digit is written for the column. */
    PASS_OVER_AND_LEAVE_OUT(TAKE),
    NINE_AND_STOP(TAKE),
    TEN_AND_STOP(TAKE),
    NINE_AND_ON(TAKE),
    TEN_AND_ON(TAKE),
    ELEVEN_AND_ON(TAKE),
    /** Every 0 of the run becomes 9; nothing beyond it changes. */
    ALL_NINE_AND_STOP(TAKE),
    /** Every 0 of the run becomes 9; the digit beyond loses 1 and 1 more for each of them. */
    NINES_AND_TAKE_ONE_MORE_EACH(TAKE),
    /** The first 0 of the run becomes 9, the others 10; nothing beyond changes. */
    FIRST_NINE_OTHERS_TEN(TAKE),
    /** The zeros of the run become 9, 8, 7 … from the left. */
    COUNT_DOWN_RIGHTWARDS(TAKE),
    /** The zeros of the run become 9, 8, 7 … from the right. */
    COUNT_DOWN_LEFTWARDS(TAKE),
    /** Adds 1 in place of taking 1; a 9 becomes 10. */
    ADD_ONE(TAKE),
    /** Adds 1 in place of taking 1; a 9 becomes 0 and the next column gets 1. */
    ADD_ONE_AND_CARRY(TAKE),
    TAKE_TWO(TAKE),
    /** Takes 1 from the bottom digit; a 0 there becomes 9 and the next column pays. */
    TAKE_FROM_BOTTOM(TAKE),
    /** Equal additions: adds 1 to the bottom digit; a 9 becomes 0 and the ten is lost. */
    ADD_ONE_TO_BOTTOM(TAKE),
    /** Adds 10 here, takes 1 from the column that borrows, and goes on to the next. */
    TEN_HERE_ONE_BACK(TAKE),

    /** Small from big, the ten forgotten. */
    DIFFERENCE_WITHOUT_TEN(TEN),
    RESULT_IS_ZERO(TEN),
    RESULT_IS_TOP(TEN),
    /** The column becomes 10 whatever it was. */
    BECOMES_TEN(TEN),
    /** The column becomes 9. */
    BECOMES_NINE(TEN),
    /** The column becomes 10 and the printed digit to its left. */
    TEN_AND_LEFT_DIGIT(TEN),
    /** Adds 10 and takes 1 off again. */
    TEN_LESS_ONE(TEN),

    UNITS_ONLY(WRITE),
    LEAVE_OUT(WRITE);

    private final SubtractionPoint point;

    SubtractionChoice(SubtractionPoint point) {
        this.point = point;
    }

    @Override
    public SubtractionPoint point() {
        return point;
    }
}
