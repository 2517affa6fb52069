package org.keepup.diagnostics.impact.pupil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.keepup.core.pupil.Level;
import org.keepup.core.pupil.Points;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.impact.EntryExit;
import org.keepup.diagnostics.impact.Measure;
import org.keepup.diagnostics.impact.MisconceptionTrends;
import org.keepup.diagnostics.impact.Score;
import org.keepup.diagnostics.impact.pupil.MalruleHistory.Course;

class PupilYearTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 15);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 8);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 16);
    private static final LocalDate NEXT_SEPTEMBER = LocalDate.of(2026, 9, 15);
    private static final String MALRULE = "subtraction.smaller-from-larger";

    @Test
    void a_plan_from_2a_to_4c_in_a_year_is_2_7_times_ordinary_progress() {
        Plan plan = new Plan(Score.of(Level.L2A), SEPTEMBER, Score.of(Level.L4C), NEXT_SEPTEMBER);
        assertThat(plan.timesOrdinary().orElseThrow()).isCloseTo(8 / 3.0, within(0.01));
        assertThat(plan.expected(SEPTEMBER)).isEqualTo(17);
        assertThat(plan.expected(MARCH)).isCloseTo(21, within(0.1));
        assertThat(plan.expected(NEXT_SEPTEMBER.plusYears(1))).isEqualTo(25);
    }

    @Test
    void malrules_are_undone_still_there_come_back_or_new() {
        Diagnosis there = diagnosis(Outcome.SYSTEMATIC, 0.97);
        Diagnosis gone = diagnosis(Outcome.SECURE, 0);
        Diagnosis notAsked = new Diagnosis("P1", 0, 0, List.of());
        Diagnosis tooLittle = diagnosis(Outcome.NOT_ENOUGH_EVIDENCE, 0.4);
        Diagnosis mixed = diagnosis(Outcome.UNSYSTEMATIC, 0);

        assertThat(course(there, gone)).isEqualTo(Course.UNDONE);
        assertThat(course(there, there)).isEqualTo(Course.STILL_THERE);
        assertThat(course(there, notAsked, there)).isEqualTo(Course.STILL_THERE);
        assertThat(course(there, gone, there)).isEqualTo(Course.CAME_BACK);
        assertThat(course(there, gone, notAsked)).isEqualTo(Course.UNDONE);
        assertThat(course(gone, there)).isEqualTo(Course.NEW);
        assertThat(course(notAsked, there)).isEqualTo(Course.NEW);
        assertThat(course(there)).isEqualTo(Course.STILL_THERE);
        assertThat(course(there, tooLittle)).isEqualTo(Course.UNCLEAR);
        assertThat(course(there, mixed)).isEqualTo(Course.UNCLEAR);
        assertThat(MalruleHistory.of(List.of(new DatedDiagnosis(SEPTEMBER, gone))))
                .isEmpty();
    }

    @Test
    void a_malrule_that_cannot_be_told_from_the_one_seen_is_perhaps_there() {
        Hypothesis other = new Hypothesis(
                new TreeSet<>(List.of("subtraction.other")),
                0.9,
                4,
                4,
                List.of(new TreeSet<>(List.of(MALRULE))),
                List.of());
        Diagnosis exit = new Diagnosis("P1", 6, 2, List.of(topic(Outcome.SYSTEMATIC, List.of(other))));
        MalruleHistory history = MalruleHistory.of(List.of(
                        new DatedDiagnosis(SEPTEMBER, diagnosis(Outcome.SYSTEMATIC, 0.9)),
                        new DatedDiagnosis(DECEMBER, exit)))
                .stream()
                .filter(one -> one.malrule().equals(MALRULE))
                .findFirst()
                .orElseThrow();
        assertThat(history.course()).isEqualTo(Course.UNCLEAR);
        assertThat(history.picture()).isEqualTo("x ?");
    }

    @Test
    void attention_goes_to_those_behind_their_plan_first() {
        PupilYear year = PupilYear.of(
                outcome(EntryExit.Exit.MISSING),
                List.of(new Review(DECEMBER, Score.of(Level.L2C)), new Review(MARCH, Score.of(Level.L2B))),
                List.of(
                        new DatedDiagnosis(SEPTEMBER, diagnosis(Outcome.SYSTEMATIC, 0.97)),
                        new DatedDiagnosis(DECEMBER, diagnosis(Outcome.SECURE, 0)),
                        new DatedDiagnosis(MARCH, diagnosis(Outcome.SYSTEMATIC, 0.97))));
        assertThat(year.attention(MARCH.plusWeeks(2), 1, 6))
                .extracting(Attention::reason)
                .containsExactly(
                        Attention.Reason.FELL_BACK, Attention.Reason.BEHIND_PLAN, Attention.Reason.MALRULE_CAME_BACK);
        assertThat(year.attention(MARCH.plusWeeks(8), 10, 6))
                .extracting(Attention::reason)
                .containsExactly(Attention.Reason.MALRULE_CAME_BACK, Attention.Reason.NOT_REVIEWED);
        assertThat(year.attention(NEXT_SEPTEMBER, 10, 6))
                .extracting(Attention::reason)
                .contains(Attention.Reason.NO_EXIT);
        assertThat(year.malrules(Course.CAME_BACK)).hasSize(1);
        assertThat(year.beyondExpected()).isEmpty();
        assertThat(year.picture()).isEqualTo("""
                        P1
                          2025-09-15  ----------*--------------------  2a
                          2025-12-08  *--------------|---------------  2c
                          2026-03-16  -----*--------------|----------  2b
                          subtraction.smaller-from-larger  x o x  came back
                        """);
    }

    @Test
    void progress_is_held_against_the_plan() {
        PupilYear year = PupilYear.of(outcome(EntryExit.Exit.of(Score.of(Level.L4B))), List.of(), List.of());
        assertThat(year.beyondExpected().orElseThrow()).isEqualTo(2);
        assertThat(year.outcome().metTarget()).contains(true);
        assertThat(PupilYear.of(
                                new EntryExit(
                                        "P2",
                                        Score.of(new Points(15)),
                                        EntryExit.Exit.of(Score.of(new Points(17))),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false,
                                        Map.of()),
                                List.of(),
                                List.of())
                        .attention(MARCH, 1, 6))
                .extracting(Attention::reason)
                .containsExactly(Attention.Reason.NO_PLAN);
    }

    @Test
    void trends_count_what_pupils_came_and_left_with() {
        MisconceptionTrends trends =
                new MisconceptionTrends(Optional.of("school"), 5, malrule -> malrule.replace("malrule", "idea"));
        for (int i = 0; i < 20; i++) {
            trends.accept(looked("A", i < 12 ? "malrule.x malrule.y" : "none", i < 6 ? "malrule.x" : "none"));
        }
        trends.accept(looked("B", "malrule.x", "malrule.x"));
        trends.accept(looked("A", "", "none"));
        assertThat(trends.withheld()).containsExactly("B");
        assertThat(trends.trends())
                .extracting(
                        MisconceptionTrends.Trend::misconception,
                        trend -> trend.atEntry().toString(),
                        trend -> trend.undone().map(Object::toString).orElse("-"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("idea.x", "12 of 20", "6 of 12"),
                        org.assertj.core.groups.Tuple.tuple("idea.y", "12 of 20", "more than 7 of 12"));
    }

    private static EntryExit looked(String school, String entry, String exit) {
        Map<String, String> groups = entry.isEmpty()
                ? Map.of("school", school, "exit_malrules", exit)
                : Map.of("school", school, "entry_malrules", entry, "exit_malrules", exit);
        return new EntryExit(
                "P",
                new Score(Measure.RAW, 1),
                EntryExit.Exit.MISSING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                groups);
    }

    private static EntryExit outcome(EntryExit.Exit exit) {
        return new EntryExit(
                "P1",
                Score.of(Level.L2A),
                exit,
                Optional.of(SEPTEMBER),
                Optional.of(NEXT_SEPTEMBER),
                Optional.of(Score.of(Level.L4C)),
                false,
                Map.of());
    }

    private static Course course(Diagnosis... diagnoses) {
        LocalDate date = SEPTEMBER;
        List<DatedDiagnosis> dated = new java.util.ArrayList<>();
        for (Diagnosis diagnosis : diagnoses) {
            dated.add(new DatedDiagnosis(date, diagnosis));
            date = date.plusMonths(3);
        }
        return MalruleHistory.of(dated).get(0).course();
    }

    private static Diagnosis diagnosis(Outcome outcome, double probability) {
        List<Hypothesis> hypotheses = probability == 0
                ? List.of()
                : List.of(new Hypothesis(new TreeSet<>(List.of(MALRULE)), probability, 4, 4, List.of(), List.of()));
        return new Diagnosis("P1", 6, 2, List.of(topic(outcome, hypotheses)));
    }

    private static TopicDiagnosis topic(Outcome outcome, List<Hypothesis> hypotheses) {
        return new TopicDiagnosis(
                "subtraction", 6, 2, outcome, hypotheses, new TopicDiagnosis.Probabilities(0.1, 0.7, 0.1, 0.1), "…");
    }
}
