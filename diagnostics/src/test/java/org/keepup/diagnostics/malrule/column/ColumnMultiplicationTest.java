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

class ColumnMultiplicationTest extends ColumnProcedureContract {

    ColumnMultiplicationTest() {
        super(ColumnProcedure.MULTIPLICATION, " x ", 20);
    }

    @ParameterizedTest
    @CsvSource({
        // a one-digit number goes at the bottom, whichever comes first
        "8 x 46, 648, adds-carry-before-multiplying, adds-carry-before-multiplying",
        "29 x 38, 132, matching-columns-only, matching-columns-only",
        "16 x 25, 230, omits-cross-products, omits-cross-products",
        "46 x 37, 450, no-placeholder-shift, partial-products-added-without-carry",
        "406 x 30, 12480, zero-times-n-is-n, zero-times-n-is-n",
        "2 x 3 x 46, 246, carry-ignored, carry-ignored",
    })
    void worked_cases_come_out(String task, String wrong, String one, String other) {
        assertThat(answer(task, one, other)).isEqualTo(wrong);
    }

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    private static List<String> numbers(Random random) {
        return IntStream.range(0, random.nextInt(5) == 0 ? 3 : 2)
                .mapToObj(i -> new BigInteger(1 + random.nextInt(i == 0 ? 40 : 20), random).toString())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_right_procedures_multiply(int seed) {
        Random random = new Random(seed);
        Patch grid = procedure.patch("method -> grid");
        for (int i = 0; i < 300; i++) {
            List<String> numbers = numbers(random);
            BigInteger product = numbers.stream().map(BigInteger::new).reduce(BigInteger.ONE, BigInteger::multiply);
            assertThat(procedure.answer(Operands.whole(numbers), right))
                    .as("%s, seed %d", numbers, seed)
                    .isEqualTo(product.toString());
            assertThat(procedure.answer(Operands.whole(numbers), grid))
                    .as("%s in a grid, seed %d", numbers, seed)
                    .isEqualTo(product.toString());
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
    void long_multiplication_is_laid_out_in_rows() {
        assertThat(procedure.steps(Operands.whole(List.of("46", "37")), patches.get("no-placeholder-shift")))
                .containsExactly(
                        "   46",
                        "x  37",
                        "-----",
                        "  322",
                        "+ 138",
                        "-----",
                        "  460",
                        "Times 7: 6 x 7 = 42. I write 2 and carry 4. 4 x 7 = 28. Add 4: 32. I write 2 and carry 3.",
                        "Times 3: 6 x 3 = 18. I write 8 and carry 1. 4 x 3 = 12. Add 1: 13. I write 3 and carry 1.",
                        "I add up.",
                        "Answer: 460");
    }

    @Test
    void lapses_are_answers_one_mistake_away() {
        Map<Lapse.Kind, List<String>> lapses = new LinkedHashMap<>();
        procedure.lapse(
                Operands.whole(List.of("46", "8")),
                right,
                (kind, answer) ->
                        lapses.computeIfAbsent(kind, k -> new ArrayList<>()).add(answer));

        assertThat(lapses.get(Lapse.Kind.CARRY_FORGOTTEN)).containsExactly("328");
        assertThat(lapses.get(Lapse.Kind.CARRY_TWICE)).containsExactly("408");
        assertThat(lapses.get(Lapse.Kind.NEIGHBOURING_TABLE_FACT))
                .containsExactly("362", "374", "360", "376", "328", "408", "288", "448");
        assertThat(lapses.get(Lapse.Kind.DIGITS_SWAPPED)).contains("386", "638");
        assertThat(lapses).doesNotContainKey(Lapse.Kind.PLACEHOLDER_FORGOTTEN);
    }
}
