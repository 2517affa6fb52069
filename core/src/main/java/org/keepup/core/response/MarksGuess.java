package org.keepup.core.response;

import java.util.Optional;
import org.keepup.core.answer.Answer;
import org.keepup.core.catalogue.Place;
import org.keepup.core.number.Numeral;
import org.keepup.core.number.Rational;
import org.keepup.core.table.Findings;

/**
 * Decides whether cells are marks. They are when all are numbers from 0 to the marks to be had, though right answers to some
 * of the questions are no such numbers: pupils who answer 402 - 137 do not all write 0 or 1.
 */
final class MarksGuess {

    /** Cells that tell marks from answers; fewer decide nothing. */
    private static final int TELLING_CELLS = 4;

    private int cells;
    private int telling;
    private boolean anyAboveZero;
    private boolean allMarks = true;

    void see(Question question, Optional<Rational> max, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        cells++;
        Optional<Rational> value = Answer.parse(cell) instanceof Answer.Number number
                        && number.text().equals(number.numeral().text())
                        && (number.numeral().kind() == Numeral.Kind.WHOLE
                                || number.numeral().kind() == Numeral.Kind.DECIMAL)
                ? number.value()
                : Optional.empty();
        // without a task the cell cannot be an answer that anyone could judge, so any number will do
        boolean unlimited = max.isEmpty() && question.task().isEmpty();
        Rational limit = max.orElse(Rational.ONE);
        allMarks &= value.isPresent()
                && value.get().signum() >= 0
                && (unlimited || value.get().compareTo(limit) <= 0);
        anyAboveZero |= value.isPresent() && value.get().signum() > 0;
        boolean rightAnswerIsNoMark = question.task()
                .flatMap(task -> task.correct())
                .map(right -> right.value()
                        .filter(worth -> worth.signum() >= 0 && worth.compareTo(limit) <= 0)
                        .isEmpty())
                .orElse(true);
        if (rightAnswerIsNoMark) {
            telling++;
        }
    }

    /** Whether the cells seen so far are surely marks. */
    boolean areMarks() {
        return allMarks && anyAboveZero && telling >= TELLING_CELLS;
    }

    /** Whether they may be either. */
    boolean isOpen() {
        return allMarks && cells >= TELLING_CELLS && !areMarks();
    }

    /** Tells what was guessed, when it was a guess. */
    void tell(Findings findings, Place place) {
        if (areMarks()) {
            findings.notice(
                    place,
                    "",
                    "the cells look like marks (all are numbers from 0 to the marks to be had) and were read as marks;"
                            + " marks show what is secure, but no misconception.",
                    "Maybe they are answers: then say so when the file is read.");
        } else if (isOpen()) {
            findings.notice(
                    place,
                    "",
                    "the cells may be answers or marks (all are numbers from 0 to the marks to be had) and were read as"
                            + " answers.",
                    "Maybe they are marks: then say so when the file is read.");
        }
    }
}
