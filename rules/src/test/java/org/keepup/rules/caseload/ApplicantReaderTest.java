package org.keepup.rules.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;
import org.keepup.rules.fact.Applicant;

class ApplicantReaderTest {

    private final Problems problems = new Problems();
    private final List<Problem> notices = new ArrayList<>();

    @Test
    void a_row_is_read_in_whatever_order_and_with_whatever_separator() throws IOException {
        List<Applicant> read =
                read("School;Current;Pupil;Put forward;misconceptions;help\nAsh;2a/3c;P1;Yes;a.b|c.d;no\n");
        assertThat(problems.all()).isEmpty();
        assertThat(read).singleElement().satisfies(one -> {
            assertThat(one.pupil()).isEqualTo("P1");
            assertThat(one.school()).isEqualTo("Ash");
            assertThat(one.now()).isEqualTo("2a/3c");
            assertThat(one.putForward()).isTrue();
            assertThat(one.misconceptionsFound()).isEqualTo(2);
            assertThat(one.help()).isEmpty();
        });
    }

    @Test
    void all_problems_are_told_with_line_and_column_and_the_other_rows_are_used() throws IOException {
        List<Applicant> read = read("""
                pupil,year,current,misconceptions,put_forward
                P1,5,3c,1,yes
                P2,15,3c,1,yes
                P3,5,1O1,1,yes
                P4,5,4,1,yes
                P5,5,3c,many,perhaps
                ,5,3c,1,yes
                P1,5,3b,1,yes
                """);
        assertThat(read).extracting(Applicant::pupil).containsExactly("P1");
        assertThat(problems.all())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        text -> assertThat(text)
                                .startsWith("c.csv line 3 column 2, year: ")
                                .contains("15"),
                        text -> assertThat(text)
                                .startsWith("c.csv line 4 column 3, current: '1O1' is no attainment")
                                .endsWith("Maybe '101'."),
                        text -> assertThat(text)
                                .startsWith("c.csv line 5 column 3, current: '4' is no attainment")
                                .endsWith("Maybe 'level 4' for the whole level."),
                        text -> assertThat(text)
                                .startsWith("c.csv line 6 column 4, misconceptions: 'many' is neither a number"),
                        text -> assertThat(text)
                                .isEqualTo("c.csv line 6 column 5, put_forward: 'perhaps' is neither yes nor no."),
                        text -> assertThat(text).isEqualTo("c.csv line 7, pupil: missing; this field is required."),
                        text -> assertThat(text)
                                .startsWith("c.csv line 8 column 1, pupil: 'P1' stands already in c.csv line 2."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sex",
                "Gender",
                "Ethnicity",
                "ethnic group",
                "EAL",
                "SEN",
                "SEND status",
                "Disability",
                "religion",
                "DOB",
                "Date of birth",
                "birth month",
                "age",
                "Age in months",
                "nationality",
                "first-language",
                "EHCP",
                "traveller"
            })
    void a_column_that_tells_of_a_protected_characteristic_is_refused(String column) throws IOException {
        assertThat(read("pupil,current," + column + "\nP1,3c,x\n")).isEmpty();
        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.place().line()).isEqualTo(1);
            assertThat(problem.message()).contains("protected characteristic");
            assertThat(problem.remedy()).isEqualTo("Maybe the column can be taken out.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "Surname", "First name", "UPN", "postcode"})
    void a_column_that_tells_who_somebody_is_is_refused(String column) throws IOException {
        assertThat(read("pupil,current," + column + "\nP1,3c,x\n")).isEmpty();
        assertThat(problems.all().get(0).message()).contains("personal data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "message", "sense of number", "percentage", "essex group", "stage"})
    void any_other_column_is_passed_over_and_told(String column) throws IOException {
        assertThat(read("pupil,current," + column + "\nP1,3c,x\n")).hasSize(1);
        assertThat(problems.all()).isEmpty();
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).startsWith("this column is not used"));
    }

    @Test
    void a_file_without_a_header_is_told() throws IOException {
        assertThat(read("P1,Ash,5\n")).isEmpty();
        assertThat(problems.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("no header"));
    }

    private List<Applicant> read(String text) throws IOException {
        return ApplicantReader.read(
                "c.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), problems, notices::add);
    }
}
