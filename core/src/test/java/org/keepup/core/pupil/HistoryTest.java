package org.keepup.core.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;

class HistoryTest {

    private static final List<String> SUBJECTS = List.of("subtraction.smaller-from-larger", "subtraction.columns");
    private static final List<String> MATERIALS = List.of("wave3-y4-as-2");

    private final Problems problems = new Problems();

    @Test
    void sessions_are_read_and_told_pupil_by_pupil_earliest_first() {
        History history = History.read(
                "history.csv",
                "pupil,date,malrule,material,outcome,tutor\n"
                        + "P001,2026-03-10,subtraction.smaller-from-larger,wave3-y4-as-2,Better,T1\n"
                        + "P002,2026-03-03,subtraction.columns,,not-taught,T1\n"
                        + "P001,2026-03-03,subtraction.smaller-from-larger,wave3-y4-as-2,unchanged,T1\n",
                SUBJECTS,
                MATERIALS,
                problems);

        assertThat(problems.all()).isEmpty();
        assertThat(history.of("P001"))
                .extracting(PastSession::date)
                .containsExactly(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 10));
        assertThat(history.of("P001").get(1).outcome()).isEqualTo(SessionOutcome.BETTER);
        assertThat(history.of("P002").get(0).material()).isEmpty();
        assertThat(history.of("P003")).isEmpty();
    }

    @Test
    void the_subject_may_be_a_misconception_in_a_column_of_its_own() {
        History history = History.read(
                "history.csv",
                "pupil,date,misconception,material,outcome\nP001,2026-03-03,subtraction.columns,wave3-y4-as-2,secure\n",
                SUBJECTS,
                MATERIALS,
                problems);

        assertThat(problems.all()).isEmpty();
        assertThat(history.of("P001").get(0).subject()).isEqualTo("subtraction.columns");
    }

    @Test
    void good_rows_are_kept_and_every_problem_is_told() {
        History history = History.read(
                "mine",
                "pupil,date,malrule,material,outcome\n"
                        + "P001,3 March,subtraction.smaler-from-larger,wave3-y4-as-3,fine\n"
                        + "P002,2026-03-03,subtraction.columns,wave3-y4-as-2,secure\n"
                        + ",2026-03-03,subtraction.columns,wave3-y4-as-2,secure\n",
                SUBJECTS,
                MATERIALS,
                problems);

        assertThat(history.of("P002")).hasSize(1);
        assertThat(history.of("P001")).isEmpty();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "mine line 2, date: '3 March' is not a date. Maybe '2026-03-03' shows the form.",
                        "mine line 2, outcome: 'fine' is no outcome; expected secure, better, unchanged or not-taught.",
                        "mine line 2, malrule: malrule 'subtraction.smaler-from-larger' is not in the catalogue (2 entries)."
                                + " Maybe 'subtraction.smaller-from-larger'.",
                        "mine line 2, material: material 'wave3-y4-as-3' is not in the catalogue (1 entries)."
                                + " Maybe 'wave3-y4-as-2'.",
                        "mine line 4, pupil: missing; this field is required.");
    }

    @Test
    void a_tutors_overruling_is_kept_with_its_reason_and_is_no_session_without_an_outcome() {
        History history = History.read(
                "history.csv",
                "pupil,date,malrule,material,outcome,group_size,overruled,reason\n"
                        + "P001,2026-03-10,subtraction.columns,wave3-y4-as-2,,,avoid,Did it at home\n"
                        + "P001,2026-03-03,subtraction.columns,wave3-y4-as-2,better,3,first,Needs it in science\n",
                SUBJECTS,
                MATERIALS,
                problems);

        assertThat(problems.all()).isEmpty();
        assertThat(history.of("P001")).hasSize(1);
        assertThat(history.of("P001").get(0).groupSize()).hasValue(3);
        assertThat(history.overrulings("P001"))
                .extracting(Overruling::kind)
                .containsExactly(Overruling.Kind.FIRST, Overruling.Kind.AVOID);
        assertThat(history.overrulings("P001").get(1).reason()).isEqualTo("Did it at home");
        assertThat(history.latest()).contains(LocalDate.of(2026, 3, 3));
    }

    @Test
    void an_overruling_without_reason_or_material_is_a_problem() {
        History history = History.read(
                "h",
                "pupil,date,malrule,material,outcome,group_size,overruled,reason\n"
                        + "P001,2026-03-10,subtraction.columns,,,,use,\n"
                        + "P001,2026-03-11,subtraction.columns,,better,alone,never,x\n",
                SUBJECTS,
                MATERIALS,
                problems);

        assertThat(history.of("P001")).isEmpty();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "h line 2, overruled: 'use' stands without a reason. Maybe say it in the column 'reason'.",
                        "h line 2, overruled: 'use' stands without a material. Maybe 'first' or 'wait' is meant.",
                        "h line 3, overruled: 'never' is nothing to overrule with; expected use, avoid, first or wait.",
                        "h line 3, group_size: 'alone' is no number of pupils, 1 to 99. Maybe '1' for a tutorial.");
    }
}
