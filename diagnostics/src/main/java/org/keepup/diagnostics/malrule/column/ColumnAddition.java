package org.keepup.diagnostics.malrule.column;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                Set.of("whole-addition"),
                new Vocabulary<>(AdditionPoint.class, AdditionFact.class, AdditionChoice.class));
    }

    @Override
    Optional<List<String>> numbers(Task task) {
        return terms(task);
    }

    @Override
    String answer(List<String> numbers, Patch patch) {
        AdditionChoice operation = operation(patch);
        return operation == null
                ? new AdditionPaper(digits(numbers), patch, null, null, -1)
                        .work()
                        .answer()
                : other(operation, numbers);
    }

    private static @org.jspecify.annotations.Nullable AdditionChoice operation(Patch patch) {
        int choice = patch.choose(AdditionPoint.OPERATION.ordinal(), 0);
        return choice < 0 ? null : AdditionChoice.values()[choice];
    }

    private static String other(AdditionChoice operation, List<String> numbers) {
        List<BigInteger> values = numbers.stream().map(BigInteger::new).toList();
        return switch (operation) {
            case ADD_ALL_DIGITS ->
                Long.toString(numbers.stream()
                        .flatMapToInt(String::chars)
                        .map(digit -> digit - '0')
                        .sum());
            case SUBTRACT -> {
                BigInteger largest = values.stream().reduce(BigInteger.ZERO, BigInteger::max);
                BigInteger all = values.stream().reduce(BigInteger.ZERO, BigInteger::add);
                yield largest.add(largest).subtract(all).abs().toString();
            }
            case MULTIPLY ->
                values.stream().reduce(BigInteger.ONE, BigInteger::multiply).toString();
            default -> throw new IllegalStateException(operation + " is no operation");
        };
    }

    @Override
    List<String> steps(List<String> numbers, Patch patch) {
        AdditionChoice operation = operation(patch);
        if (operation != null) {
            String answer = other(operation, numbers);
            return List.of(
                    switch (operation) {
                        case ADD_ALL_DIGITS ->
                            "I add all the digits: "
                                    + String.join(
                                            " + ", String.join("", numbers).split(""))
                                    + " = " + answer + ".";
                        case SUBTRACT -> "I take away: " + answer + ".";
                        default -> "I multiply: " + String.join(" x ", numbers) + " = " + answer + ".";
                    },
                    "Answer: " + answer);
        }
        Story story = new Story();
        AdditionPaper paper = new AdditionPaper(digits(numbers), patch, story, null, -1).work();
        List<String> steps = new ArrayList<>(paper.layout().lines());
        steps.addAll(story.lines());
        steps.add(paper.answer().isEmpty() ? "I write no answer." : "Answer: " + paper.answer());
        return List.copyOf(steps);
    }

    @Override
    void lapse(List<String> numbers, Patch patch, Lapses lapses) {
        if (operation(patch) != null) {
            return;
        }
        int[][] digits = digits(numbers);
        int columns = numbers.stream().mapToInt(String::length).max().orElse(0);
        for (Lapse.Kind kind : LAPSES) {
            for (int column = 0; column < columns; column++) {
                AdditionPaper paper = new AdditionPaper(digits, patch, null, kind, column).work();
                if (paper.lapsed()) {
                    lapses.add(kind, paper.answer());
                }
            }
        }
    }

    private static int[][] digits(List<String> numbers) {
        int[][] digits = new int[numbers.size()][];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = Digits.of(numbers.get(i));
        }
        return digits;
    }
}
