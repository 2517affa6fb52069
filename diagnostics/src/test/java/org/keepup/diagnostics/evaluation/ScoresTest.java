package org.keepup.diagnostics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class ScoresTest {

    private static final List<Malrule> TWO = MalruleLibrary.builtIn().all().subList(0, 2);
    private static final State.Holds A = State.Holds.of(TWO.get(0));
    private static final State.Holds B = State.Holds.of(TWO.get(1));

    private static SortedSet<String> ids(State.Holds... all) {
        SortedSet<String> ids = new TreeSet<>();
        for (State.Holds holds : all) {
            ids.addAll(holds.malrules());
        }
        return ids;
    }

    private static Case named(State truth, double confidence, List<SortedSet<String>> sets) {
        return new Case(
                truth,
                truth,
                new Judgement(
                        List.of(
                                new Judgement.Choice(Judgement.Kind.MALRULES, sets, confidence),
                                new Judgement.Choice(Judgement.Kind.CORRECT, List.of(), 1 - confidence)),
                        Outcome.SYSTEMATIC));
    }

    @Test
    void a_group_that_holds_the_truth_counts_and_strictly_only_its_leader() {
        Scores scores = new Scores(List.of(
                named(B, 0.9, List.of(ids(A), ids(B))),
                named(A, 0.9, List.of(ids(A), ids(B))),
                named(A, 0.9, List.of(ids(B)))));
        assertThat(scores.top1()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(scores.strictTop1()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(scores.namedWrong()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void half_of_a_pair_has_full_precision_and_half_the_recall() {
        State.Holds pair = new State.Holds(ids(A, B), TWO.get(0), List.of());
        assertThat(new Scores(List.of(named(pair, 0.9, List.of(ids(A))))).sets())
                .containsExactly(1, 0.5, 2 / 3.0);
    }

    @Test
    void calibration_error_is_how_far_what_is_said_lies_from_what_is_so() {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            cases.add(named(i < 70 ? A : B, 0.95, List.of(ids(A))));
        }
        assertThat(new Scores(cases).calibrationError()).isCloseTo(0.25, within(1e-9));
        double[] interval = new Scores(cases).calibrationInterval(1);
        assertThat(interval[0]).isBetween(0.1, 0.25);
        assertThat(interval[1]).isBetween(0.25, 0.4);
    }

    @Test
    void the_brier_score_runs_from_sure_and_right_to_sure_and_wrong() {
        assertThat(named(A, 1, List.of(ids(A))).judgement().brier(A)).isZero();
        assertThat(named(A, 1, List.of(ids(A))).judgement().brier(B)).isEqualTo(2);
    }

    @Test
    void the_surest_half_carries_the_risk_of_that_half() {
        Scores scores = new Scores(List.of(
                named(A, 0.99, List.of(ids(A))),
                named(A, 0.9, List.of(ids(A))),
                named(B, 0.6, List.of(ids(A))),
                named(B, 0.5, List.of(ids(A)))));
        assertThat(scores.riskAt(0.5)).isZero();
        assertThat(scores.riskAt(1)).isEqualTo(0.5);
        assertThat(scores.areaUnderRisk()).isCloseTo((0 + 0 + 1 / 3.0 + 0.5) / 4, within(1e-12));
    }
}
