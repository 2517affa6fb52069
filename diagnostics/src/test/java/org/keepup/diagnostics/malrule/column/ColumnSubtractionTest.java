package org.keepup.diagnostics.malrule.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class ColumnSubtractionTest extends ColumnProcedureContract {

    /** VanLehn's 20 items as they are recalled; source=unverified. */
    private static final List<String> TWENTY_ITEMS = List.of(
            "647-45",
            "885-205",
            "83-44",
            "8305-3",
            "50-23",
            "562-3",
            "742-136",
            "106-70",
            "716-598",
            "1564-887",
            "6591-2697",
            "311-214",
            "1813-215",
            "102-39",
            "9007-6880",
            "4015-607",
            "702-108",
            "2006-42",
            "10012-214",
            "8001-43");

    ColumnSubtractionTest() {
        super(ColumnProcedure.SUBTRACTION, " ?- ?", 105);
    }

    @ParameterizedTest
    @CsvSource({
        "671 - 28, 557, smaller-from-larger, sub-one-over-blank",
        "305 - 9, 396, borrow-from-zero, borrow-from-zero",
        "305 - 9, 206, borrow-across-zero, borrow-across-zero",
        "305 - 9, 306, stops-borrow-at-zero, stops-borrow-at-zero",
        "81 - 38, 53, borrow-no-decrement, borrow-no-decrement",
        "40 - 12, 38, borrow-no-decrement, borrow-no-decrement",
        "140 - 21, 121, diff-0-n-is-n, diff-0-n-is-n",
        "140 - 21, 120, diff-0-n-is-0, diff-0-n-is-0",
        "1300 - 522, 878, borrow-from-zero, borrow-from-zero",
        "103 - 45, 158, borrow-from-zero, borrow-from-zero",
        "103 - 45, 68, stops-borrow-at-zero, stops-borrow-at-zero",
        "346 - 157, 211, smaller-from-larger, smaller-from-larger",
        "35 - 2, 23, sub-one-over-blank, sub-one-over-blank",
        "700 - 5, 145, stutter-subtract, stutter-subtract",
        "504 - 268, 364, smaller-from-larger, smaller-from-larger",
        "504 - 268, 346, borrow-no-decrement, borrow-no-decrement",
        // Brown and Burton 1978: a 0 that was passed over has to be dealt with too, by another rule
        "904 - 237, 637, borrow-across-zero, diff-0-n-is-n",
        "904 - 237, 607, borrow-across-zero, diff-0-n-is-0",
        "1300 - 522, 1822, diff-0-n-is-n, borrow-no-decrement",
    })
    void published_and_worked_cases_come_out(String task, String wrong, String one, String other) {
        assertThat(answer(task, one, other)).isEqualTo(wrong);
    }

    @Test
    void twenty_items_tell_all_procedures_apart_but_two_pairs_of_twins() {
        Map<List<String>, List<String>> byAnswers = new LinkedHashMap<>();
        Map<String, Patch> all = new LinkedHashMap<>(patches);
        all.put("right", right);
        all.forEach((name, patch) -> byAnswers
                .computeIfAbsent(
                        TWENTY_ITEMS.stream().map(item -> answer(item, patch)).toList(), answers -> new ArrayList<>())
                .add(name));

        assertThat(byAnswers).hasSize(104);
        assertThat(byAnswers.values().stream().filter(names -> names.size() > 1))
                .containsExactlyInAnyOrder(
                        List.of("borrow-no-decrement", "equal-additions-carry-digit-omitted"),
                        List.of("add-borrow-decrement-without-carry", "equal-additions-carry-added-to-top-digit"));
        assertThat(byAnswers.values()).contains(List.of("right"));
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    /** Numbers of 1 to 12 digits with many zeros, ones, nines and repeated digits, the first often the smaller. */
    private static List<String> numbers(Random random) {
        return List.of(number(random), number(random));
    }

    private static String number(Random random) {
        int length = 1 + random.nextInt(random.nextBoolean() ? 4 : 12);
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(random.nextInt(3) == 0 ? "019".charAt(random.nextInt(3)) : (char) ('0' + random.nextInt(10)));
        }
        return new BigInteger(digits.toString()).toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_right_procedure_subtracts(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<String> numbers = numbers(random);
            String difference = new BigInteger(numbers.get(0))
                    .subtract(new BigInteger(numbers.get(1)))
                    .toString();
            assertThat(procedure.answer(Operands.whole(numbers), right))
                    .as("%s, seed %d", numbers, seed)
                    .isEqualTo(difference);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_compound_gives_an_answer_to_anything_whatever_the_order(int seed) {
        Random random = new Random(seed);
        List<Patch> all = List.copyOf(patches.values());
        for (int i = 0; i < 500; i++) {
            List<String> numbers = numbers(random);
            Patch a = all.get(random.nextInt(all.size()));
            Patch b = all.get(random.nextInt(all.size()));
            Patch c = all.get(random.nextInt(all.size()));
            var forwards = a.with(b).flatMap(ab -> ab.with(c));
            var backwards = c.with(b).flatMap(cb -> cb.with(a));
            if (forwards.isPresent() && backwards.isPresent()) {
                assertThat(forwards).isEqualTo(backwards);
            }
            Patch held = forwards.orElse(a);
            String answer = procedure.answer(Operands.whole(numbers), held);
            assertThat(answer).as("%s with %s, seed %d", numbers, held, seed).matches("-?\\d+|");
            assertThat(procedure.steps(Operands.whole(numbers), held)).isNotEmpty();
        }
    }

    @Test
    void whether_patches_can_be_held_together_does_not_depend_on_their_order() {
        patches.values()
                .forEach(a -> patches.values().forEach(b -> {
                    assertThat(a.with(b)).isEqualTo(b.with(a));
                    assertThat(a.with(a)).contains(a);
                }));
    }

    @Test
    void patches_that_choose_differently_on_the_same_facts_cannot_be_held_together() {
        Patch smallFromBig = patches.get("smaller-from-larger");

        assertThat(smallFromBig.with(patches.get("zero-instead-of-borrow"))).isEmpty();
        assertThat(smallFromBig.with(patches.get("add-instead-of-sub"))).isEmpty();
        assertThat(smallFromBig.with(patches.get("diff-1-n-is-1"))).isPresent();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void without_a_borrow_a_patch_about_borrowing_changes_nothing(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            StringBuilder top = new StringBuilder();
            StringBuilder bottom = new StringBuilder();
            for (int c = 0; c < 1 + random.nextInt(12); c++) {
                int digit = 1 + random.nextInt(9);
                top.append(digit);
                bottom.append(random.nextInt(digit + 1));
            }
            String task = new BigInteger(top.toString()) + " - " + new BigInteger(bottom.toString());
            for (String name : List.of(
                    "smaller-from-larger",
                    "borrow-no-decrement",
                    "borrow-from-zero",
                    "always-borrow-left",
                    "diff-0-n-is-n",
                    "zero-after-borrow",
                    "stops-borrow-at-zero",
                    "borrow-from-bottom")) {
                assertThat(answer(task, patches.get(name)))
                        .as("%s by %s, seed %d", task, name, seed)
                        .isEqualTo(answer(task, right));
            }
        }
    }

    @Test
    void working_is_laid_out_in_columns_and_told_column_by_column() {
        assertThat(procedure.steps(Operands.whole(List.of("402", "137")), patches.get("smaller-from-larger")))
                .containsExactly(
                        "  402",
                        "- 137",
                        "-----",
                        "  335",
                        "Ones: 2 take away 7: I take the small from the big. I write 5.",
                        "Tens: 0 take away 3: I take the small from the big. I write 3.",
                        "Hundreds: 4 take away 1. I write 3.",
                        "Answer: 335");
    }

    @Test
    void the_right_working_shows_what_was_borrowed() {
        assertThat(procedure.steps(Operands.whole(List.of("402", "137")), right))
                .containsSequence(
                        "  3 9 12", //
                        "  4 0  2",
                        "- 1 3  7",
                        "--------",
                        "  2 6  5");
    }

    @Test
    void lapses_are_answers_one_mistake_away() {
        Map<Lapse.Kind, List<String>> lapses = new LinkedHashMap<>();
        procedure.lapse(
                Operands.whole(List.of("52", "17")),
                right,
                (kind, answer) ->
                        lapses.computeIfAbsent(kind, k -> new ArrayList<>()).add(answer));

        assertThat(lapses.get(Lapse.Kind.FACT_ONE_OVER)).containsExactly("36", "45");
        assertThat(lapses.get(Lapse.Kind.FACT_ONE_UNDER)).containsExactly("34", "25");
        assertThat(lapses.get(Lapse.Kind.DECREMENT_FORGOTTEN)).containsExactly("45");
        assertThat(lapses.get(Lapse.Kind.DECREMENT_TWICE)).containsExactly("25");
        assertThat(lapses.get(Lapse.Kind.TEN_FORGOTTEN)).containsExactly("35");
        assertThat(lapses.get(Lapse.Kind.REVERSED_ONCE)).containsExactly("45");
        assertThat(lapses.get(Lapse.Kind.OPERATION_SWAPPED_ONCE)).containsExactly("49", "55");
        assertThat(lapses.get(Lapse.Kind.DIGIT_LEFT_OUT)).containsExactly("3", "5");
        assertThat(lapses.get(Lapse.Kind.DIGITS_SWAPPED)).containsExactly("53");
    }

    @Test
    void mistakes_in_rules_are_all_named() {
        assertThatThrownBy(() -> procedure.patch(
                        "colum when top-less -> small-from-big",
                        "column when top-smaller -> small-from-big",
                        "take -> small-from-big",
                        "take what you like"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown decision point 'colum'")
                .hasMessageContaining("unknown fact 'top-smaller'")
                .hasMessageContaining("may be chosen at the decision point column, not at take")
                .hasMessageContaining("'take what you like' is not a rule");
    }
}
