package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepup.core.answer.Answer;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.Pupil;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.core.response.Response;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.rules.TutorialPlan.Activity;
import org.keepup.rules.fact.Lesson;

class TutorialPlannerTest {

    private static final Recommender RECOMMENDER = Example.recommender();
    private static final TutorialPlanner PLANNER = Example.planner();

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void the_activities_fill_every_session_from_5_to_60_minutes_exactly(Outcome outcome) {
        for (int minutes = Lesson.SHORTEST; minutes <= Lesson.LONGEST; minutes++) {
            TutorialPlan plan = plan(situation(outcome), minutes);
            assertThat(plan.activities().stream().mapToInt(Activity::minutes).sum())
                    .as("%s, %s minutes", outcome, minutes)
                    .isEqualTo(minutes);
            assertThat(plan.activities()).allSatisfy(activity -> {
                assertThat(activity.say()).isNotBlank();
                assertThat(activity.title()).isNotBlank();
            });
            assertThat(plan.note()).isNotBlank();
        }
    }

    @Test
    void a_misconception_gets_retrieval_talk_focus_practice_exit_and_the_pupils_own_words() {
        TutorialPlan plan = plan(situation(Outcome.SYSTEMATIC), 20);
        assertThat(plan.activities())
                .extracting(activity -> activity.minutes() + " " + activity.kind())
                .containsExactly("3 retrieval", "3 talk", "7 focus", "3 practice", "3 exit", "1 reflect");
        assertThat(activity(plan, "focus").material()).isEqualTo("booklet");
        assertThat(plan.note()).contains("Each column stands for itself.").contains("Exchanging a ten");
    }

    @Test
    void the_shortest_session_keeps_the_focus_and_the_exit() {
        assertThat(plan(situation(Outcome.SYSTEMATIC), 5).activities())
                .extracting(Activity::kind)
                .containsExactly("focus", "exit");
    }

    @Test
    void every_exit_task_is_fresh_and_goes_wrong_with_the_malrule() {
        Situation situation = situation(Outcome.SYSTEMATIC);
        TutorialPlan plan = plan(situation, 20);
        List<Task> asked =
                situation.sheet().responses().stream().map(Response::task).toList();
        Malrule malrule = Example.malrule(Example.SMALLER);
        assertThat(activity(plan, "exit").tasks()).hasSize(3).allSatisfy(text -> {
            Task task = Example.task(text);
            assertThat(asked).doesNotContain(task);
            assertThat(malrule.predict(task)).isNotEmpty().noneMatch(task::accepts);
        });
        assertThat(plan.activities().stream()
                        .filter(activity -> !activity.kind().equals("talk"))
                        .flatMap(activity -> activity.tasks().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void exit_tasks_go_wrong_with_every_malrule_that_cannot_be_told_from_the_leading_one() {
        List<Response> responses = Example.answers("42 - 18", "81 - 38", "63 - 27", "96 - 49");
        Hypothesis alone = Example.hypothesis(Example.SMALLER, 0.95, responses);
        Hypothesis group = new Hypothesis(
                alone.malrules(),
                alone.probability(),
                alone.explains(),
                alone.wrong(),
                List.of(Example.sorted("subtraction.zero-instead-of-borrow")),
                alone.evidence());
        Situation situation = Example.situation(
                Pupil.of("P7"), responses, Example.topic("subtraction", Outcome.SYSTEMATIC, responses, group));
        TutorialPlan plan = plan(situation, 20);
        assertThat(activity(plan, "exit").tasks()).isNotEmpty().allSatisfy(text -> {
            Task task = Example.task(text);
            for (String id : List.of(Example.SMALLER, "subtraction.zero-instead-of-borrow")) {
                assertThat(Example.malrule(id).predict(task)).isNotEmpty().noneMatch(task::accepts);
            }
        });
    }

    @Test
    void retrieval_tasks_come_from_what_is_secure_on_the_pupils_own_sheet() {
        TutorialPlan plan = plan(situation(Outcome.SYSTEMATIC), 20);
        assertThat(activity(plan, "retrieval").tasks())
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(Example.task(text).form().topic()).isEqualTo("addition"));
    }

    @Test
    void what_only_waits_for_its_second_day_is_asked_again_and_the_session_goes_on_from_there() {
        LocalDate day = LocalDate.of(2026, 11, 30);
        Situation once = Example.smallerFromLarger()
                .after(List.of(
                        new PastSession("P001", day.minusDays(7), Example.SMALLER, "booklet", SessionOutcome.SECURE)))
                .in(Circumstances.UNKNOWN.on(day).answeredOn(day.minusDays(20)));
        TutorialPlan plan = plan(once, 20);
        assertThat(plan.activities()).extracting(Activity::kind).doesNotContain("practice");
        Activity first = plan.activities().get(0);
        assertThat(first.title()).isEqualTo("Do you still have it?");
        assertThat(first.minutes()).isLessThanOrEqualTo(6);
        assertThat(first.tasks()).isNotEmpty().allSatisfy(text -> {
            Task task = Example.task(text);
            assertThat(Example.malrule(Example.SMALLER).predict(task)).noneMatch(task::accepts);
        });
        assertThat(plan.note())
                .contains("has been right once and is asked again at the start")
                .doesNotContain("handed back");
        assertThat(plan.activities().stream().mapToInt(Activity::minutes).sum()).isEqualTo(20);
    }

    @Test
    void with_no_other_topic_retrieval_is_of_tasks_that_the_misconception_does_not_touch() {
        List<Response> responses = Example.answers("402 - 137", "81 - 38", "96 - 42", "87 - 53", "253 - 118");
        Situation situation = Example.situation(
                Pupil.of("P8"),
                responses,
                Example.topic(
                        "subtraction",
                        Outcome.SYSTEMATIC,
                        responses,
                        Example.hypothesis(Example.SMALLER, 0.97, responses)));
        Malrule malrule = Example.malrule(Example.SMALLER);
        assertThat(activity(plan(situation, 20), "retrieval").tasks())
                .isNotEmpty()
                .allSatisfy(text -> {
                    Task task = Example.task(text);
                    assertThat(malrule.predict(task)).allMatch(task::accepts);
                });
    }

    @Test
    void the_talk_is_about_the_pupils_own_wrong_answers_and_the_tutor_has_the_right_ones() {
        Activity talk = activity(plan(situation(Outcome.SYSTEMATIC), 20), "talk");
        assertThat(talk.tasks()).containsExactly("402 - 137 = 335", "81 - 38 = 57");
        assertThat(talk.answers()).containsExactly("265", "43");
    }

    @Test
    void with_too_few_answers_the_probes_tell_the_possible_malrules_apart() {
        Activity probe = activity(plan(situation(Outcome.NOT_ENOUGH_EVIDENCE), 20), "probe");
        assertThat(probe.tasks()).hasSizeGreaterThan(3);
        Malrule one = Example.malrule(Example.SMALLER);
        Malrule other = Example.malrule("subtraction.zero-instead-of-borrow");
        assertThat(probe.tasks()).anySatisfy(text -> {
            Task task = Example.task(text);
            assertThat(first(one, task)).isNotEqualTo(first(other, task));
        });
    }

    @Test
    void the_same_advice_and_seed_give_the_same_plan_and_another_seed_other_tasks() {
        Advice advice = RECOMMENDER.advise(situation(Outcome.SYSTEMATIC), Lesson.oneToOne(20));
        assertThat(PLANNER.plan(advice)).isEqualTo(Example.planner().plan(advice));
        assertThat(PLANNER.withSeed(1).plan(advice)).isNotEqualTo(PLANNER.plan(advice));
    }

    @Test
    void a_pupil_who_answered_nothing_gets_no_plan_and_no_failure() {
        Advice advice = RECOMMENDER.advise(Example.situation(Pupil.of("P9"), List.of()), Lesson.oneToOne(20));
        assertThat(PLANNER.plan(advice)).isEmpty();
    }

    private static String first(Malrule malrule, Task task) {
        return malrule.predict(task).stream().findFirst().map(Answer::text).orElse("");
    }

    private static Situation situation(Outcome outcome) {
        if (outcome == Outcome.SYSTEMATIC) {
            return Example.smallerFromLarger();
        }
        List<Response> responses = outcome == Outcome.SECURE
                ? Example.answers("402 - 137 = 265", "81 - 38 = 43", "96 - 42 = 54")
                : Example.answers("402 - 137 = 335", "81 - 38 = 43", "96 - 42 = 54");
        return Example.situation(
                Pupil.of("P6").in(SchoolYear.YEAR_4), responses, Example.topic("subtraction", outcome, responses));
    }

    private static TutorialPlan plan(Situation situation, int minutes) {
        return PLANNER.plan(RECOMMENDER.advise(situation, Lesson.oneToOne(minutes)))
                .orElseThrow();
    }

    private static Activity activity(TutorialPlan plan, String kind) {
        return Stream.of(plan)
                .flatMap(one -> one.activities().stream())
                .filter(activity -> activity.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
