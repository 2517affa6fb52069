package org.keepup.diagnostics.malrule.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepup.core.task.Task;

/**
 * Multiplication in columns, short for a one-digit multiplier and long otherwise; of three factors or more, the first two,
 * then their product and the next, and so on. A one-digit number always goes at the bottom.
 */
final class ColumnMultiplication extends ColumnProcedure {

    ColumnMultiplication() {
        super(
                "column-multiplication",
                "multiplication",
                Set.of("whole-multiplication"),
                new Vocabulary<>(
                        MultiplicationPoint.class, Set.of(), MultiplicationFact.class, MultiplicationChoice.class));
    }

    @Override
    Optional<Operands> operands(Task task) {
        return terms(task).map(Operands::whole);
    }

    @Override
    String answer(Operands operands, Patch patch) {
        return last(operands.numbers(), patch, null).answer();
    }

    /** The paper with the last of the products. */
    private static MultiplicationPaper last(List<String> numbers, Patch patch, @Nullable List<String> told) {
        String product = numbers.get(0);
        for (int i = 1; ; i++) {
            Story story = told == null ? null : new Story();
            MultiplicationPaper paper = new MultiplicationPaper(
                            Digits.of(product.isEmpty() ? "0" : product), Digits.of(numbers.get(i)), patch, story, null)
                    .work();
            if (told != null && story != null) {
                told.addAll(paper.layout().lines());
                told.addAll(story.lines());
            }
            if (i == numbers.size() - 1) {
                return paper;
            }
            product = paper.answer();
        }
    }

    @Override
    List<String> steps(Operands operands, Patch patch) {
        List<String> steps = new ArrayList<>();
        String answer = last(operands.numbers(), patch, steps).answer();
        steps.add(answer.isEmpty() ? "I write no answer." : "Answer: " + answer);
        return List.copyOf(steps);
    }

    @Override
    void lapse(Operands operands, Patch patch, Lapses lapses) {
        List<String> numbers = operands.numbers();
        if (numbers.size() != 2) {
            return;
        }
        int[] a = Digits.of(numbers.get(0));
        int[] b = Digits.of(numbers.get(1));
        for (MultiplicationPaper.Site site : sites(a.length, b.length)) {
            MultiplicationPaper paper = new MultiplicationPaper(a, b, patch, null, site).work();
            if (paper.lapsed()) {
                lapses.add(site.kind(), paper.answer());
            }
        }
    }

    private static List<MultiplicationPaper.Site> sites(int a, int b) {
        int rows = a == 1 ? 1 : b;
        int columns = a == 1 ? b : a;
        List<MultiplicationPaper.Site> sites = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                for (int variant = 0; variant < 4; variant++) {
                    add(sites, Lapse.Kind.NEIGHBOURING_TABLE_FACT, row, column, variant);
                }
                add(sites, Lapse.Kind.CARRY_FORGOTTEN, row, column, 0);
                add(sites, Lapse.Kind.CARRY_TWICE, row, column, 0);
                add(sites, Lapse.Kind.FACT_ONE_OVER, row, column, 0);
                add(sites, Lapse.Kind.FACT_ONE_UNDER, row, column, 0);
            }
            add(sites, Lapse.Kind.PLACEHOLDER_FORGOTTEN, row, 0, 0);
        }
        for (int column = 0; column < rows + columns; column++) {
            if (rows > 1) {
                add(sites, Lapse.Kind.FACT_ONE_OVER, rows, column, 0);
                add(sites, Lapse.Kind.FACT_ONE_UNDER, rows, column, 0);
                add(sites, Lapse.Kind.CARRY_FORGOTTEN, rows, column, 0);
            }
            add(sites, Lapse.Kind.DIGIT_LEFT_OUT, 0, column, 0);
            add(sites, Lapse.Kind.DIGITS_SWAPPED, 0, column, 0);
        }
        return sites;
    }

    private static void add(List<MultiplicationPaper.Site> sites, Lapse.Kind kind, int row, int column, int variant) {
        sites.add(new MultiplicationPaper.Site(kind, row, column, variant));
    }
}
