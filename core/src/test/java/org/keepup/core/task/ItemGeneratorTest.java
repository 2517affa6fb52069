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
    @CsvSource({"402 - 137, 2", "58 - 23, 0", "1000 - 1, 3", "47 + 386 + 9, 2", "50 + 20, 0", "99 + 1, 2"})
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

    @Test
    void a_pattern_is_checked() {
        assertThatThrownBy(() -> ColumnPattern.of(0)).hasMessageContaining("columns must be 1 to 9");
        assertThatThrownBy(() -> ColumnPattern.of(2, 3)).hasMessageContaining("no column 3");
        ItemGenerator generator = new ItemGenerator(FORMS.form("mean-of-list").orElseThrow());
        assertThatThrownBy(() -> generator.items(ColumnPattern.of(2), 1, SEED))
                .hasMessageContaining("not worked in columns");
    }
}
