package org.keepup.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keepup.core.answer.Answer;
import org.keepup.core.item.ItemReader;
import org.keepup.core.number.Rational;
import org.keepup.core.table.Findings;
import org.keepup.core.task.TaskForms;

class WideCsvTest {

    private static final TaskForms FORMS = TaskForms.builtIn();
    private static final ResponseReader READER = ResponseReader.of(FORMS);

    private static ResponseFile read(String... lines) {
        return READER.parse("x.csv", String.join("\n", lines));
    }

    private static List<String> answers(ResponseFile file) {
        return LongCsvTest.answers(file);
    }

    @Test
    void columns_are_tasks_and_rows_are_pupils() {
        ResponseFile file = read("pupil,class,402 - 137,47 + 386", "P1,5B,335,433", "P2,5B,265,");

        assertThat(file.problems()).isEmpty();
        assertThat(file.notices()).isEmpty();
        assertThat(answers(file)).containsExactly("402 - 137: 335", "47 + 386: 433", "402 - 137: 265", "47 + 386: ");
        assertThat(file.sheets().get(0).details()).isEqualTo(Map.of("class", "5B"));
        assertThat(file.sheets().get(1).responses().get(1).status()).isEqualTo(Status.BLANK);
    }

    @Test
    void rows_that_begin_with_a_hash_describe_columns() {
        ResponseFile file = read(
                "pupil,class,q1,q2,47 + 386",
                "#task,,402 - 137,3 + 4,",
                "#max,,1,2,1",
                "#topic,,exchange,,",
                "#note,,look,here,",
                "P1,5B,335,7,433");

        assertThat(file.problems()).isEmpty();
        assertThat(answers(file)).containsExactly("402 - 137: 335", "3 + 4: 7", "47 + 386: 433");
        assertThat(file.sheets().get(0).responses())
                .extracting(Response::particulars)
                .containsExactly(
                        Particulars.NONE.withItem("q1").withTopic("exchange").withMax(Rational.ONE),
                        Particulars.NONE.withItem("q2").withMax(Rational.of(2)),
                        Particulars.NONE.withMax(Rational.ONE));
        assertThat(file.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("'#note' is skipped"));
    }

    @Test
    void titles_second_headers_totals_and_averages_are_handled_and_said_so() {
        ResponseFile file = read(
                "Autumn test,,,,",
                ",,,,",
                "Pupil,Class,Q1,Q2,Total",
                ",,402 - 137,3 + 4,",
                "P1,5B,335,7,1",
                "P2,5B,265,7,2",
                ",,,,",
                "Class average,,0.5,1,1.5",
                ",Average,0.5,1,1.5");

        assertThat(file.problems()).isEmpty();
        assertThat(answers(file)).containsExactly("402 - 137: 335", "3 + 4: 7", "402 - 137: 265", "3 + 4: 7");
        assertThat(file.notices())
                .extracting(Object::toString)
                .containsExactly(
                        "x.csv line 1 column 1: this row above the header is skipped.",
                        "x.csv line 3 column 5, Total: the column 'Total' sums up others and is skipped.",
                        "x.csv line 4 column 1: this row was read as the tasks of the columns.",
                        "x.csv line 8 column 1, Pupil: the row sums up others and is skipped.",
                        "x.csv line 9 column 1, Pupil: the row sums up others and is skipped.");
    }

    @Test
    void school_codes_and_words_are_statuses_and_the_hash_makes_everything_plain() {
        ResponseFile file = read(
                "pupil,402 - 137,3 + 4,3 + 5,3 + 6,3 + 7,3 + 8,0.3 ? 0.4",
                "P1,A,B,T,M,absent,not reached,A",
                "P2,#absent,#unreadable 2?6,#answer A,#answer #absent,a,0,<");

        assertThat(file.problems()).isEmpty();
        assertThat(file.sheets().get(0).responses())
                .extracting(Response::status)
                .containsExactly(
                        Status.ABSENT,
                        Status.BELOW,
                        Status.UNABLE,
                        Status.MISSING,
                        Status.ABSENT,
                        Status.NOT_REACHED,
                        Status.ABSENT);
        assertThat(file.sheets().get(1).responses())
                .extracting(Response::answer)
                .containsExactly(
                        Answer.BLANK,
                        new Answer.Unreadable("2?6"),
                        Answer.parse("A"),
                        Answer.parse("#absent"),
                        Answer.parse("a"),
                        Answer.parse("0"),
                        Answer.parse("<"));
        assertThat(file.notices())
                .hasSize(6)
                .first()
                .satisfies(notice -> assertThat(notice.toString())
                        .isEqualTo(
                                "x.csv line 2 column 2, 402 - 137: 2 cells 'A' were read as 'absent', not as an answer. Maybe"
                                        + " the pupil wrote A: then put '#answer A'."));
    }

    @Test
    void letters_are_answers_where_the_item_offers_options() {
        ResponseReader reader =
                READER.with(ItemReader.of(FORMS).parse("bank.csv", "id,task,option A,option B\nmc-1,52 - 27,25,35\n"));

        ResponseFile file = reader.parse("x.csv", "pupil,mc-1\nP1,A\nP2,B\n");

        assertThat(answers(file)).containsExactly("52 - 27: 25", "52 - 27: 35");
        assertThat(file.notices()).isEmpty();
    }

    @Test
    void a_sheet_of_marks_is_recognised() {
        ResponseFile file = read("pupil,q1,q2,q3", "#max,1,2,1", "P1,1,2,0", "P2,0,,A");

        assertThat(file.problems()).isEmpty();
        assertThat(file.sheets())
                .allSatisfy(sheet -> assertThat(sheet.responses()).isEmpty());
        assertThat(file.sheets().get(0).marks())
                .extracting(marked -> marked.label() + " " + marked.mark().orElseThrow() + "/"
                        + marked.max().orElseThrow())
                .containsExactly("q1 1/1", "q2 2/2", "q3 0/1");
        assertThat(file.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("look like marks"));
    }

    @Test
    void cells_that_are_no_marks_under_columns_that_are_no_tasks_are_told_a_column_at_a_time() {
        ResponseFile file = read("pupil,q1,q2", "P1,335,2", "P2,336,3/4");

        assertThat(file.sheets()).isEmpty();
        assertThat(file.problems()).extracting(problem -> problem.field()).containsExactly("q1", "q2");
    }

    @Test
    void marks_on_request_report_cells_that_are_no_marks() {
        ResponseFile file = READER.with(CellMeaning.MARKS)
                .parse("x.csv", "pupil,q1,q2,q3\n#max,1,2,1\nP1,1,2,0\nP2,0,,A\nP3,1,3,0.5\n");

        assertThat(file.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "x.csv line 5 column 3, q2: pupil P3: '3' is not a mark; expected a number from 0 to 2. Maybe"
                                + " the cells are answers: then say so when the file is read.");
        List<MarkedResponse> second = file.sheets().get(1).marks();
        assertThat(second)
                .extracting(MarkedResponse::status)
                .containsExactly(Optional.empty(), Optional.of(Status.BLANK), Optional.of(Status.ABSENT));
        assertThat(second)
                .extracting(MarkedResponse::mark)
                .containsExactly(Optional.of(Rational.ZERO), Optional.empty(), Optional.empty());
        assertThat(file.sheets().get(2).marks()).hasSize(2);
    }

    @Test
    void marks_of_known_tasks_are_recognised_and_can_be_read_as_answers_on_request() {
        String text = "pupil,402 - 137,47 + 386\nP1,1,0\nP2,1,1\n";

        assertThat(READER.parse("x.csv", text).sheets().get(0).marks()).hasSize(2);
        assertThat(READER.parse("x.csv", text).notices()).hasSize(1);
        assertThat(READER.with(CellMeaning.ANSWERS)
                        .parse("x.csv", text)
                        .sheets()
                        .get(0)
                        .responses())
                .hasSize(2);
    }

    @Test
    void ragged_and_repeated_rows_and_columns_are_told() {
        ResponseFile file = read(
                "pupil,402 - 137,3 + 4,402 - 137,402 minus 137,house",
                "P1,335,7,335,1,red",
                "P2,335",
                "P3,335,1,204,1,red,9",
                "P1,265,7,265,1,red",
                ",265,7,265,1,red");

        assertThat(answers(file)).containsExactly("402 - 137: 335", "3 + 4: 7", "402 - 137: 335");
        assertThat(file.sheets().get(0).details()).isEqualTo(Map.of("house", "red"));
        assertThat(file.problems())
                .extracting(problem ->
                        problem.place().line() + ":" + problem.place().column())
                .containsExactly("1:4", "1:5", "3:1", "4:7", "5:1", "6:1");
        assertThat(file.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message())
                        .isEqualTo("the column 'house' is no task or item; it is kept as it stands."));
    }

    @Test
    void a_pupils_own_status_and_date_hold_for_the_whole_row() {
        ResponseFile file = read("pupil,status,date,402 - 137,3 + 4", "P1,A,2026-11-20,,", "P2,,soon,335,7");

        assertThat(file.sheets().get(0).responses())
                .extracting(Response::status)
                .containsOnly(Status.ABSENT);
        assertThat(file.sheets().get(0).responses().get(0).date()).isPresent();
        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .isEqualTo(
                                "x.csv line 3 column 3, date: pupil P2: 'soon' is not a date such as 2026-11-20 or 20/11/2026;"
                                        + " it is left out."));
    }

    @Test
    void a_column_without_a_name_is_told_when_something_stands_in_it() {
        ResponseFile file = read("pupil,402 - 137,,,3 + 4", "#max,1,1,,1", "P1,335,,,7", "P2,335,8,,7");

        assertThat(file.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "x.csv line 4 column 3: column 3 has no name in the header; what stands in it is left out."
                                + " Maybe a task is missing in the header.");
        assertThat(file.sheets()).hasSize(2);
    }

    @Test
    void a_row_without_any_answer_may_mean_absent() {
        ResponseFile file = read("pupil,402 - 137,3 + 4", "P1,,", "P2,335,", "P3,,");

        assertThat(file.problems()).isEmpty();
        assertThat(file.sheets().get(0).responses())
                .extracting(Response::status)
                .containsOnly(Status.BLANK);
        assertThat(file.notices())
                .extracting(Object::toString)
                .containsExactly("x.csv line 2 column 1, pupil: 2 pupils have no answer at all; the cells were read as"
                        + " blank, not as absent. Maybe A for absent is meant.");
    }

    @Test
    void pupils_are_handed_on_as_they_are_read_and_told_apart_however_many() {
        StringBuilder text = new StringBuilder("pupil,402 - 137\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("P").append(i).append(",").append(i).append("\n");
        }
        text.append("P4321,1\n");
        List<String> pupils = new ArrayList<>();
        List<String> problems = new ArrayList<>();

        READER.stream(
                "x.csv",
                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
                sheet -> pupils.add(sheet.pupil()),
                Findings.to(problem -> problems.add(pupils.size() + " " + problem.message()), notice -> {}));

        assertThat(pupils).hasSize(5_000).startsWith("P0", "P1").endsWith("P4999");
        assertThat(problems).containsExactly("5000 pupil P4321 is already on line 4323; this row is left out.");
    }

    @Test
    void a_spreadsheets_own_word_for_the_separator_is_understood() {
        assertThat(answers(read("sep=;", "pupil;402 - 137", "P1;335"))).containsExactly("402 - 137: 335");
    }
}
