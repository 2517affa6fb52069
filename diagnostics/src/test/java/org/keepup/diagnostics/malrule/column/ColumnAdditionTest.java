package org.keepup.diagnostics.malrule.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class ColumnAdditionTest {

    private static final ColumnProcedure ADDITION = ColumnProcedure.ADDITION;
    private static final Patch RIGHT = ADDITION.patch();
    private static final Map<String, Patch> PATCHES = patches();

    private static Map<String, Patch> patches() {
        Map<String, Patch> patches = new LinkedHashMap<>();
        malrules().forEach(malrule -> patches.put(malrule.id().substring("addition.".length()), malrule.patch()));
        return patches;
    }

    private static Stream<ColumnMalrule> malrules() {
        return MalruleLibrary.builtIn().all().stream()
                .filter(ColumnMalrule.class::isInstance)
                .map(ColumnMalrule.class::cast)
                .filter(malrule -> malrule.procedure() == ADDITION);
    }

    private static String answer(String task, Patch patch) {
        return ADDITION.answer(Operands.whole(List.of(task.split(" \\+ "))), patch);
    }

    static Stream<Arguments> examples() {
        return malrules()
                .flatMap(malrule -> malrule.description().examples().stream()
                        .map(example -> Arguments.of(malrule.id(), example.task(), example.wrong(), example.right())));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_published_example_comes_out(String id, String task, String wrong, String right) {
        assertThat(answer(task, PATCHES.get(id.substring("addition.".length()))))
                .as(id)
                .isEqualTo(wrong);
        assertThat(answer(task, RIGHT)).isEqualTo(right);
    }

    @Test
    void there_are_12_procedures_with_three_examples_each() {
        assertThat(PATCHES).hasSize(12);
        assertThat(examples()).hasSize(36);
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
        Patch both = PATCHES.get(one).with(PATCHES.get(other)).orElseThrow();
        assertThat(answer(task, both)).isEqualTo(wrong);
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
            assertThat(ADDITION.answer(Operands.whole(numbers), RIGHT))
                    .as("%s, seed %d", numbers, seed)
                    .isEqualTo(sum.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_pair_gives_an_answer_to_anything_whatever_the_order(int seed) {
        Random random = new Random(seed);
        for (Patch a : PATCHES.values()) {
            for (Patch b : PATCHES.values()) {
                assertThat(a.with(b)).isEqualTo(b.with(a));
                List<String> numbers = numbers(random);
                Patch held = a.with(b).orElse(a);
                assertThat(ADDITION.answer(Operands.whole(numbers), held))
                        .as("%s with %s, seed %d", numbers, held, seed)
                        .matches("\\d+|");
                assertThat(ADDITION.steps(Operands.whole(numbers), held)).isNotEmpty();
            }
        }
    }

    @Test
    void working_is_laid_out_in_columns_and_told_column_by_column() {
        assertThat(ADDITION.steps(Operands.whole(List.of("47", "26")), PATCHES.get("carry-ignored")))
                .containsExactly(
                        "  47",
                        "+ 26",
                        "----",
                        "  63",
                        "Ones: 7 + 6 = 13. I write 3.",
                        "Tens: 4 + 2 = 6. I write 6.",
                        "Answer: 63");
        assertThat(ADDITION.steps(Operands.whole(List.of("74", "56")), RIGHT))
                .containsSequence("   1", "   74", "+  56", "-----", "  130");
    }

    @Test
    void lapses_are_answers_one_mistake_away() {
        Map<Lapse.Kind, List<String>> lapses = new LinkedHashMap<>();
        ADDITION.lapse(
                Operands.whole(List.of("47", "26")),
                RIGHT,
                (kind, answer) ->
                        lapses.computeIfAbsent(kind, k -> new ArrayList<>()).add(answer));

        assertThat(lapses.get(Lapse.Kind.FACT_ONE_OVER)).containsExactly("74", "83");
        assertThat(lapses.get(Lapse.Kind.CARRY_FORGOTTEN)).containsExactly("63");
        assertThat(lapses.get(Lapse.Kind.CARRY_TWICE)).containsExactly("83");
        assertThat(lapses.get(Lapse.Kind.OPERATION_SWAPPED_ONCE)).containsExactly("61", "33");
        assertThat(lapses.get(Lapse.Kind.DIGITS_SWAPPED)).containsExactly("37");
    }
}
