package org.keepup.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.answer.Answer;
import org.keepup.core.item.Item;
import org.keepup.core.item.ItemBank;
import org.keepup.core.item.ItemReader;
import org.keepup.core.number.Rational;
import org.keepup.core.task.TaskForms;

class LongCsvTest {

    private static final TaskForms FORMS = TaskForms.builtIn();
    private static final ResponseReader READER = ResponseReader.of(FORMS);

    private static final ItemBank BANK = ItemReader.of(FORMS).parse("bank.csv", """
                    id,task,marks,option A,option B,tags B
                    sub-3d-04,504 - 268,2,,,
                    mc-1,52 - 27,1,25,35,subtraction.smaller-from-larger
                    """);

    static ResponseFile read(String... lines) {
        return READER.parse("x.csv", String.join("\n", lines));
    }

    static List<String> answers(ResponseFile file) {
        return file.sheets().stream()
                .flatMap(sheet -> sheet.responses().stream())
                .map(response -> response.task() + ": " + response.answer().text())
                .toList();
    }

    @Test
    void a_plain_file_gives_each_pupils_responses_in_order() {
        ResponseFile file =
                read("pupil,task,answer", "P2,402 - 137,335", "P1,47 + 386,433", "P2,47 + 386,323", "P1,402 - 137,265");

        assertThat(file.problems()).isEmpty();
        assertThat(file.notices()).isEmpty();
        assertThat(file.sheets()).extracting(ResponseSheet::pupil).containsExactly("P2", "P1");
        assertThat(answers(file)).containsExactly("402 - 137: 335", "47 + 386: 323", "47 + 386: 433", "402 - 137: 265");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separators_are_found(String separator) {
        ResponseFile file =
                READER.parse("x.csv", "pupil,task,answer\nP1,402 - 137,335\nP1,3 + 4,7\n".replace(",", separator));

        assertThat(file.problems()).isEmpty();
        assertThat(answers(file)).containsExactly("402 - 137: 335", "3 + 4: 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void line_ends_are_of_every_kind_and_lines_are_counted(String end) {
        ResponseFile file = READER.parse(
                "x.csv", String.join(end, "pupil,task,answer", "P1,402 - 137,335", "", "P1,what?,335", ""));

        assertThat(answers(file)).containsExactly("402 - 137: 335");
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place().line()).isEqualTo(4);
            assertThat(problem.place().column()).isEqualTo(2);
        });
    }

    @Test
    void a_byte_order_mark_and_odd_header_names_are_understood() {
        ResponseFile file = read("\uFEFFPupil_ID, Task ,Response", "P1,402 - 137,335");

        assertThat(file.problems()).isEmpty();
        assertThat(answers(file)).containsExactly("402 - 137: 335");
    }

    @Test
    void sixteen_bit_text_from_a_spreadsheet_is_read() {
        byte[] bytes = "\uFEFFpupil\ttask\tanswer\r\nP1\t402 - 137\t£335\r\n".getBytes(StandardCharsets.UTF_16LE);

        ResponseFile file = READER.read("x.txt", new ByteArrayInputStream(bytes));

        assertThat(file.problems()).isEmpty();
        assertThat(answers(file)).containsExactly("402 - 137: £335");
    }

    @Test
    void windows_bytes_are_read_and_told() {
        byte[] bytes = "pupil,task,answer\nP1,402 - 137,£335\nP1,3 + 4,£7\n".getBytes(StandardCharsets.ISO_8859_1);

        ResponseFile file = READER.read("x.csv", new ByteArrayInputStream(bytes));

        assertThat(file.problems()).isEmpty();
        assertThat(answers(file)).containsExactly("402 - 137: £335", "3 + 4: £7");
        assertThat(file.notices())
                .extracting(Object::toString)
                .containsExactly("x.csv line 2: byte 0xA3 is not UTF-8; it and 1 more like it were read as"
                        + " Windows-1252. Maybe save the file as 'CSV UTF-8'.");
    }

    @Test
    void answers_stay_as_they_were_written() {
        ResponseFile file = read(
                "pupil,task,answer",
                "P1,402 - 137,\"1,204\"",
                "P1,47 + 386,2 r 3",
                "P1,3 + 4,£3.40",
                "P1,5 + 4,１２",
                "P1,6 + 4,\"he said \"\"10\"\"\"",
                "P1,7 + 4,\"1\n2\"",
                "P1,8 + 4, \"12\" ",
                "P1,9 + 4,5\"");

        assertThat(file.problems()).isEmpty();
        assertThat(file.sheets().get(0).responses())
                .extracting(response -> response.answer().text())
                .containsExactly("1,204", "2 r 3", "£3.40", "１２", "he said \"10\"", "1\n2", "12", "5\"");
        assertThat(file.sheets().get(0).responses().get(0).answer().value()).contains(Rational.of(1204));
        assertThat(file.sheets().get(0).responses().get(3).answer().value()).contains(Rational.of(12));
    }

    @Test
    void all_columns_are_kept() {
        ResponseFile file = read(
                "pupil,class,school,item,task,attempt,answer,mark,max,status,date,seconds,device",
                "P1,5B,Hill,q1,402 - 137,2,335,0,1,answered,20/11/2026,41.5,tablet");

        assertThat(file.problems()).isEmpty();
        assertThat(file.sheets().get(0).details()).isEqualTo(Map.of("class", "5B", "school", "Hill"));
        Response response = file.sheets().get(0).responses().get(0);
        assertThat(response.particulars())
                .isEqualTo(Particulars.NONE
                        .withItem("q1")
                        .withAttempt(2)
                        .withMark(Rational.ZERO)
                        .withMax(Rational.ONE)
                        .withDate(LocalDate.of(2026, 11, 20))
                        .withTime(Duration.ofMillis(41_500))
                        .withFurther(Map.of("device", "tablet")));
    }

    @Test
    void blank_not_reached_absent_unreadable_and_zero_are_five_different_things() {
        ResponseFile file = read(
                "pupil,task,answer,status",
                "P1,402 - 137,,",
                "P1,1 + 4,,blank",
                "P1,2 + 4,,not-reached",
                "P1,3 + 4,,A",
                "P1,4 + 4,2?6,unreadable",
                "P1,5 + 4,0,",
                "P1,6 + 4,,Missing");

        assertThat(file.problems()).isEmpty();
        assertThat(file.sheets().get(0).responses())
                .extracting(Response::status)
                .containsExactly(
                        Status.BLANK,
                        Status.BLANK,
                        Status.NOT_REACHED,
                        Status.ABSENT,
                        Status.UNREADABLE,
                        Status.ANSWERED,
                        Status.MISSING);
        assertThat(file.sheets().get(0).responses().get(4).answer()).isEqualTo(new Answer.Unreadable("2?6"));
    }

    @Test
    void items_are_looked_up_in_the_bank_and_options_by_their_letter() {
        ResponseFile file = READER.with(BANK)
                .parse("x.csv", "pupil,item,answer\nP1,sub-3d-04,364\nP1,mc-1,b\nP1,sub-3d-05,1\nP2,3 + 4,7\n");

        assertThat(answers(file)).containsExactly("504 - 268: 364", "52 - 27: 35", "3 + 4: 7");
        assertThat(file.sheets().get(0).responses().get(1).particulars())
                .isEqualTo(Particulars.NONE.withItem("mc-1").withOption("B"));
        assertThat(file.sheets().get(1).responses().get(0).item()).isEmpty();
        assertThat(file.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "x.csv line 4 column 2, item: pupil P1: 'sub-3d-05' is not a task in any known form. Nor is it"
                                + " one of the 2 items of the item bank. Maybe 'sub-3d-04'.");
    }

    @Test
    void an_item_and_a_task_that_disagree_are_a_problem() {
        ResponseFile file = READER.with(BANK).parse("x.csv", "pupil,item,task,answer\nP1,sub-3d-04,504 - 286,364\n");

        assertThat(file.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("is '504 - 268' in the item bank, not '504 - 286'"));
    }

    @Test
    void bad_rows_are_all_told_and_good_rows_still_read() {
        ResponseFile file = read(
                "pupil,task,answer,status,seconds,mark,max",
                "P1,402 - 137,335,,,,",
                ",402 - 137,335,,,,",
                "P1,,335,,,,",
                "P1,402 minus 137,335,,,,",
                "P1,3 + 4,7,absent,,,",
                "P1,3 + 5,,answered,,,",
                "P1,3 + 6,9,answred,,,",
                "P1,3 + 7,10,,soon,2,1",
                "P1,402 - 137,1,204,,,,");

        assertThat(answers(file)).containsExactly("402 - 137: 335", "3 + 7: 10");
        assertThat(file.problems())
                .extracting(problem -> problem.place().line())
                .containsExactly(3, 4, 5, 6, 7, 8, 9, 9, 10);
        assertThat(file.problems().get(5).remedy()).isEqualTo("Maybe 'answered'.");
    }

    @Test
    void a_second_answer_needs_an_attempt_or_a_date() {
        ResponseFile file = read(
                "pupil,task,answer,attempt",
                "P1,402 - 137,335,",
                "P1,402 - 137,265,",
                "P1,402 - 137,335,",
                "P1,402 - 137,265,2");

        assertThat(answers(file)).containsExactly("402 - 137: 335", "402 - 137: 265");
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place().line()).isEqualTo(3);
            assertThat(problem.message()).contains("already on line 2 with '335', here with '265'");
        });
        assertThat(file.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.place().line()).isEqualTo(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-Feb",
                "1-Feb-26",
                "Feb-01",
                "01/02/2026",
                "2026-02-01",
                "2026-02-01 00:00:00",
                "#REF!",
                "#N/A",
                "1.23457E+11",
                "########"
            })
    void what_software_has_altered_is_told_and_not_guessed(String cell) {
        ResponseFile file = read("pupil,task,answer", "P1,402 - 137," + cell);

        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place().column()).isEqualTo(3);
            assertThat(problem.message()).startsWith("pupil P1: '" + cell + "' is ");
            assertThat(problem.remedy()).startsWith("Maybe ");
        });
        assertThat(file.sheets().get(0).responses())
                .containsExactly(new Response(
                        FORMS.parse("402 - 137"), new Answer.Unreadable(cell), Status.UNREADABLE, Particulars.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/2",
                "1-2",
                "?",
                "may",
                "#",
                "##",
                "1/2/3",
                "12:30",
                "=335",
                "-5",
                "@",
                "e",
                "1e3",
                "don't know"
            })
    void odd_answers_are_no_problem(String cell) {
        ResponseFile file = read("pupil,task,answer", "P1,402 - 137," + cell);

        assertThat(file.problems()).isEmpty();
        assertThat(answers(file)).containsExactly("402 - 137: " + cell);
    }

    @Test
    void marks_without_answers_are_marks() {
        ResponseFile file =
                read("pupil,item,mark,max,topic", "P1,q1,1,2,fractions", "P1,q2,,2,fractions", "P1,3 + 4,0,1,");

        assertThat(file.problems()).isEmpty();
        assertThat(file.sheets().get(0).responses()).isEmpty();
        List<MarkedResponse> marks = file.sheets().get(0).marks();
        assertThat(marks).extracting(MarkedResponse::label).containsExactly("q1", "q2", "3 + 4");
        assertThat(marks)
                .extracting(MarkedResponse::mark)
                .containsExactly(Optional.of(Rational.ONE), Optional.empty(), Optional.of(Rational.ZERO));
        assertThat(marks)
                .extracting(MarkedResponse::topic)
                .containsExactly(Optional.of("fractions"), Optional.of("fractions"), Optional.of("addition"));
        assertThat(file.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("marks but no answers"));
    }

    @Test
    void answers_that_look_like_marks_are_read_as_marks_only_with_a_notice() {
        String text = """
                pupil,task,answer
                P1,402 - 137,1
                P1,47 + 386,0
                P2,402 - 137,1
                P2,47 + 386,1
                """;

        ResponseFile guessed = READER.parse("x.csv", text);
        ResponseFile asAnswers = READER.with(CellMeaning.ANSWERS).parse("x.csv", text);

        assertThat(guessed.sheets().get(0).responses()).isEmpty();
        assertThat(guessed.sheets().get(0).marks()).hasSize(2);
        assertThat(guessed.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("look like marks"));
        assertThat(asAnswers.sheets().get(0).marks()).isEmpty();
        assertThat(asAnswers.sheets().get(0).responses()).hasSize(2);
        assertThat(asAnswers.notices()).isEmpty();
    }

    @Test
    void answers_of_which_some_are_right_are_answers() {
        ResponseFile file = read("pupil,task,answer", "P1,402 - 401,1", "P1,5 - 4,1", "P1,47 - 46,0", "P1,4 - 4,0");

        assertThat(file.sheets().get(0).responses()).hasSize(4);
        assertThat(file.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("may be answers or marks"));
    }

    @Test
    void decimal_commas_are_read_where_semicolons_part_the_cells() {
        ResponseFile file = read("pupil;task;answer", "P1;0,35 ? 0,4;<", "P1;3 + 4;7,5", "P1;3 + 5;1,204");

        assertThat(answers(file)).containsExactly("0.35 ? 0.4: <", "3 + 4: 7.5", "3 + 5: 1,204");
        assertThat(file.notices())
                .extracting(notice -> notice.message())
                .containsExactly(
                        "1 decimal comma was read as decimal points ('7,5').",
                        "'1,204' was read as a whole number with a thousands comma.");
    }

    @Test
    void one_stray_quote_mark_costs_one_row() {
        ResponseFile file = read(
                "pupil,task,answer",
                "P1,3 + 4,\"5",
                "P1,3 + 5,8",
                "P2,3 + 6,\"9\"x",
                "P2,3 + 7,\"1,0\"",
                "P2,3 + 8,11");

        assertThat(answers(file)).containsExactly("3 + 5: 8", "3 + 7: 1,0", "3 + 8: 11");
        assertThat(file.problems())
                .extracting(problem -> problem.place().line())
                .containsExactly(2, 4);
    }

    @Test
    void personal_columns_are_left_out_and_said_so() {
        ResponseFile file = read("pupil,Surname,UPN,task,answer", "P1,Example,A123,3 + 4,7");

        assertThat(file.sheets().get(0).responses().get(0).particulars()).isEqualTo(Particulars.NONE);
        assertThat(file.notices()).extracting(notice -> notice.field()).containsExactly("Surname", "UPN");
    }

    @Test
    void totals_are_skipped_and_said_so() {
        ResponseFile file = read("pupil,task,answer", "P1,3 + 4,7", "Total,,1");

        assertThat(file.sheets()).hasSize(1);
        assertThat(file.problems()).isEmpty();
        assertThat(file.notices()).hasSize(1);
    }

    @Test
    void a_pupil_in_two_classes_is_told() {
        ResponseFile file = read("pupil,class,task,answer", "P1,5B,3 + 4,7", "P1,5C,3 + 5,7");

        assertThat(file.sheets().get(0).details()).isEqualTo(Map.of("class", "5B"));
        assertThat(file.sheets().get(0).responses().get(1).particulars().further())
                .isEqualTo(Map.of("class", "5C"));
        assertThat(file.notices()).hasSize(1);
    }

    @Test
    void an_item_bank_may_be_built_in_code() {
        Item item = Item.of("q1", FORMS.parse("402 - 137"));

        ResponseFile file = READER.with(ItemBank.of(List.of(item))).parse("x.csv", "pupil,item,answer\nP1,q1,335");

        assertThat(answers(file)).containsExactly("402 - 137: 335");
    }
}
