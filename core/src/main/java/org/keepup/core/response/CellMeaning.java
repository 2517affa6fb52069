package org.keepup.core.response;

/**
 * What the cells of a sheet are, when the sheet itself does not say. Schools keep question-level sheets of marks as often as
 * of answers, and a 1 may be either.
 */
public enum CellMeaning {
    /** What pupils wrote. */
    ANSWERS,
    /** Marks. */
    MARKS,
    /**
     * Answers, unless everything looks like marks: every cell is a number from 0 to the marks to be had, and among them are
     * columns whose right answer is no such number. A guess for marks is told as a notice.
     */
    GUESS
}
