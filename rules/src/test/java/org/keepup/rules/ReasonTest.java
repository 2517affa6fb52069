package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepup.core.pupil.Overruling;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.rules.fact.Lesson;

/** Why, and why not. */
class ReasonTest {

    private static final Recommender RECOMMENDER = Example.recommender();
    private static final Lesson TUTORIAL = Lesson.oneToOne(20);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 3);

    @Test
    void the_tree_goes_from_the_decision_over_rules_and_facts_to_answers_and_sources() {
        List<Reason> why = RECOMMENDER.why(advice(Example.smallerFromLarger()));
        assertThat(why).hasSize(2);
        String text = String.join("\n", why.get(0).lines());
        assertThat(text)
                .startsWith("1. undo \"The idea subtraction columns are separate\" in subtraction")
                .contains("\n  rule: A misconception behind the errors is to be undone\n")
                .contains("evidence: 402 - 137 = 335, just what it foretells")
                .contains("source: Department for Education and Skills (2005) Wave 3 pack: teach to the error found")
                .contains("\n  use 2 Y4 +/- Title of booklet")
                .contains("\n    rule: What was made for the error leads\n")
                .contains("source: made up for tests (confirmed)");
        assertThat(kinds(why.get(0))).contains(Reason.Kind.values()[0], Reason.Kind.EVIDENCE, Reason.Kind.SOURCE);
    }

    @Test
    void why_not_names_the_rule_that_rules_out() {
        Situation situation = Example.smallerFromLarger()
                .in(Circumstances.UNKNOWN.overruled(List.of(new Overruling(
                        "P001",
                        MARCH,
                        Overruling.Kind.AVOID,
                        Example.SMALLER,
                        "booklet",
                        "Knows it by heart from last year"))));
        Advice advice = advice(situation);
        assertThat(advice.recommendations().get(0).material()).isNotEqualTo(Example.BOOKLET);
        String text = text(RECOMMENDER.whyNot(advice, "booklet"));
        assertThat(text)
                .startsWith("2 Y4 +/- Title of booklet is ruled out")
                .contains("against: What the tutor puts aside stays aside")
                .contains("Knows it by heart from last year");
    }

    @Test
    void why_not_weighs_one_against_the_other() {
        Advice advice = advice(Example.smallerFromLarger());
        assertThat(text(RECOMMENDER.whyNot(advice, "segment")))
                .contains("came into question (weighs ")
                .contains("but 2 Y4 +/- Title of booklet weighs ")
                .contains("against: The catalogue's first choice goes before its second");
        assertThat(text(RECOMMENDER.whyNot(advice, "booklet"))).contains("is recommended");
    }

    @Test
    void why_not_says_which_conditions_are_not_met_and_what_is_unknown() {
        Advice advice = advice(Example.smallerFromLarger());
        assertThat(text(RECOMMENDER.whyNot(advice, "unread-booklet")))
                .contains("does not come into question")
                .contains("it names booklet, segment")
                .contains("The tutor has not asked for it");
        assertThat(text(RECOMMENDER.whyNot(advice, "made-up"))).contains("no material 'made-up'");
    }

    @Test
    void what_an_earlier_session_did_stands_under_the_rule_that_heeds_it() {
        Situation situation = Example.smallerFromLarger()
                .after(List.of(
                        new PastSession("P001", MARCH, Example.SMALLER, "booklet", SessionOutcome.UNCHANGED),
                        new PastSession(
                                "P001", MARCH.plusWeeks(1), Example.SMALLER, "segment", SessionOutcome.UNCHANGED)))
                .in(Circumstances.UNKNOWN.answeredOn(MARCH.minusDays(7)));
        assertThat(text(RECOMMENDER.whyNot(advice(situation), "booklet")))
                .contains("against: What was used without effect is not used again")
                .contains("Used on 2026-03-03 without effect.")
                .contains("fact: used on 2026-03-03: booklet, unchanged");
    }

    private static Advice advice(Situation situation) {
        return RECOMMENDER.advise(situation, TUTORIAL);
    }

    private static String text(List<Reason> reasons) {
        return String.join(
                "\n",
                reasons.stream().flatMap(reason -> reason.lines().stream()).toList());
    }

    private static List<Reason.Kind> kinds(Reason reason) {
        List<Reason.Kind> kinds = new ArrayList<>(List.of(reason.kind()));
        reason.because().forEach(under -> kinds.addAll(kinds(under)));
        return kinds;
    }
}
