package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.keepup.core.answer.Answer;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.core.response.Response;
import org.keepup.rules.fact.NextMove;

class AfterSessionTest {

    private static final AfterSession AFTER = AfterSession.of(Example.CATALOGUES, Example.MALRULES, Example.RULES);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String MATERIAL = "wave3-y4-as-2";

    @Test
    void right_answers_are_secure_for_today_and_to_be_confirmed_on_another_day() {
        SessionReview review = AFTER.review(report(MONDAY, "402 - 137 = 265", "81 - 38 = 43"), List.of());
        assertThat(review.session().outcome()).isEqualTo(SessionOutcome.SECURE);
        assertThat(review.move().kind()).isEqualTo(NextMove.Kind.CONFIRM);
        assertThat(review.why())
                .extracting(Justification::rule)
                .containsExactly(
                        "Exit answers all right are secure for today",
                        "What is secure for the first time is asked again on another day");
        assertThat(review.why()).allSatisfy(why -> assertThat(why.source()).isNotBlank());
    }

    @Test
    void mastered_means_right_on_different_days_not_twice_on_one() {
        PastSession first = AFTER.review(report(MONDAY, "402 - 137 = 265", "81 - 38 = 43"), List.of())
                .session();
        assertThat(AFTER.review(report(MONDAY, "253 - 118 = 135", "96 - 49 = 47"), List.of(first))
                        .move()
                        .kind())
                .isEqualTo(NextMove.Kind.CONFIRM);
        assertThat(AFTER.review(report(MONDAY.plusWeeks(1), "253 - 118 = 135", "96 - 49 = 47"), List.of(first))
                        .move()
                        .kind())
                .isEqualTo(NextMove.Kind.HAND_BACK);
    }

    @Test
    void without_effect_the_way_goes_from_other_material_over_what_comes_before_to_a_specialist() {
        List<PastSession> history = new ArrayList<>();
        List<NextMove.Kind> moves = new ArrayList<>();
        for (int week = 0; week < 5; week++) {
            SessionReview review =
                    AFTER.review(report(MONDAY.plusWeeks(week), "402 - 137 = 335", "81 - 38 = 57"), history);
            history.add(review.session());
            moves.add(review.move().kind());
        }
        assertThat(moves)
                .containsExactly(
                        NextMove.Kind.CHANGE_MATERIAL,
                        NextMove.Kind.CHANGE_MATERIAL,
                        NextMove.Kind.GO_BACK,
                        NextMove.Kind.GO_BACK,
                        NextMove.Kind.REFER);
        assertThat(history).extracting(PastSession::outcome).containsOnly(SessionOutcome.UNCHANGED);
    }

    @Test
    void in_a_group_the_company_changes_before_the_subject() {
        List<PastSession> before = List.of(
                AFTER.review(inGroup(MONDAY, "402 - 137 = 335"), List.of()).session());
        assertThat(AFTER.review(inGroup(MONDAY.plusWeeks(1), "402 - 137 = 335"), before)
                        .move()
                        .kind())
                .isEqualTo(NextMove.Kind.CHANGE_DELIVERY);
    }

    @Test
    void the_tutors_judgement_stands_with_its_reason() {
        SessionReport report = new SessionReport(
                "P1",
                MONDAY,
                Example.SMALLER,
                MATERIAL,
                OptionalInt.of(1),
                exit("402 - 137 = 335"),
                Optional.of(new SessionReport.Judged(SessionOutcome.BETTER, "Saw the mistake while saying it.")));
        SessionReview review = AFTER.review(report, List.of());
        assertThat(review.session().outcome()).isEqualTo(SessionOutcome.BETTER);
        assertThat(review.why().get(0).because()).contains("Saw the mistake while saying it.");
    }

    @Test
    void blanks_count_as_wrong_and_no_answers_as_not_taught() {
        assertThat(AFTER.review(report(MONDAY, "402 - 137 = 265", "81 - 38 = "), List.of())
                        .session()
                        .outcome())
                .isEqualTo(SessionOutcome.BETTER);
        assertThat(AFTER.review(report(MONDAY), List.of()).session().outcome()).isEqualTo(SessionOutcome.NOT_TAUGHT);
    }

    @Test
    void an_unknown_subject_is_refused() {
        assertThatThrownBy(() -> AFTER.review(
                        SessionReport.of("P1", MONDAY, "subtraction.made-up", MATERIAL, List.of()), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subtraction.made-up")
                .hasMessageContaining("Maybe");
    }

    private static SessionReport report(LocalDate day, String... exit) {
        return SessionReport.of("P1", day, Example.SMALLER, MATERIAL, exit(exit));
    }

    private static SessionReport inGroup(LocalDate day, String... exit) {
        return new SessionReport("P1", day, Example.SMALLER, MATERIAL, OptionalInt.of(4), exit(exit), Optional.empty());
    }

    private static List<Response> exit(String... lines) {
        return List.of(lines).stream()
                .map(line -> line.split(" = ?", 2))
                .map(parts -> Response.of(Example.task(parts[0]), Answer.parse(parts[1])))
                .toList();
    }
}
