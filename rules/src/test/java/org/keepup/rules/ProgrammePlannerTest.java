package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keepup.core.pupil.DaysOff;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.SchoolCalendar;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.rules.fact.Lesson;
import org.keepup.rules.fact.WeekUse;

class ProgrammePlannerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);
    private static final Lesson TUTORIAL = Lesson.oneToOne(20);
    private static final ProgrammePlanner PLANNER =
            ProgrammePlanner.of(Example.CATALOGUES, Example.recommender(), Example.RULES);
    private static final SchoolCalendar CALENDAR = new SchoolCalendar(List.of(
            new DaysOff(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 20), "half term", Optional.empty()),
            new DaysOff(LocalDate.of(2026, 1, 26), LocalDate.of(2026, 1, 26), "ill", Optional.of("P001")),
            new DaysOff(LocalDate.of(2026, 1, 19), LocalDate.of(2026, 1, 19), "ill", Optional.of("P002"))));

    @Test
    void a_programme_teaches_confirms_looks_back_and_asks_on() {
        ProgrammePlan plan = plan(Example.smallerFromLarger(), SchoolCalendar.open(), 25);
        assertThat(plan.weeks()).hasSize(25);
        assertThat(plan.weeks()).extracting(ProgrammePlan.Week::number).isSorted();
        assertThat(uses(plan)).startsWith("teach, teach, teach, confirm, explore, review, ");
        assertThat(plan.weeks().get(24).use()).isEqualTo(WeekUse.Kind.REVIEW);
        assertThat(plan.weeks().get(0).material()).isEqualTo("booklet");
        assertThat(plan.weeks()).allSatisfy(week -> assertThat(week.why()).isNotEmpty());
        assertThat(plan.assumes()).isNotEmpty();
    }

    @Test
    void what_was_taught_comes_back_after_about_one_three_and_seven_weeks() {
        ProgrammePlan plan = plan(Example.smallerFromLarger(), SchoolCalendar.open(), 14);
        assertThat(plan.weeks().stream()
                        .filter(week -> week.retrieval().contains(Example.COLUMNS.name()))
                        .map(ProgrammePlan.Week::number))
                .containsExactly(4, 6, 10);
    }

    @Test
    void holidays_and_this_pupils_absences_are_lost_and_all_else_moves_on() {
        ProgrammePlan plan = plan(Example.smallerFromLarger(), CALENDAR, 8);
        assertThat(plan.weeks().stream()
                        .filter(week -> week.use() == WeekUse.Kind.LOST)
                        .map(ProgrammePlan.Week::day))
                .containsExactly(LocalDate.of(2026, 1, 26), LocalDate.of(2026, 2, 16));
        assertThat(uses(plan)).startsWith("teach, teach, lost, teach, review, lost, ");
        assertThat(plan.weeks().get(1).focus()).isEqualTo(plan.weeks().get(3).focus());
    }

    @Test
    void every_half_term_has_targets_in_a_childs_words() {
        ProgrammePlan plan = plan(Example.smallerFromLarger(), SchoolCalendar.open(), 12);
        assertThat(plan.halfTerms()).extracting(ProgrammePlan.HalfTerm::from).containsExactly(1, 7);
        assertThat(plan.halfTerms()).extracting(ProgrammePlan.HalfTerm::to).containsExactly(6, 12);
        assertThat(plan.halfTerms().get(0).targets())
                .contains("I can do 402 - 137 and others like it, and I can show why my answer is right.");
        assertThat(plan.halfTerms())
                .allSatisfy(halfTerm -> assertThat(halfTerm.targets())
                        .isNotEmpty()
                        .allSatisfy(target -> assertThat(target).startsWith("I ")));
    }

    @Test
    void what_really_happened_changes_the_weeks_to_come() {
        Situation before = Example.smallerFromLarger();
        Situation mastered = before.after(
                        List.of(session(7, SessionOutcome.SECURE), session(14, SessionOutcome.SECURE)))
                .in(Circumstances.UNKNOWN.answeredOn(MONDAY.minusDays(30)));
        assertThat(uses(plan(mastered, SchoolCalendar.open(), 3))).doesNotContain("teach");
        Situation stuck = before.after(List.of(session(7, SessionOutcome.UNCHANGED)));
        assertThat(plan(stuck, SchoolCalendar.open(), 3).weeks().get(0).material())
                .isNotEqualTo("booklet");
    }

    @Test
    void a_programme_has_at_least_one_week() {
        assertThatThrownBy(() -> plan(Example.smallerFromLarger(), SchoolCalendar.open(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one week");
    }

    private static PastSession session(int daysBefore, SessionOutcome outcome) {
        return new PastSession("P001", MONDAY.minusDays(daysBefore), Example.SMALLER, "booklet", outcome);
    }

    private static ProgrammePlan plan(Situation situation, SchoolCalendar calendar, int weeks) {
        return PLANNER.plan(situation, TUTORIAL, calendar, MONDAY, weeks);
    }

    private static String uses(ProgrammePlan plan) {
        return plan.weeks().stream().map(week -> week.use().word()).collect(Collectors.joining(", ")) + ", ";
    }
}
