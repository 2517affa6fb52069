package org.keepup.diagnostics.malrule.column;

import static org.keepup.diagnostics.malrule.column.DivisionPoint.BRING_DOWN;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.DIVIDEND;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.DIVISOR;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.METHOD;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.ORDER;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.QUOTIENT_DIGIT;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.READ;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.REMAINDER;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.WRITE;

/** What may be chosen at the decision points of division in place of what is right. */
enum DivisionChoice implements Choice<DivisionPoint> {
    /** Divides each digit, the smaller of it and the divisor into the larger, and forgets what is left. */
    EACH_DIGIT_SMALL_INTO_BIG(METHOD),
    /** Divides each digit by the divisor, or by the divisor's digit in the same place, and forgets what is left. */
    EACH_DIGIT_ALONE(METHOD),

    /** The larger number is divided by the smaller. */
    LARGER_BY_SMALLER(ORDER),

    /** Leaves out every 0 but a leading one. */
    DELETE_ZEROS(DIVIDEND),

    TENS_ONLY(DIVISOR),

    STOP(BRING_DOWN),

    ONE_LESS(QUOTIENT_DIGIT),

    LEAVE_OUT(WRITE),

    BACKWARDS(READ),
    WITHOUT_TRAILING_ZEROS(READ),

    APPEND(REMAINDER),
    AFTER_A_POINT(REMAINDER),
    FORGET(REMAINDER);

    private final DivisionPoint point;

    DivisionChoice(DivisionPoint point) {
        this.point = point;
    }

    @Override
    public DivisionPoint point() {
        return point;
    }
}
