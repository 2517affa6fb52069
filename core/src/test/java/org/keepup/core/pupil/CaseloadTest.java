package org.keepup.core.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.curriculum.SchoolYear;

class CaseloadTest {

    private final Problems problems = new Problems();

    @Test
    void a_school_s_list_is_read_with_whatever_else_it_holds() {
        Caseload caseload = Caseload.read(
                "pupils.csv",
                "pupil,year,class,prior,prior_date,target,target_date\n"
                        + "P001,Year 5,5B,2a/3c,2026-07-15,level 4,2027-07-15\n"
                        + "P002,,,,,,\n",
                problems);

        assertThat(problems.all()).isEmpty();
        Pupil pupil = caseload.pupil("P001").orElseThrow();
        assertThat(pupil.year()).contains(SchoolYear.YEAR_5);
        assertThat(pupil.prior().orElseThrow().attainment()).hasToString("2a/3c");
        assertThat(pupil.prior().orElseThrow().date()).contains(LocalDate.of(2026, 7, 15));
        assertThat(pupil.target().orElseThrow().aim()).hasToString("4c/4a");
        assertThat(pupil.details()).containsEntry("class", "5B").hasSize(1);
        assertThat(caseload.pupil("P002")).contains(Pupil.of("P002"));
        assertThat(caseload.pupilOrUnknown("P003")).isEqualTo(Pupil.of("P003"));
    }

    @Test
    void good_rows_are_kept_and_every_problem_is_told() {
        Caseload caseload = Caseload.read(
                "mine",
                "pupil;year;prior;prior_date\nP001;Y15;4;15/07/2026\nP002;Y4;3b;\nP002;Y4;3b;\n;Y4;;\n",
                problems);

        assertThat(caseload.pupils()).extracting(Pupil::id).containsExactly("P002");
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "mine line 2, year: 'Y15' is not a school year. Maybe 'Y4'.",
                        "mine line 2, prior_date: '15/07/2026' is not a date. Maybe '2026-07-15' shows the form.",
                        "mine line 2, prior: '4' is no attainment; expected a level such as 2a, 2a/3c or level 4, points"
                                + " such as 17 points, a scaled score from 80 to 120, or PKF, WTS, EXS, GDS.",
                        "mine line 4, pupil: this pupil stands already in mine line 3.",
                        "mine line 5, pupil: missing; this field is required.");
    }
}
