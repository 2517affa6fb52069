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
    EACH_DIGIT_SMALL_INTO_BIG(
            METHOD, "Divides each digit, the smaller of it and the divisor into the larger, and forgets what is left."),
    EACH_DIGIT_ALONE(
            METHOD,
            "Divides each digit by the divisor, or by the divisor's digit in the same place, and forgets what is left."),

    LARGER_BY_SMALLER(ORDER, "The larger number is divided by the smaller."),

    DELETE_ZEROS(DIVIDEND, "Leaves out every 0 but a leading one."),

    TENS_ONLY(DIVISOR, "Uses the first digit of the divisor only, as ones."),

    STOP(BRING_DOWN, "Stops before it."),

    ONE_LESS(QUOTIENT_DIGIT, "Says one time too few."),

    LEAVE_OUT(WRITE, "Writes nothing."),

    BACKWARDS(READ, "From right to left."),
    WITHOUT_TRAILING_ZEROS(READ, "Drops zeros at the end."),

    APPEND(REMAINDER, "Writes it as a further digit."),
    AFTER_A_POINT(REMAINDER, "Writes it after a decimal point."),
    FORGET(REMAINDER, "Leaves it out.");

    private final DivisionPoint point;
    private final String meaning;

    DivisionChoice(DivisionPoint point, String meaning) {
        this.point = point;
        this.meaning = meaning;
    }

    @Override
    public DivisionPoint point() {
        return point;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
