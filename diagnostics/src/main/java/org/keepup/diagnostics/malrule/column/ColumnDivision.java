package org.keepup.diagnostics.malrule.column;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keepup.core.answer.Answer;
import org.keepup.core.number.Rational;
import org.keepup.core.task.Task;

/**
 * Short and long division with whole quotient and remainder. There is no answer to a division by 0. Numbers of more than
 * 17 digits are not for this procedure.
 */
final class ColumnDivision extends ColumnProcedure {

    private static final int LONGEST = 17;
    private static final List<Lapse.Kind> LAPSES = List.of(
            Lapse.Kind.FACT_ONE_OVER,
            Lapse.Kind.FACT_ONE_UNDER,
            Lapse.Kind.REMAINDER_NOT_PASSED_ON,
            Lapse.Kind.REMAINDER_LEFT_OUT,
            Lapse.Kind.DIGIT_LEFT_OUT,
            Lapse.Kind.DIGITS_SWAPPED);

    ColumnDivision() {
        super(
                "column-division",
                "division",
                Set.of("whole-division", "whole-division-remainder"),
                new Vocabulary<>(DivisionPoint.class, Set.of(), DivisionFact.class, DivisionChoice.class));
    }

    @Override
    Optional<Operands> operands(Task task) {
        return pair(task)
                .filter(pair -> !pair.get(1).equals("0"))
                .filter(pair -> pair.stream().allMatch(number -> number.length() <= LONGEST))
                .map(Operands::whole);
    }

    @Override
    String answer(Operands operands, Patch patch) {
        List<String> numbers = operands.numbers();
        return new DivisionPaper(numbers.get(0), numbers.get(1), patch, null, null, -1)
                .work()
                .answer();
    }

    @Override
    Answer read(String written) {
        int remainder = written.indexOf(" r ");
        if (remainder > 0) {
            return new Answer.WithRemainder(
                    written,
                    Rational.of(new BigInteger(written.substring(0, remainder))),
                    Rational.of(new BigInteger(written.substring(remainder + 3))));
        }
        return written.indexOf('.') < 0 ? Digits.answer(written) : Answer.parse(written);
    }

    @Override
    List<String> steps(Operands operands, Patch patch) {
        List<String> numbers = operands.numbers();
        Story story = new Story();
        DivisionPaper paper = new DivisionPaper(numbers.get(0), numbers.get(1), patch, story, null, -1).work();
        List<String> steps = new ArrayList<>(paper.layout().lines());
        steps.addAll(story.lines());
        steps.add(paper.answer().isEmpty() ? "I write no answer." : "Answer: " + paper.answer());
        return List.copyOf(steps);
    }

    @Override
    void lapse(Operands operands, Patch patch, Lapses lapses) {
        List<String> numbers = operands.numbers();
        int digits = Math.max(numbers.get(0).length(), numbers.get(1).length());
        for (Lapse.Kind kind : LAPSES) {
            for (int digit = 0; digit < digits; digit++) {
                DivisionPaper paper =
                        new DivisionPaper(numbers.get(0), numbers.get(1), patch, null, kind, digit).work();
                if (paper.lapsed()) {
                    lapses.add(kind, paper.answer());
                }
            }
        }
    }
}
