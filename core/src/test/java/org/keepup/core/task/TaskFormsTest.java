package org.keepup.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.answer.Answer;

class TaskFormsTest {

    private static final TaskForms FORMS = TaskForms.builtIn();

    static Stream<Arguments> examples() {
        return FORMS.all().stream()
                .flatMap(form -> form.examples().stream().map(example -> Arguments.of(form.id(), example)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_of_exactly_one_form_and_prints_as_it_parses(String form, TaskForm.Example example) {
        Task task = FORMS.parse(example.task());
        assertThat(FORMS.formsOf(example.task())).extracting(TaskForm::id).containsExactly(form);
        assertThat(task.form().id()).isEqualTo(form);
        assertThat(FORMS.parse(task.text())).isEqualTo(task);
        assertThat(FORMS.parse(task.text()).text()).isEqualTo(task.text());
        assertThat(task.correct()).isPresent();
        assertThat(task.accepts(task.correct().orElseThrow())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "402 - 137 | 265",
                "47 + 386 + 9 | 442",
                "307 x 8 | 2456",
                "642 / 6 | 107",
                "642 / 7 r | 91 r 5",
                "3/4 + 1/2 | 5/4",
                "2 1/3 - 3/4 | 1 7/12",
                "3/4 of 24 | 18",
                "25% of 80 | 20",
                "6/8 simplified | 3/4",
                "7/4 as mixed | 1 3/4",
                "1 3/4 as improper | 7/4",
                "0.35 ? 0.4 | <",
                "2/3 ? 3/5 | >",
                "order 0.4, 0.35, 0.125 | 0.125, 0.35, 0.4",
                "largest of 0.4, 0.35 | 0.4",
                "8 + 4 = [ ] + 5 | 7",
                "[ ] - 7 = 5 | 12",
                "3 + 4 x 2 | 11",
                "-3 - 5 | -8",
                "round 3472 to nearest 100 | 3500",
                "3.7 x 10 | 37",
                "3/4 as decimal | 0.75",
                "0.25 as fraction | 1/4",
                "0.4 as percent | 40%",
                "perimeter of rectangle 3 by 5 | 16",
                "area of rectangle 3 by 5 | 15",
                "1:45 + 0:30 | 2:15",
                "350 cm in m | 3.5",
                "XIV in numerals | 14",
                "next in 2, 5, 8 | 11",
                "mean of 3, 5, 10 | 6"
            })
    void every_line_of_the_command_lines_page_is_a_task(String line, String correct) {
        Task task = FORMS.parse(line);
        assertThat(task.text()).isEqualTo(line);
        assertThat(task.correct().map(Answer::text)).contains(correct);
        assertThat(FORMS.formsOf(line)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "402-137 | 402 - 137",
                "402 − 137 = | 402 - 137",
                "  402   -137 = ? | 402 - 137",
                "402 - 137 = [ ] | 402 - 137",
                "307×8 | 307 x 8",
                "307 * 8= | 307 x 8",
                "2x3x4 | 2 x 3 x 4",
                "12÷4 | 12 / 4",
                "12/4 | 12 / 4",
                "12 divided by 4 | 12 / 4",
                "1.5/0.3 | 1.5 / 0.3",
                "3/5:1/5 | 3/5 / 1/5",
                "compare 3/4 and 4/5 | 3/4 ? 4/5",
                "6/8 in its simplest form | 6/8 simplified",
                "12 /4 | 12 / 4",
                "3/4+1/2 | 3/4 + 1/2",
                "8+4=[]+5 | 8 + 4 = [ ] + 5",
                "8 + 4 = _ + 5 | 8 + 4 = [ ] + 5",
                "? - 7 = 5 | [ ] - 7 = 5",
                "Round 3472 to the nearest 100 | round 3472 to nearest 100",
                "simplify 6/8 | 6/8 simplified",
                "1 4/8 + 0.5 | ",
                "8 - -3 | 8 - -3",
                "-3-5 | -3 - 5",
                "mean of 3,5,10 | mean of 3, 5, 10",
                "1,204 - 0050 | 1,204 - 0050",
                "0.50 + .5 | 0.50 + .5",
                "½ + ¼ = | 1/2 + 1/4",
                "2½ x 3 | 2 1/2 x 3",
                "25 % of 80 | 25% of 80",
                "3.4×10 | 3.4 x 10",
                "£3.50+£1.25 | £3.50 + £1.25",
                "5² | 5 squared"
            })
    void odd_spaces_and_signs_are_made_regular(String line, String text) {
        assertThat(FORMS.find(line).map(Task::text).orElse(null)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.3, 0.12, 0.5 in order | order 0.3, 0.12, 0.5",
                "Put in order: 0.3, 0.12, 0.5 | order 0.3, 0.12, 0.5",
                "put these in order, starting with the largest: 1/2, 1/3 | ",
                "Which is larger, 1/2 or 1/3? | larger of 1/2 and 1/3",
                "Which is bigger: 0.3 or 0.12? | larger of 0.3 and 0.12",
                "Work out 402 - 137. | 402 - 137",
                "Write 3/4 as a decimal | 3/4 as decimal",
                "convert 7/4 to a mixed number | 7/4 as mixed",
                "3/4 of £20 | 3/4 of 20",
                "10% of 250 g | 10% of 250",
                "3/5 = ?% | 3/5 as percent",
                "area of a rectangle 3 cm by 5 cm | area of rectangle 3 by 5",
                "round 3472 to the nearest hundred | round 3472 to nearest 100",
                "3.5 kg to g | 3.5 kg in g",
                "how many cm in 3 m? | 3 m in cm",
                "17 ÷ 5 = r | 17 / 5 r",
                "2, 5, 8, ... | next in 2, 5, 8",
                "0.3 ○ 0.12 | 0.3 ? 0.12",
                "√49 | square root of 49"
            })
    void other_ways_of_asking_are_understood(String line, String text) {
        assertThat(FORMS.find(line).map(Task::text).orElse(null)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3/4 + 1/2 | 1 1/4 | true",
                "3/4 + 1/2 | 1.25 | true",
                "3/4 + 1/2 | 10/8 | true",
                "3/4 + 1/2 | 4/6 | false",
                "6/8 simplified | 3/4 | true",
                "6/8 simplified | 6/8 | false",
                "6/8 simplified | 0.75 | false",
                "8/4 simplified | 2 | true",
                "8/4 simplified | 2/1 | false",
                "7/4 as mixed | 1 3/4 | true",
                "7/4 as mixed | 7/4 | false",
                "7/4 as mixed | 1.75 | false",
                "14/8 as mixed | 1 6/8 | true",
                "1 3/4 as improper | 7/4 | true",
                "1 3/4 as improper | 1 3/4 | false",
                "3/4 as decimal | 3/4 | false",
                "3/4 as decimal | .75 | true",
                "0.4 as percent | 40% | true",
                "0.4 as percent | 40 | true",
                "0.4 as percent | 0.4 | false",
                "642 / 7 r | 91 r 5 | true",
                "642 / 7 r | 91 remainder 5 | true",
                "642 / 7 r | 91 | false",
                "642 / 7 | 91 r 5 | true",
                "642 / 7 | 91 5/7 | true",
                "12 / 4 r | 3 r 0 | true",
                "order 0.4, 0.35, 0.125 | 0.125 0.35 0.4 | true",
                "order 0.4, 0.35, 0.125 | 0.35, 0.125, 0.4 | false",
                "1:45 + 0:30 | 2:15 | true",
                "1:45 + 0:30 | 1:75 | false",
                "0.35 ? 0.4 | < | true",
                "402 - 137 | 265.0 | true",
                "4000 - 1500 | 2 500 | true",
                "12 / 0 | can't be done | true",
                "12 / 0 | not defined | true",
                "12 / 0 | 0 | false",
                "£3.50 + £1.25 | 4.75 | true",
                "£3.50 + £1.25 | 475p | true",
                "£3.50 + £1.25 | 475 | false",
                "35p + 20p | 55 | true",
                "35p + 20p | £0.55 | true",
                "35p + 20p | £55 | false",
                "change from £10 for £6.35 | 365p | true",
                "change from £10 for £6.35 | £3.65p | false",
                "1:45 + 0:30 | 2 hours 15 minutes | true",
                "1:45 + 0:30 | 02:15 | true",
                "1:45 + 0:30 | 2.15 | false",
                "15:20 in 12-hour time | 3.20pm | true",
                "15:20 in 12-hour time | 3:20 p.m. | true",
                "15:20 in 12-hour time | 3:20 | false",
                "15:20 in 12-hour time | 3:20 am | false",
                "3:20 pm in 24-hour time | 1520 | true",
                "3:20 pm in 24-hour time | 3:20 pm | false",
                "0.35 ? 0.4 | less than | true",
                "0.35 ? 0.4 | more than | false",
                "larger of 0.5 and 0.50 | the same | true",
                "order 0.4, 0.35, 0.125 | 0.125 < 0.35 < 0.4 | true",
                "read point (3, 5) | 3,5 | true",
                "read point (3, 5) | 5,3 | false",
                "share 20 in 1:3 | 5, 15 | true",
                "share 20 in 1:3 | 15 and 5 | false",
                "value of the 4 in 6.43 | 4/10 | true",
                "value of the 4 in 6.43 | 4 | false",
                "3 kg in g | 3000 grams | true",
                "1/3 as decimal | 0.333 | true",
                "1/3 as decimal | 0.3 | false"
            })
    void the_form_says_which_answers_are_right(String line, String answer, boolean right) {
        assertThat(FORMS.parse(line).accepts(Answer.parse(answer))).isEqualTo(right);
    }

    @Test
    void division_by_zero_is_a_task_without_an_answer() {
        assertThat(FORMS.parse("12 / 0").correct()).isEmpty();
        assertThat(FORMS.parse("12 / 0").accepts(Answer.of(0))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "402 minus 137 | 402 - 137",
                "perimeter of rectangel 3 by 5 | perimeter of rectangle 3 by 5",
                "rond 3472 to nearest 100 | round 3472 to nearest 100",
                "3/0 + 1/2 | 3/4 + 1/2"
            })
    void an_unknown_line_names_the_nearest_form_with_an_example(String line, String example) {
        assertThatThrownBy(() -> FORMS.parse(line))
                .isInstanceOf(TaskNotationException.class)
                .hasMessageStartingWith("'" + line + "' is not a task in any known form.")
                .hasMessageContaining(example);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "=", "?", "[ ]", "-", "abc", "🙂", "1//0", "((((((", "x x x x x"})
    void what_is_no_task_is_not_found(String line) {
        assertThat(FORMS.find(line)).isEmpty();
    }
}
