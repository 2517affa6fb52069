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

class ColumnDivisionTest {

    private static final ColumnProcedure DIVISION = ColumnProcedure.DIVISION;
    private static final Patch RIGHT = DIVISION.patch();
    private static final Map<String, Patch> PATCHES = patches();

    private static Map<String, Patch> patches() {
        Map<String, Patch> patches = new LinkedHashMap<>();
        malrules().forEach(malrule -> patches.put(malrule.id().substring("division.".length()), malrule.patch()));
        return patches;
    }

    private static Stream<ColumnMalrule> malrules() {
        return MalruleLibrary.builtIn().all().stream()
                .filter(ColumnMalrule.class::isInstance)
                .map(ColumnMalrule.class::cast)
                .filter(malrule -> malrule.procedure() == DIVISION);
    }

    private static String answer(String task, Patch patch) {
        return DIVISION.answer(Operands.whole(List.of(task.split(" / "))), patch);
    }

    static Stream<Arguments> examples() {
        return malrules()
                .flatMap(malrule -> malrule.description().examples().stream()
                        .map(example -> Arguments.of(malrule.id(), example.task(), example.wrong(), example.right())));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_published_example_comes_out(String id, String task, String wrong, String right) {
        assertThat(answer(task, PATCHES.get(id.substring("division.".length()))))
                .as(id)
                .isEqualTo(wrong);
        if (!right.contains("/")) {
            assertThat(answer(task, RIGHT)).isEqualTo(right);
        }
    }

    @Test
    void there_are_14_procedures_with_three_examples_each() {
        assertThat(PATCHES).hasSize(14);
        assertThat(examples()).hasSize(42);
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
        Patch both = PATCHES.get(one).with(PATCHES.get(other)).orElseThrow();
        assertThat(answer(task, both)).isEqualTo(wrong);
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
            assertThat(DIVISION.answer(Operands.whole(numbers), RIGHT))
                    .as("%s, seed %d", numbers, seed)
                    .isEqualTo(parts[1].signum() == 0 ? parts[0].toString() : parts[0] + " r " + parts[1]);
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
                assertThat(DIVISION.answer(Operands.whole(numbers), held))
                        .as("%s with %s, seed %d", numbers, held, seed)
                        .matches("\\d+( r \\d+|\\.\\d+)?|");
                assertThat(DIVISION.steps(Operands.whole(numbers), held)).isNotEmpty();
            }
        }
    }

    @Test
    void short_division_is_laid_out_with_what_was_carried() {
        assertThat(DIVISION.steps(Operands.whole(List.of("612", "6")), PATCHES.get("omits-zero-inside-quotient")))
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
        DIVISION.lapse(
                Operands.whole(List.of("95", "4")),
                RIGHT,
                (kind, answer) ->
                        lapses.computeIfAbsent(kind, k -> new ArrayList<>()).add(answer));

        assertThat(lapses.get(Lapse.Kind.REMAINDER_NOT_PASSED_ON)).containsExactly("21 r 1");
        assertThat(lapses.get(Lapse.Kind.REMAINDER_LEFT_OUT)).contains("23");
        assertThat(lapses.get(Lapse.Kind.FACT_ONE_UNDER)).containsExactly("113 r 3", "22 r 7");
        assertThat(lapses.get(Lapse.Kind.FACT_ONE_OVER)).containsExactly("21 r 1", "23 r 2");
        assertThat(lapses.get(Lapse.Kind.DIGITS_SWAPPED)).containsExactly("32 r 3");
    }
}
