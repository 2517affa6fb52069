package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keepup.core.material.Adult;
import org.keepup.core.material.Delivery;
import org.keepup.core.pupil.Overruling;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.Pupil;
import org.keepup.core.pupil.School;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.core.response.Response;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Outcome;
import org.keepup.rules.fact.Lesson;
import org.keepup.rules.fact.NextMove;

/** What the class, the school, earlier sessions and the tutor change in a decision. */
class CircumstancesTest {

    private static final Recommender RECOMMENDER = Example.recommender();
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 3);
    private static final Situation ALONE = Example.smallerFromLarger();

    @Test
    void what_a_third_of_the_class_shares_is_for_the_whole_class() {
        Recommendation recommendation = first(ALONE.in(Circumstances.UNKNOWN.among(classOf(15, 5))));
        assertThat(recommendation.delivery()).isEqualTo(Delivery.WHOLE_CLASS);
        assertThat(recommendation.adult()).isEqualTo(Adult.TEACHER);
        assertThat(recommendation.material()).isEqualTo(Example.SEGMENT);
        assertThat(first(ALONE.in(Circumstances.UNKNOWN.among(classOf(15, 4)))).delivery())
                .isEqualTo(Delivery.ONE_TO_ONE);
    }

    @Test
    void a_shared_error_that_is_not_deep_is_for_a_group_where_an_assistant_has_time() {
        Pupil inYear4 = Pupil.of("P001").in(org.keepup.core.curriculum.SchoolYear.YEAR_4);
        Situation situation = new Situation(
                inYear4, ALONE.sheet(), ALONE.diagnosis(), List.of(), Circumstances.UNKNOWN.among(classOf(15, 3)));
        School school = new School("S1", 0, 60, 4);
        assertThat(first(situation).delivery()).isEqualTo(Delivery.ONE_TO_ONE);
        Recommendation grouped = first(situation.in(situation.circumstances().at(school)));
        assertThat(grouped.delivery()).isEqualTo(Delivery.SMALL_GROUP);
        assertThat(grouped.adult()).isEqualTo(Adult.TEACHING_ASSISTANT);
    }

    @Test
    void after_three_sessions_alone_without_effect_what_comes_before_leads() {
        Recommender recommender =
                Recommender.of(Example.withOneBefore(), Example.MATERIALS, Example.CURRICULUM, Example.RULES);
        Situation situation = ALONE.after(List.of(
                session("booklet", 0, SessionOutcome.UNCHANGED),
                session("segment", 7, SessionOutcome.UNCHANGED),
                session("booklet", 14, SessionOutcome.UNCHANGED)));
        Advice advice = recommender.advise(situation, Lesson.oneToOne(20));
        assertThat(advice.moves()).extracting(NextMove::kind).containsExactly(NextMove.Kind.GO_BACK);
        assertThat(advice.recommendations().get(0).material()).isEqualTo(Example.GROUP_UNIT);
    }

    @Test
    void what_was_mastered_since_the_answers_is_not_taught_again_and_newer_answers_bring_it_back() {
        List<PastSession> sessions =
                List.of(session("booklet", 0, SessionOutcome.SECURE), session("booklet", 7, SessionOutcome.SECURE));
        Situation mastered = ALONE.after(sessions).in(Circumstances.UNKNOWN.answeredOn(MARCH.minusDays(1)));
        assertThat(needs(mastered)).doesNotContain(Example.COLUMNS.id());
        Situation backAgain = ALONE.after(sessions).in(Circumstances.UNKNOWN.answeredOn(MARCH.plusDays(20)));
        assertThat(needs(backAgain)).contains(Example.COLUMNS.id());
        assertThat(needs(ALONE.after(sessions))).contains(Example.COLUMNS.id());
    }

    @Test
    void what_the_tutor_wants_is_used_even_if_the_catalogue_does_not_name_it() {
        Situation situation = ALONE.in(Circumstances.UNKNOWN.overruled(
                List.of(overruling(0, Overruling.Kind.AVOID), overruling(1, Overruling.Kind.USE))));
        assertThat(first(situation).material().id()).isEqualTo("unread-booklet");
        assertThat(first(situation).why())
                .anySatisfy(why -> assertThat(why.because())
                        .isEqualTo("The tutor decided so on 2026-03-04: \"Our school's own\""));
    }

    @Test
    void the_last_word_counts() {
        Situation situation = ALONE.in(Circumstances.UNKNOWN.overruled(
                List.of(overruling(1, Overruling.Kind.AVOID), overruling(0, Overruling.Kind.USE))));
        assertThat(first(situation).material()).isEqualTo(Example.BOOKLET);
    }

    @Test
    void last_weeks_work_comes_back_at_the_start_of_the_session() {
        Situation situation = ALONE.after(List.of(
                        new PastSession("P001", MARCH, "addition.carry-ignored", "booklet", SessionOutcome.SECURE)))
                .in(Circumstances.UNKNOWN.on(MARCH.plusDays(7)));
        TutorialPlan plan = Example.planner()
                .plan(RECOMMENDER.advise(situation, Lesson.oneToOne(20)))
                .orElseThrow();
        TutorialPlan.Activity first = plan.activities().get(0);
        assertThat(first.title()).isEqualTo("Do you still have it?");
        assertThat(first.tasks())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(
                                Example.malrule("addition.carry-ignored").predict(Example.task(text)))
                        .isNotEmpty());
    }

    private static PastSession session(String material, int days, SessionOutcome outcome) {
        return new PastSession("P001", MARCH.plusDays(days), Example.SMALLER, material, outcome);
    }

    private static Overruling overruling(int days, Overruling.Kind kind) {
        return new Overruling(
                "P001", MARCH.plusDays(days), kind, Example.SMALLER, "unread-booklet", "Our school's own");
    }

    private static Recommendation first(Situation situation) {
        return RECOMMENDER
                .advise(situation, Lesson.oneToOne(20))
                .recommendations()
                .get(0);
    }

    private static List<String> needs(Situation situation) {
        return RECOMMENDER.advise(situation, Lesson.oneToOne(20)).concerns().stream()
                .map(concern -> concern.need().misconception())
                .collect(Collectors.toList());
    }

    /** A class in which so many err alike, P001 among them. */
    private static ClassPicture classOf(int pupils, int alike) {
        List<Response> responses = ALONE.sheet().responses();
        return ClassPicture.of(
                "5B",
                IntStream.rangeClosed(1, pupils)
                        .mapToObj(i -> new Diagnosis(
                                "P00" + i,
                                responses.size(),
                                2,
                                List.of(
                                        i <= alike
                                                ? Example.topic(
                                                        "subtraction",
                                                        Outcome.SYSTEMATIC,
                                                        responses,
                                                        Example.hypothesis(Example.SMALLER, 0.97, responses))
                                                : Example.topic("subtraction", Outcome.SECURE, responses))))
                        .toList(),
                Example.MISCONCEPTIONS);
    }
}
