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

class ColumnAdditionTest extends ColumnProcedureContract {

    ColumnAdditionTest() {
        super(ColumnProcedure.ADDITION, " \\+ ", 12);
    }

    @ParameterizedTest
    @CsvSource({
        "47 + 26, 63, carry-ignored, carry-ignored",
        "478 + 56, 134, skips-unmatched-column, skips-unmatched-column",
        "478 + 56, 24, skips-unmatched-column, carry-ignored",
        "305 + 97, 302, zero-rule-n-plus-0-is-0, final-carry-dropped",
        "46 + 8, 126, carry-ignored, left-aligned",
        "168 + 145 + 297, 500, carries-one-for-twenty, final-carry-dropped",
    })
    void worked_cases_come_out(String task, String wrong, String one, String other) {
        assertThat(answer(task, one, other)).isEqualTo(wrong);
    }

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    private static List<String> numbers(Random random) {
        return IntStream.range(0, 2 + random.nextInt(random.nextBoolean() ? 1 : 4))
                .mapToObj(i -> new BigInteger(1 + random.nextInt(40), random).toString())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_right_procedure_adds(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            List<String> numbers = numbers(random);
            BigInteger sum = numbers.stream().map(BigInteger::new).reduce(BigInteger.ZERO, BigInteger::add);
            assertThat(procedure.answer(Operands.whole(numbers), right))
                    .as("%s, seed %d", numbers, seed)
                    .isEqualTo(sum.toString());
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
                        .matches("\\d+|");
                assertThat(procedure.steps(Operands.whole(numbers), held)).isNotEmpty();
            }
        }
    }

    @Test
    void working_is_laid_out_in_columns_and_told_column_by_column() {
        assertThat(procedure.steps(Operands.whole(List.of("47", "26")), patches.get("carry-ignored")))
                .containsExactly(
                        "  47",
                        "+ 26",
                        "----",
                        "  63",
                        "Ones: 7 + 6 = 13. I write 3.",
                        "Tens: 4 + 2 = 6. I write 6.",
                        "Answer: 63");
        assertThat(procedure.steps(Operands.whole(List.of("74", "56")), right))
                .containsSequence("   1", "   74", "+  56", "-----", "  130");
    }

    @Test
    void lapses_are_answers_one_mistake_away() {
        Map<Lapse.Kind, List<String>> lapses = new LinkedHashMap<>();
        procedure.lapse(
                Operands.whole(List.of("47", "26")),
                right,
                (kind, answer) ->
                        lapses.computeIfAbsent(kind, k -> new ArrayList<>()).add(answer));

        assertThat(lapses.get(Lapse.Kind.FACT_ONE_OVER)).containsExactly("74", "83");
        assertThat(lapses.get(Lapse.Kind.CARRY_FORGOTTEN)).containsExactly("63");
        assertThat(lapses.get(Lapse.Kind.CARRY_TWICE)).containsExactly("83");
        assertThat(lapses.get(Lapse.Kind.OPERATION_SWAPPED_ONCE)).containsExactly("61", "33");
        assertThat(lapses.get(Lapse.Kind.DIGITS_SWAPPED)).containsExactly("37");
    }
}
