package org.keepup.diagnostics.malrule.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keepup.core.task.Task;

/**
 * Subtraction in columns by decomposition, right to left; the larger number goes on top and a minus sign is written when it
 * was the second.
 */
final class ColumnSubtraction extends ColumnProcedure {

    private static final List<Lapse.Kind> LAPSES = List.of(
            Lapse.Kind.FACT_ONE_OVER,
            Lapse.Kind.FACT_ONE_UNDER,
            Lapse.Kind.DECREMENT_FORGOTTEN,
            Lapse.Kind.DECREMENT_HALF_DONE,
            Lapse.Kind.DECREMENT_TWICE,
            Lapse.Kind.TEN_FORGOTTEN,
            Lapse.Kind.REVERSED_ONCE,
            Lapse.Kind.OPERATION_SWAPPED_ONCE,
            Lapse.Kind.DIGIT_LEFT_OUT,
            Lapse.Kind.DIGITS_SWAPPED);

    ColumnSubtraction() {
        super(
                "column-subtraction",
                "subtraction",
                Set.of("whole-subtraction"),
                new Vocabulary<>(
                        SubtractionPoint.class,
                        Set.of(SubtractionPoint.OPERATION),
                        SubtractionFact.class,
                        SubtractionChoice.class));
    }

    @Override
    Optional<List<String>> numbers(Task task) {
        return pair(task);
    }

    @Override
    String answer(List<String> numbers, Patch patch) {
        return new SubtractionPaper(Digits.of(numbers.get(0)), Digits.of(numbers.get(1)), patch, null, null, -1)
                .work()
                .answer();
    }

    @Override
    List<String> steps(List<String> numbers, Patch patch) {
        Story story = new Story();
        SubtractionPaper paper = new SubtractionPaper(
                        Digits.of(numbers.get(0)), Digits.of(numbers.get(1)), patch, story, null, -1)
                .work();
        List<String> steps = new ArrayList<>(paper.layout().lines());
        steps.addAll(story.lines());
        steps.add(paper.answer().isEmpty() ? "I write no answer." : "Answer: " + paper.answer());
        return List.copyOf(steps);
    }

    @Override
    void lapse(List<String> numbers, Patch patch, Lapses lapses) {
        int[] a = Digits.of(numbers.get(0));
        int[] b = Digits.of(numbers.get(1));
        int columns = Math.max(a.length, b.length);
        for (Lapse.Kind kind : LAPSES) {
            for (int column = 0; column < columns; column++) {
                SubtractionPaper paper = new SubtractionPaper(a, b, patch, null, kind, column).work();
                if (paper.lapsed()) {
                    lapses.add(kind, paper.answer());
                }
            }
        }
    }
}
