package org.keepup.diagnostics.malrule.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
                Set.of("whole-subtraction", "decimal-subtraction"),
                new Vocabulary<>(
                        SubtractionPoint.class,
                        Set.of(SubtractionPoint.OPERATION),
                        SubtractionFact.class,
                        SubtractionChoice.class));
    }

    @Override
    Optional<Operands> operands(Task task) {
        return aligned(task);
    }

    @Override
    String answer(Operands operands, Patch patch) {
        return paper(operands, patch, null, null, -1).answer();
    }

    @Override
    List<String> steps(Operands operands, Patch patch) {
        Story story = new Story(operands.places());
        SubtractionPaper paper = paper(operands, patch, story, null, -1);
        List<String> steps = new ArrayList<>(paper.layout().lines());
        steps.addAll(story.lines());
        steps.add(paper.answer().isEmpty() ? "I write no answer." : "Answer: " + paper.answer());
        return List.copyOf(steps);
    }

    @Override
    void lapse(Operands operands, Patch patch, Lapses lapses) {
        int columns = operands.numbers().stream().mapToInt(String::length).max().orElse(0);
        for (Lapse.Kind kind : LAPSES) {
            for (int column = 0; column < columns; column++) {
                SubtractionPaper paper = paper(operands, patch, null, kind, column);
                if (paper.lapsed()) {
                    lapses.add(kind, paper.answer());
                }
            }
        }
    }

    private static SubtractionPaper paper(
            Operands operands, Patch patch, @Nullable Story story, Lapse.@Nullable Kind lapse, int lapseColumn) {
        return new SubtractionPaper(
                        Digits.of(operands.numbers().get(0)),
                        Digits.of(operands.numbers().get(1)),
                        operands.places(),
                        patch,
                        story,
                        lapse,
                        lapseColumn)
                .work();
    }
}
