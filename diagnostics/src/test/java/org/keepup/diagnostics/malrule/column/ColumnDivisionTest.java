package org.keepup.diagnostics.malrule.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnDivisionTest extends ColumnProcedureContract {

    ColumnDivisionTest() {
        super(ColumnProcedure.DIVISION, " / ", 14);
    }

    @ParameterizedTest
    @CsvSource({
        "4206 / 6, 71, omits-zero-inside-quotient, omits-zero-inside-quotient",
        "4200 / 6, 7, omits-zero-at-end-of-quotient, omits-zero-at-end-of-quotient",
        "6130 / 6, 121, omits-zero-inside-quotient, remainder-ignored",
        "6130 / 6, 1214, omits-zero-inside-quotient, remainder-appended-as-digit",
        "17 / 5, 2 r 7, remainder-too-large, remainder-too-large",
    })
    void worked_cases_come_out(String task, String wrong, String one, String other) {
        assertThat(answer(task, one, other)).isEqualTo(wrong);
    }

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    private static List<String> numbers(Random random) {
        BigInteger divisor = new BigInteger(1 + random.nextInt(random.nextBoolean() ? 4 : 30), random);
        return List.of(
                new BigInteger(1 + random.nextInt(40), random).toString(),
                divisor.max(BigInteger.ONE).toString());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_right_procedure_divides(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<String> numbers = numbers(random);
            BigInteger[] parts = new BigInteger(numbers.get(0)).divideAndRemainder(new BigInteger(numbers.get(1)));
            assertThat(procedure.answer(Operands.whole(numbers), right))
                    .as("%s, seed %d", numbers, seed)
                    .isEqualTo(parts[1].signum() == 0 ? parts[0].toString() : parts[0] + " r " + parts[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_pair_gives_an_answer_to_anything_whatever_the_order(int seed) {
        Random random = new Random(seed);
        for (Patch a : patches.values()) {
            for (Patch b : patches.values()) {
                assertThat(a.with(b)).isEqualTo(b.with(a));
                List<String> numbers = numbers(random);
                Patch held = a.with(b).orElse(a);
                assertThat(procedure.answer(Operands.whole(numbers), held))
                        .as("%s with %s, seed %d", numbers, held, seed)
                        .matches("\\d+( r \\d+|\\.\\d+)?|");
                assertThat(procedure.steps(Operands.whole(numbers), held)).isNotEmpty();
            }
        }
    }

    @Test
    void short_division_is_laid_out_with_what_was_carried() {
        assertThat(procedure.steps(Operands.whole(List.of("612", "6")), patches.get("omits-zero-inside-quotient")))
                .containsExactly(
                        "   1     2",
                        "----------",
                        "6) 6 1 1'2",
                        "6 into 6 goes 1. I write 1.",
                        "6 into 1 goes 0, 1 left. I write nothing for it.",
                        "6 into 12 goes 2. I write 2.",
                        "Answer: 12");
    }

    @Test
    void lapses_are_answers_one_mistake_away() {
        Map<Lapse.Kind, List<String>> lapses = new LinkedHashMap<>();
        procedure.lapse(
                Operands.whole(List.of("95", "4")),
                right,
                (kind, answer) ->
                        lapses.computeIfAbsent(kind, k -> new ArrayList<>()).add(answer));

        assertThat(lapses.get(Lapse.Kind.REMAINDER_NOT_PASSED_ON)).containsExactly("21 r 1");
        assertThat(lapses.get(Lapse.Kind.REMAINDER_LEFT_OUT)).contains("23");
        assertThat(lapses.get(Lapse.Kind.FACT_ONE_UNDER)).containsExactly("113 r 3", "22 r 7");
        assertThat(lapses.get(Lapse.Kind.FACT_ONE_OVER)).containsExactly("21 r 1", "23 r 2");
        assertThat(lapses.get(Lapse.Kind.DIGITS_SWAPPED)).containsExactly("32 r 3");
    }
}
