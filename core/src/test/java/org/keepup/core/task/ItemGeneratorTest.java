package org.keepup.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ItemGeneratorTest {

    private static final TaskForms FORMS = TaskForms.builtIn();
    private static final long SEED = 20261122;

    static Stream<Arguments> formsAndYears() {
        return FORMS.all().stream().flatMap(form -> form.years().stream().map(year -> Arguments.of(form, year)));
    }

    static Stream<TaskForm> forms() {
        return FORMS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("formsAndYears")
    void every_item_prints_as_it_parses_and_is_of_exactly_one_form(TaskForm form, int year) {
        List<Task> items = new ItemGenerator(form).items(year, 12, SEED);
        assertThat(items)
                .as("items of %s for year %s, seed %s", form.id(), year, SEED)
                .isNotEmpty();
        for (Task item : items) {
            assertThat(FORMS.formsOf(item.text()))
                    .as("forms of '%s', seed %s", item.text(), SEED)
                    .extracting(TaskForm::id)
                    .containsExactly(form.id());
            Task again = FORMS.parse(item.text());
            assertThat(again.text()).isEqualTo(item.text());
            assertThat(again.values()).isEqualTo(item.values());
            assertThat(item.accepts(item.correct().orElseThrow())).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_form_says_how_items_are_drawn(TaskForm form) {
        assertThat(form.years()).isNotEmpty();
    }

    @Test
    void the_same_seed_draws_the_same_items_from_easy_to_hard() {
        ItemGenerator generator =
                new ItemGenerator(FORMS.form("whole-subtraction").orElseThrow());
        List<Task> items = generator.items(3, 20, SEED);
        assertThat(items).hasSize(20).doesNotHaveDuplicates().isEqualTo(generator.items(3, 20, SEED));
        assertThat(items).isNotEqualTo(generator.items(3, 20, SEED + 1));
        assertThat(items.stream().map(Demand::of).toList()).isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "402 - 137, 2",
        "58 - 23, 0",
        "1000 - 1, 3",
        "47 + 386 + 9, 2",
        "50 + 20, 0",
        "99 + 1, 2",
        "307 x 8, 2",
        "46 x 37, 4",
        "212 x 3, 0",
        "642 / 6, 1",
        "642 / 7 r, 2",
        "846 / 2, 0",
        "7 / 0, 0"
    })
    void exchanges_between_columns_are_counted(String line, int exchanges) {
        assertThat(Demand.exchanges(FORMS.parse(line))).isEqualTo(exchanges);
    }

    @ParameterizedTest
    @CsvSource({"whole-subtraction", "whole-addition"})
    void exchanges_and_zeros_are_where_the_pattern_has_them(String form) {
        ColumnPattern pattern = new ColumnPattern(4, 3, Set.of(1, 2), Set.of(2));
        List<Task> items = new ItemGenerator(FORMS.form(form).orElseThrow()).items(pattern, 30, SEED);
        assertThat(items).hasSize(30);
        Set<Character> tens = new HashSet<>();
        for (Task item : items) {
            String top = item.text().split(" ")[0];
            assertThat(Demand.exchanges(item)).as(item.text()).isEqualTo(2);
            assertThat(top).hasSize(4);
            assertThat(item.text().split(" ")[2]).hasSize(3);
            tens.add(top.charAt(2));
            assertThat(top.charAt(3)).isNotEqualTo('0');
        }
        assertThat(tens).containsExactly('0');
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "3, 2", "2, 0", "1, 0", "3, 0"})
    void products_carry_and_have_zeros_where_the_pattern_has_them(int carries, int zero) {
        Set<Integer> exchanges = carries == 3 ? Set.of(1, 3) : carries == 2 ? Set.of(1, 2) : Set.of(1);
        ColumnPattern pattern = new ColumnPattern(3, 1, exchanges, zero == 0 ? Set.of() : Set.of(zero));
        List<Task> items = new ItemGenerator(FORMS.form("whole-multiplication").orElseThrow()).items(pattern, 20, SEED);
        assertThat(items).hasSize(20);
        for (Task item : items) {
            String top = item.text().split(" ")[0];
            assertThat(top).hasSize(3);
            assertThat(top.indexOf('0')).as(item.text()).isEqualTo(zero == 0 ? -1 : 3 - zero);
            assertThat(Demand.exchanges(item)).as(item.text()).isEqualTo(exchanges.size());
        }
    }

    @Test
    void products_without_a_carry_and_by_two_digits_are_drawn_too() {
        ItemGenerator generator =
                new ItemGenerator(FORMS.form("whole-multiplication").orElseThrow());
        assertThat(generator.items(ColumnPattern.of(3), 1, SEED)).hasSize(1);
        assertThat(generator.items(new ColumnPattern(3, 1, Set.of(), Set.of()), 20, SEED))
                .hasSize(20)
                .allMatch(item -> Demand.exchanges(item) == 0);
        assertThat(generator.items(new ColumnPattern(3, 2, Set.of(1), Set.of(2)), 20, SEED))
                .hasSize(20)
                .allMatch(item -> item.text().matches("[1-9]0[1-9] x [1-9][2-9]"));
    }

    @ParameterizedTest
    @CsvSource({"whole-division, 0", "whole-division, 2", "whole-division-remainder, 0", "whole-division-remainder, 2"})
    void quotients_have_zeros_and_leave_remainders_where_the_pattern_says(String form, int zero) {
        boolean remainder = form.endsWith("remainder");
        ColumnPattern pattern =
                new ColumnPattern(3, 1, remainder ? Set.of(1, 2) : Set.of(2), zero == 0 ? Set.of() : Set.of(zero));
        List<Task> items = new ItemGenerator(FORMS.form(form).orElseThrow()).items(pattern, 20, SEED);
        assertThat(items).hasSize(20);
        for (Task item : items) {
            String[] words = item.text().split(" ");
            String quotient = String.valueOf(Integer.parseInt(words[0]) / Integer.parseInt(words[2]));
            assertThat(quotient).as(item.text()).hasSize(3);
            assertThat(quotient.indexOf('0')).as(item.text()).isEqualTo(zero == 0 ? -1 : 3 - zero);
            assertThat(Integer.parseInt(words[0]) % Integer.parseInt(words[2]) > 0)
                    .isEqualTo(remainder);
            assertThat(Demand.exchanges(item)).as(item.text()).isEqualTo(remainder ? 2 : 1);
        }
    }

    @Test
    void a_pattern_is_checked() {
        assertThatThrownBy(() -> ColumnPattern.of(0)).hasMessageContaining("columns must be 1 to 9");
        assertThatThrownBy(() -> ColumnPattern.of(2, 3)).hasMessageContaining("no column 3");
        ItemGenerator generator = new ItemGenerator(FORMS.form("mean-of-list").orElseThrow());
        assertThatThrownBy(() -> generator.items(ColumnPattern.of(2), 1, SEED))
                .hasMessageContaining("not worked in columns");
        ItemGenerator division = new ItemGenerator(FORMS.form("whole-division").orElseThrow());
        assertThatThrownBy(() -> division.items(ColumnPattern.of(2, 1), 1, SEED))
                .hasMessageContaining("leaves no remainder");
    }
}
