package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.material.Adult;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.Pupil;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.core.response.Response;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.rules.fact.Lesson;
import org.keepup.rules.fact.Need;
import org.keepup.rules.fact.Route;

class RecommenderTest {

    private static final Lesson TUTORIAL = Lesson.oneToOne(20);
    private static final Recommender RECOMMENDER = Example.recommender();

    @Test
    void a_systematic_error_gets_the_material_made_for_its_misconception_with_evidence_and_sources() {
        Recommendation recommendation = only(RECOMMENDER.advise(Example.smallerFromLarger(), TUTORIAL));
        assertThat(recommendation.material()).isEqualTo(Example.BOOKLET);
        assertThat(recommendation.programme().name()).isEqualTo("Wave 3 mathematics pack");
        assertThat(recommendation.misconception()).contains(Example.COLUMNS);
        assertThat(recommendation.malrules()).containsExactly(Example.SMALLER);
        assertThat(recommendation.adult()).isEqualTo(Adult.EITHER);
        assertThat(recommendation.why().get(0).because())
                .isEqualTo(
                        "All 5 wrong answers in subtraction, such as 402 - 137 = 335 (right: 265), are just what this"
                                + " misconception gives. Probability: about 97%.");
        assertThat(recommendation.why())
                .extracting(Justification::rule)
                .contains(
                        "A misconception comes before everything else",
                        "An error two or more years back calls for one to one",
                        "What was made for the error leads",
                        "Material for one pupil suits a tutorial");
        assertThat(recommendation.why()).allSatisfy(why -> {
            assertThat(why.because()).isNotBlank();
            assertThat(why.source()).isNotBlank();
        });
    }

    @Test
    void every_other_material_is_told_with_what_speaks_against_it() {
        Recommendation recommendation = only(RECOMMENDER.advise(Example.smallerFromLarger(), TUTORIAL));
        assertThat(recommendation.instead())
                .extracting(other -> other.material().id())
                .containsExactly("segment", Example.COLUMNS.activityId(), "group-unit");
        assertThat(recommendation.instead()).allSatisfy(other -> {
            assertThat(other.because()).isNotBlank();
            assertThat(other.rule()).isNotBlank();
        });
    }

    @Test
    void what_was_used_without_effect_gives_way_to_the_next() {
        Situation before = Example.smallerFromLarger();
        Situation after = withHistory(before, session("booklet", SessionOutcome.UNCHANGED));
        Recommendation recommendation = only(RECOMMENDER.advise(after, TUTORIAL));
        assertThat(recommendation.material().id()).isNotEqualTo("booklet");
        assertThat(recommendation.instead()).anySatisfy(other -> {
            assertThat(other.material().id()).isEqualTo("booklet");
            assertThat(other.because()).isEqualTo("Used on 2026-03-03 without effect.");
        });
    }

    @Test
    void what_has_begun_to_work_is_gone_on_with() {
        Situation after = withHistory(Example.smallerFromLarger(), session("segment", SessionOutcome.BETTER));
        assertThat(only(RECOMMENDER.advise(after, TUTORIAL)).material()).isEqualTo(Example.SEGMENT);
    }

    @Test
    void an_unconfirmed_material_never_leads_even_if_the_catalogue_names_it_alone() {
        List<Response> responses = Example.answers("158 + 67 = 115", "47 + 36 = 73", "28 + 19 = 37");
        Situation situation = Example.situation(
                Pupil.of("P2").in(SchoolYear.YEAR_3),
                responses,
                Example.topic("addition", Outcome.SYSTEMATIC, responses, hypothesis("addition.no-carry")));
        Recommendation recommendation = only(RECOMMENDER.advise(situation, TUTORIAL));
        assertThat(recommendation.material().id()).isEqualTo(Example.TENS.activityId());
        assertThat(recommendation.instead()).anySatisfy(other -> {
            assertThat(other.material()).isEqualTo(Example.UNREAD);
            assertThat(other.because()).contains("No source confirms");
        });
    }

    @Test
    void a_misconception_on_which_another_builds_is_undone_first() {
        List<Response> responses = Example.answers("402 - 137", "158 + 67 = 115");
        Situation situation = Example.situation(
                Pupil.of("P3"),
                responses,
                Example.topic(
                        "subtraction",
                        Outcome.SYSTEMATIC,
                        responses,
                        Example.hypothesis(Example.SMALLER, 0.99, responses)),
                Example.topic("addition", Outcome.SYSTEMATIC, responses, hypothesis("addition.no-carry")));
        Recommender recommender = Recommender.of(
                new org.keepup.core.misconception.Misconceptions(List.of(
                        Example.COLUMNS,
                        Example.misconception(
                                "addition.bonds-are-shaky", "addition", "2C1", List.of("addition.no-carry")))),
                Example.MATERIALS.with(List.of()),
                Example.CURRICULUM,
                Example.RULES);
        Advice advice = recommender.advise(situation, TUTORIAL);
        assertThat(advice.concerns())
                .extracting(concern -> concern.need().topic())
                .containsExactly("addition", "subtraction");
        assertThat(advice.concerns().get(0).why()).anySatisfy(why -> {
            assertThat(why.rule()).isEqualTo("What other work builds on comes first");
            assertThat(why.because()).contains("(3C2)").contains("(2C1)");
        });
    }

    @Test
    void needs_come_in_the_order_misconception_unsystematic_open_slips_secure() {
        List<Response> responses =
                Example.answers("402 - 137", "158 + 67 = 225", "6 x 7 = 42", "642 / 6 = 17", "3/4 + 1/2 = 5/4");
        Situation situation = Example.situation(
                Pupil.of("P4"),
                responses,
                Example.topic("addition", Outcome.SECURE, responses),
                Example.topic("multiplication", Outcome.SLIPS, responses),
                Example.topic("division", Outcome.NOT_ENOUGH_EVIDENCE, responses),
                Example.topic("fractions", Outcome.UNSYSTEMATIC, responses),
                Example.topic(
                        "subtraction",
                        Outcome.SYSTEMATIC,
                        responses,
                        Example.hypothesis(Example.SMALLER, 0.6, responses)));
        assertThat(RECOMMENDER.advise(situation, TUTORIAL).concerns())
                .extracting(concern -> concern.need().kind())
                .containsExactly(
                        Need.Kind.UNDO, Need.Kind.TALK_THROUGH, Need.Kind.FIND_OUT, Need.Kind.CHECK, Need.Kind.MOVE_ON);
    }

    @Test
    void the_year_group_decides_between_keeping_up_and_catching_up() {
        assertThat(pace(SchoolYear.YEAR_3)).isEqualTo(Route.Pace.KEEP_UP);
        assertThat(pace(SchoolYear.YEAR_4)).isEqualTo(Route.Pace.CATCH_UP);
    }

    @Test
    void a_sheet_without_a_finding_gets_no_concern_and_does_not_fail() {
        Advice advice = RECOMMENDER.advise(Example.situation(Pupil.of("P5"), List.of()), TUTORIAL);
        assertThat(advice.concerns()).isEmpty();
        assertThat(advice.recommendations()).isEmpty();
    }

    @Test
    void the_same_situation_gets_the_same_advice_from_many_threads() {
        Situation situation = Example.smallerFromLarger();
        List<Justification> expected =
                only(RECOMMENDER.advise(situation, TUTORIAL)).why();
        assertThat(IntStream.range(0, 50)
                        .parallel()
                        .mapToObj(i ->
                                only(RECOMMENDER.advise(situation, TUTORIAL)).why()))
                .allSatisfy(why -> assertThat(why).isEqualTo(expected));
    }

    private static Route.Pace pace(SchoolYear year) {
        Situation known = Example.smallerFromLarger();
        Situation situation = new Situation(known.pupil().in(year), known.sheet(), known.diagnosis(), List.of());
        return RECOMMENDER
                .advise(situation, TUTORIAL)
                .concerns()
                .get(0)
                .route()
                .orElseThrow()
                .pace();
    }

    private static Hypothesis hypothesis(String malrule) {
        return new Hypothesis(Example.sorted(malrule), 0.8, 3, 3, List.of(), List.of());
    }

    private static PastSession session(String material, SessionOutcome outcome) {
        return new PastSession("P001", LocalDate.of(2026, 3, 3), Example.SMALLER, material, outcome);
    }

    private static Situation withHistory(Situation situation, PastSession... sessions) {
        return new Situation(situation.pupil(), situation.sheet(), situation.diagnosis(), List.of(sessions));
    }

    private static Recommendation only(Advice advice) {
        assertThat(advice.recommendations()).hasSize(1);
        return advice.recommendations().get(0);
    }
}
