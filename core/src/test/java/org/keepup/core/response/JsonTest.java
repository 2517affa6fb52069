package org.keepup.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepup.core.number.Rational;
import org.keepup.core.task.TaskForms;

class JsonTest {

    private static final TaskForms FORMS = TaskForms.builtIn();
    private static final ResponseReader READER = ResponseReader.of(FORMS);

    private static ResponseFile read(String json) {
        return READER.parse("x.json", json);
    }

    @Test
    void pupils_with_their_responses() {
        ResponseFile file = read("""
                {"keepup": "0.1.0", "pupils": [
                  {"pupil": "P001", "class": "5B", "details": {"house": "red"}, "date": "2026-11-20", "responses": [
                    {"task": "402 - 137", "answer": "335", "seconds": 41, "mark": 0, "max": 1},
                    {"task": "0.3 + 0.2", "answer": 0.50, "date": "2026-11-21", "further": {"device": "tablet"}},
                    {"task": "47 + 386", "answer": null},
                    {"task": "48 + 386", "status": "not-reached"}],
                   "marks": [{"item": "q5", "mark": 1, "max": 2, "topic": "fractions"}]},
                  {"responses": [], "pupil": "P002"}
                ]}
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.notices()).isEmpty();
        assertThat(file.sheets()).extracting(ResponseSheet::pupil).containsExactly("P001", "P002");
        ResponseSheet first = file.sheets().get(0);
        assertThat(first.details()).isEqualTo(Map.of("class", "5B", "house", "red"));
        assertThat(LongCsvTest.answers(file))
                .containsExactly("402 - 137: 335", "0.3 + 0.2: 0.50", "47 + 386: ", "48 + 386: ");
        assertThat(first.responses())
                .extracting(Response::status)
                .containsExactly(Status.ANSWERED, Status.ANSWERED, Status.BLANK, Status.NOT_REACHED);
        assertThat(first.responses())
                .extracting(Response::date)
                .startsWith(Optional.of(LocalDate.of(2026, 11, 20)), Optional.of(LocalDate.of(2026, 11, 21)));
        assertThat(first.responses().get(1).particulars().further()).isEqualTo(Map.of("device", "tablet"));
        assertThat(first.marks()).singleElement().satisfies(marked -> {
            assertThat(marked.label()).isEqualTo("q5");
            assertThat(marked.mark()).contains(Rational.ONE);
            assertThat(marked.topic()).contains("fractions");
        });
    }

    @Test
    void rows_in_a_list() {
        ResponseFile file = read("""
                [{"pupil": "P1", "task": "402 - 137", "response": "335", "class": "5B"},
                 {"pupil": "P2", "task": "402 - 137", "response": 265},
                 {"pupil": "P1", "task": "47 + 386", "response": "433"}]
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(LongCsvTest.answers(file)).containsExactly("402 - 137: 335", "47 + 386: 433", "402 - 137: 265");
        assertThat(file.sheets().get(0).details()).isEqualTo(Map.of("class", "5B"));
    }

    @Test
    void problems_have_their_place_and_what_is_good_is_read() {
        ResponseFile file = read("""
                [{"pupil": "P1", "task": "402 - 137", "answer": "335"},
                 {"pupil": "P1", "task": "402 minus 138", "answer": "335"},
                 7,
                 {"pupil": "P1", "task": ["402 - 139"], "answer": "335"},
                 {"pupil": "P1", "task": "402 - 140", "answer": "335", "answer": "336"},
                 {"pupil": "P1", "task": "402 - 141" "answer": "335"}]
                """);

        assertThat(LongCsvTest.answers(file)).containsExactly("402 - 137: 335", "402 - 140: 335");
        assertThat(file.problems())
                .extracting(problem -> problem.place().line())
                .containsExactly(2, 3, 4, 4, 5, 6);
        assertThat(file.problems().get(5).toString())
                .isEqualTo("x.json line 6 column 38: from here on this is not JSON; what came before was read. Maybe a"
                        + " comma, a quote mark or a bracket is missing.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|there is no list 'pupils'", "{\"pupils\": 3}|there is no list 'pupils'", "[{]|not JSON"})
    void unusable_json_is_one_problem(String json, String expected) {
        ResponseFile file = read(json);

        assertThat(file.sheets()).isEmpty();
        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(expected));
    }

    @Test
    void an_empty_list_is_an_empty_file() {
        assertThat(read("[]").problems()).isEmpty();
        assertThat(read(" [ ] ").sheets()).isEmpty();
    }
}
