package org.keepup.diagnostics.malrule.column;

import java.util.Objects;
import org.keepup.core.answer.Answer;

/**
 * The answer of somebody who follows a procedure but lapses once.
 *
 * @param kind what went wrong
 * @param answer what is then written; never what the procedure gives without a lapse
 */
public record Lapse(Kind kind, Answer answer) {

    /** Ways of lapsing once. */
    public enum Kind {
        /** A number fact one too large in one column. */
        FACT_ONE_OVER,
        /** A number fact one too small in one column. */
        FACT_ONE_UNDER,
        /** Ten was added to a column but nothing was taken from the next, once. */
        DECREMENT_FORGOTTEN,
        /** Of a borrow across a 0 only the 0 was changed, once. */
        DECREMENT_HALF_DONE,
        /** One too many was taken from the next column, once. */
        DECREMENT_TWICE,
        /** One was taken from the next column but ten was not added, once. */
        TEN_FORGOTTEN,
        /** The smaller digit was taken from the larger in one column that needed a borrow. */
        REVERSED_ONCE,
        /** Another operation was done in one column. */
        OPERATION_SWAPPED_ONCE,
        /** A carry was dropped, once. */
        CARRY_FORGOTTEN,
        /** A carry was added once too often. */
        CARRY_TWICE,
        /** A table fact was taken for one of its neighbours, once: 7 x 8 for 7 x 9. */
        NEIGHBOURING_TABLE_FACT,
        /** The zero that moves a row to the left was forgotten, once. */
        PLACEHOLDER_FORGOTTEN,
        /** A remainder was not passed on to the next digit, once. */
        REMAINDER_NOT_PASSED_ON,
        /** The last remainder was not written. */
        REMAINDER_LEFT_OUT,
        /** One digit of the answer was left out. */
        DIGIT_LEFT_OUT,
        /** Two neighbouring digits of the answer changed places. */
        DIGITS_SWAPPED
    }

    public Lapse {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(answer, "answer");
    }
}
