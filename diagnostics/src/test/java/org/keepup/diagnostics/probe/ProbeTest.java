package org.keepup.diagnostics.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.bayes.Pool;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class ProbeTest {

    private static final MalruleLibrary LIBRARY = MalruleLibrary.builtIn();
    private static final TaskForms FORMS = LIBRARY.forms();
    private static final TaskForm SUBTRACTION = FORMS.form("whole-subtraction").orElseThrow();
    private static final BayesEngine ENGINE = BayesEngine.of(LIBRARY);

    private static List<Task> tasks(String... lines) {
        return Stream.of(lines).map(FORMS::parse).toList();
    }

    private static Response answered(String task, String answer) {
        return Response.of(FORMS.parse(task), Answer.parse(answer));
    }

    @Test
    void asks_what_parts_the_two_malrules_that_the_answers_leave_open() {
        // 35 and 44 come from smaller-from-larger and from borrow-no-decrement alike
        ResponseSheet sheet = ResponseSheet.of("a", List.of(answered("52 - 27", "35"), answered("71 - 46", "35")));
        List<Question> questions =
                new Probe(ENGINE).next(sheet, SUBTRACTION, tasks("63 - 28", "504 - 268", "40 - 20"), 1);
        assertThat(questions).singleElement().satisfies(question -> {
            assertThat(question.task().text()).isEqualTo("504 - 268");
            assertThat(question.bits()).isPositive();
            assertThat(question.replies())
                    .filteredOn(reply -> reply.answer().equals("364"))
                    .singleElement()
                    .satisfies(reply -> assertThat(reply.malrules().toString()).contains("smaller-from-larger"));
        });
    }

    @Test
    void asks_nothing_twice() {
        ResponseSheet sheet = ResponseSheet.of("a", List.of(answered("504 - 268", "364")));
        List<Question> questions =
                new Probe(ENGINE).next(sheet, SUBTRACTION, tasks("504 - 268", "702 - 108", "702 - 108"), 5);
        assertThat(questions).extracting(question -> question.task().text()).containsExactly("702 - 108");
    }

    @Test
    void later_questions_add_to_the_earlier_ones() {
        List<Question> questions = new Probe(ENGINE)
                .next(
                        ResponseSheet.of("a", List.of()),
                        SUBTRACTION,
                        tasks("52 - 27", "63 - 28", "10012 - 214", "9007 - 6880", "702 - 108"),
                        3);
        assertThat(questions).hasSize(3);
        assertThat(questions).allSatisfy(question -> assertThat(question.bits()).isBetween(0.0, 6.0));
        assertThat(questions.stream().map(question -> question.task().text()).toList())
                .as("two items of the same kind tell little that one does not")
                .doesNotContainSequence("52 - 27", "63 - 28");
    }

    @Test
    void the_stopping_rule_holds_once_one_explanation_is_sure() {
        StoppingRule rule = new StoppingRule(0.95);
        List<Task> pool = tasks("504 - 268", "702 - 108", "52 - 27", "9007 - 6880", "8305 - 3", "647 - 45");
        Pool ties = new Probe(ENGINE).pool(pool);
        ResponseSheet none = ResponseSheet.of("a", List.of());
        assertThat(rule.isMet(ENGINE.outlook(none, SUBTRACTION), ties)).isFalse();
        Malrule reverses = LIBRARY.malrule("subtraction.smaller-from-larger").orElseThrow();
        ResponseSheet sheet = ResponseSheet.of(
                "a",
                Stream.of("504 - 268", "702 - 108", "52 - 27", "9007 - 6880", "311 - 214", "1564 - 887", "83 - 44")
                        .map(FORMS::parse)
                        .map(task -> Response.of(task, reverses.predict(task).get(0)))
                        .toList());
        assertThat(rule.isMet(ENGINE.outlook(sheet, SUBTRACTION), ties)).isTrue();
    }

    @Test
    void a_worksheet_of_twelve_parts_nearly_all_malrules_of_column_subtraction() {
        List<Malrule> malrules = LIBRARY.about(SUBTRACTION);
        List<Task> candidates = Candidates.of(SUBTRACTION, 4, 200, 7);
        Worksheet worksheet = Worksheet.of(malrules, candidates, 12);
        assertThat(worksheet.items()).hasSize(12);
        assertThat((double) worksheet.parted() / worksheet.pairs()).as("seed 7").isGreaterThan(0.95);
        assertThat(worksheet.parted() + worksheet.unparted().size()).isEqualTo(worksheet.pairs());
        assertThat(worksheet.items())
                .allSatisfy(item -> assertThat(item.key().keySet())
                        .doesNotContain(item.task().correct().orElseThrow().text()));
    }

    @Test
    void lint_tells_what_an_item_cannot() {
        Lint lint = Lint.of(tasks("52 - 27"), LIBRARY).get(0);
        assertThat(lint.collisions().get("35"))
                .contains("subtraction.smaller-from-larger", "subtraction.borrow-no-decrement");
        assertThat(lint.hidden())
                .contains("subtraction.borrow-from-zero")
                .doesNotContain("subtraction.smaller-from-larger");
    }
}
