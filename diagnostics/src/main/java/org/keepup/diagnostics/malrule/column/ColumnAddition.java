package org.keepup.diagnostics.malrule.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepup.core.task.Task;

/** Addition of two or more numbers in columns, right to left, carrying. */
final class ColumnAddition extends ColumnProcedure {

    private static final List<Lapse.Kind> LAPSES = List.of(
            Lapse.Kind.FACT_ONE_OVER,
            Lapse.Kind.FACT_ONE_UNDER,
            Lapse.Kind.CARRY_FORGOTTEN,
            Lapse.Kind.CARRY_TWICE,
            Lapse.Kind.OPERATION_SWAPPED_ONCE,
            Lapse.Kind.DIGIT_LEFT_OUT,
            Lapse.Kind.DIGITS_SWAPPED);

    ColumnAddition() {
        super(
                "column-addition",
                "addition",
                Set.of("whole-addition", "decimal-addition"),
                new Vocabulary<>(AdditionPoint.class, Set.of(), AdditionFact.class, AdditionChoice.class));
    }

    @Override
    Optional<Operands> operands(Task task) {
        return terms(task).map(Operands::whole).or(() -> aligned(task));
    }

    @Override
    String answer(Operands operands, Patch patch) {
        return paper(operands, patch, null, null, -1).answer();
    }

    @Override
    List<String> steps(Operands operands, Patch patch) {
        Story story = new Story(operands.places());
        AdditionPaper paper = paper(operands, patch, story, null, -1);
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
                AdditionPaper paper = paper(operands, patch, null, kind, column);
                if (paper.lapsed()) {
                    lapses.add(kind, paper.answer());
                }
            }
        }
    }

    private static AdditionPaper paper(
            Operands operands, Patch patch, @Nullable Story story, Lapse.@Nullable Kind lapse, int lapseColumn) {
        return new AdditionPaper(digits(operands.numbers()), operands.places(), patch, story, lapse, lapseColumn)
                .work();
    }

    private static int[][] digits(List<String> numbers) {
        int[][] digits = new int[numbers.size()][];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = Digits.of(numbers.get(i));
        }
        return digits;
    }
}
