package org.keepup.diagnostics.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.Catalogues;
import org.keepup.core.answer.Answer;
import org.keepup.core.number.Rational;
import org.keepup.core.response.CellMeaning;
import org.keepup.core.response.MarkedResponse;
import org.keepup.core.response.Particulars;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseReader;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.mastery.ObjectiveMastery.Judgement;

class MasteryEngineTest {

    private static final Catalogues CATALOGUES = Catalogues.builtIn();
    private static final MasteryEngine ENGINE = MasteryEngine.of(CATALOGUES);
    private static final double A = 0.7;
    private static final double B = 0.08;
    private static final double SLIP = 0.1;
    private static final double GUESS = 1 / 6.0;

    @Test
    void an_objective_by_itself_is_as_worked_out_by_hand() {
        ObjectiveMastery two = only(marks("P1", "own", 1, 1));

        double yes = A * (1 - SLIP) * (1 - SLIP);
        double no = (1 - A) * GUESS * GUESS;
        assertThat(two.secure()).isCloseTo(yes / (yes + no), within(1e-9));
        assertThat(two.judgement()).isEqualTo(Judgement.SECURE);
        assertThat(only(marks("P1", "own", 0, 0)).judgement()).isEqualTo(Judgement.NOT_SECURE);
        assertThat(only(marks("P1", "own", 1, 0)).judgement()).isEqualTo(Judgement.UNKNOWN);
    }

    @Test
    void a_prerequisite_that_fails_pulls_down_what_rests_on_it() {
        // 1N1b -> 2N1: steps of two, five and ten before steps of three; 1N1b rests on nothing
        assertThat(CATALOGUES
                        .curriculum()
                        .prerequisitesOf(
                                CATALOGUES.curriculum().objective("1N1b").orElseThrow()))
                .isEmpty();
        Map<String, Double> alone = secure(sheet("P1", mark("q", "2N1", 1)));
        Map<String, Double> after =
                secure(sheet("P1", mark("q", "2N1", 1), mark("r", "1N1b", 0), mark("s", "1N1b", 0)));

        assertThat(after.get("2N1")).isLessThan(alone.get("2N1") - 0.2);
        assertThat(after.get("1N1b")).isLessThan(0.1);
    }

    @Test
    void two_linked_objectives_are_as_worked_out_by_hand() {
        Catalogues catalogues = CATALOGUES;
        // the only prerequisite of 3N1b is 2N1, whose own are 1N1a, 1N1b and 1N2b: count all 32 cases
        List<String> names = List.of("3N1b", "2N1", "1N1a", "1N1b", "1N2b");
        Map<String, List<String>> needs = new HashMap<>();
        names.forEach(name -> needs.put(
                name,
                catalogues
                        .curriculum()
                        .prerequisitesOf(catalogues.curriculum().objective(name).orElseThrow())
                        .stream()
                        .map(link -> link.from().text())
                        .toList()));
        assertThat(names)
                .containsAll(needs.values().stream().flatMap(List::stream).toList());
        double all = 0;
        double yes = 0;
        for (int k = 0; k < 32; k++) {
            double weight = 1;
            for (int i = 0; i < names.size(); i++) {
                int holds = k;
                boolean founded =
                        needs.get(names.get(i)).stream().allMatch(need -> (holds >> names.indexOf(need) & 1) == 1);
                double p = founded ? A : B;
                weight *= (k >> i & 1) == 1 ? p : 1 - p;
            }
            weight *= (k & 1) == 1 ? 1 - SLIP : GUESS;
            weight *= (k & 2) == 2 ? SLIP : 1 - GUESS;
            all += weight;
            yes += (k & 1) == 1 ? weight : 0;
        }

        assertThat(secure(sheet("P1", mark("q", "3N1b", 1), mark("r", "2N1", 0)))
                        .get("3N1b"))
                .isCloseTo(yes / all, within(1e-9));
    }

    @Test
    void part_marks_count_in_part() {
        double half = only(sheet("P1", mark("q", "own", Rational.of(1), 2))).secure();

        assertThat(half)
                .isLessThan(
                        only(sheet("P1", mark("q", "own", Rational.of(2), 2))).secure())
                .isGreaterThan(
                        only(sheet("P1", mark("q", "own", Rational.of(0), 2))).secure());
    }

    @Test
    void it_never_names_a_misconception_and_says_what_marks_cannot() {
        Diagnosis diagnosis = ENGINE.diagnose(ResponseReader.of(CATALOGUES.forms())
                .with(CellMeaning.MARKS)
                .parse("marks.csv", """
                        pupil,q1,q2,q3,q4
                        #topic,4F4,4F4,5F5,
                        P1,0,0,1,1
                        """)
                .sheets()
                .get(0));

        assertThat(diagnosis.responses()).isEqualTo(4);
        assertThat(diagnosis.correct()).isEqualTo(2);
        assertThat(diagnosis.topics()).extracting(topic -> topic.topic()).containsExactly("4F4", "5F5", "no objective");
        assertThat(diagnosis.topics())
                .allSatisfy(topic -> assertThat(topic.hypotheses()).isEmpty());
        assertThat(diagnosis.topics().get(0).outcome()).isEqualTo(Outcome.NOT_ENOUGH_EVIDENCE);
        assertThat(diagnosis.topics().get(0).summary())
                .startsWith("Not secure (secure with ")
                .endsWith(" %): 0 of 2 right. Marks do not say why; the answers themselves may.");
    }

    @Test
    void answers_count_as_right_or_wrong() {
        Response right = Response.of(CATALOGUES.forms().parse("1/4 + 2/4"), Answer.parse("3/4"));

        assertThat(ENGINE.mastery(ResponseSheet.of("P1", List.of(right))))
                .singleElement()
                .satisfies(one -> assertThat(one.right()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_class_drawn_from_the_model_is_recovered(long seed) {
        Random random = new Random(seed);
        List<String> skills = List.of("one", "two", "three", "four");
        double[] slips = {0.02, 0.25};
        double[] guesses = {0.4, 0.05};
        List<ResponseSheet> sheets = new ArrayList<>();
        List<Map<String, Boolean>> truth = new ArrayList<>();
        for (int pupil = 0; pupil < 400; pupil++) {
            Map<String, Boolean> holds = new HashMap<>();
            List<MarkedResponse> marks = new ArrayList<>();
            for (String skill : skills) {
                boolean secure = random.nextDouble() < 0.5;
                holds.put(skill, secure);
                for (int q = 0; q < 4; q++) {
                    double right = secure ? 1 - slips[q % 2] : guesses[q % 2];
                    marks.add(mark(skill + q, skill, random.nextDouble() < right ? 1 : 0));
                }
            }
            truth.add(holds);
            sheets.add(sheet("P" + pupil, marks.toArray(MarkedResponse[]::new)));
        }

        MasteryEngine fitted = ENGINE.fitted(sheets, 25);

        assertThat(fitted.priors().secure()).as("seed %d", seed).isCloseTo(0.5, within(0.05));
        // the priors draw a slip of 0.25 a little towards their own mean of 0.1
        assertThat(mean(skills, label -> fitted.figures(label + 0).guess()))
                .as("seed %d", seed)
                .isCloseTo(0.4, within(0.04));
        assertThat(mean(skills, label -> fitted.figures(label + 1).slip()))
                .as("seed %d", seed)
                .isCloseTo(0.25, within(0.06));
        assertThat(mean(skills, label -> fitted.figures(label + 0).slip()))
                .as("seed %d", seed)
                .isLessThan(0.06);
        assertThat(mean(skills, label -> fitted.figures(label + 1).guess()))
                .as("seed %d", seed)
                .isLessThan(0.1);
        double brier = 0;
        int judged = 0;
        int wrong = 0;
        for (int pupil = 0; pupil < sheets.size(); pupil++) {
            for (ObjectiveMastery one : fitted.mastery(sheets.get(pupil))) {
                boolean holds = truth.get(pupil).get(one.objective());
                brier += Math.pow(one.secure() - (holds ? 1 : 0), 2) / (4 * sheets.size());
                judged += one.judgement() == Judgement.UNKNOWN ? 0 : 1;
                wrong += one.judgement() == (holds ? Judgement.NOT_SECURE : Judgement.SECURE) ? 1 : 0;
            }
        }
        assertThat(brier).as("seed %d", seed).isLessThan(0.08);
        assertThat(wrong).as("seed %d: wrong of %d", seed, judged).isLessThan(judged / 20);
    }

    @Test
    void the_whole_curriculum_is_worked_out_exactly() {
        MarkedResponse[] marks = CATALOGUES.curriculum().objectives().stream()
                .map(objective -> mark(
                        "q-" + objective.id(), objective.id(), objective.year().number() < 5 ? 1 : 0))
                .toArray(MarkedResponse[]::new);

        Map<String, Double> secure = secure(sheet("P1", marks));

        assertThat(secure).hasSizeGreaterThan(250);
        assertThat(secure.values()).allMatch(p -> p > 0 && p < 1);
    }

    private static double mean(List<String> skills, ToDoubleFunction<String> figure) {
        return skills.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static ObjectiveMastery only(ResponseSheet sheet) {
        return ENGINE.mastery(sheet).get(0);
    }

    private static Map<String, Double> secure(ResponseSheet sheet) {
        return ENGINE.mastery(sheet).stream()
                .collect(Collectors.toMap(ObjectiveMastery::objective, ObjectiveMastery::secure));
    }

    private static ResponseSheet marks(String pupil, String skill, int... marks) {
        List<MarkedResponse> all = new ArrayList<>();
        for (int i = 0; i < marks.length; i++) {
            all.add(mark("q" + i, skill, marks[i]));
        }
        return sheet(pupil, all.toArray(MarkedResponse[]::new));
    }

    private static MarkedResponse mark(String item, String skill, int mark) {
        return mark(item, skill, Rational.of(mark), 1);
    }

    private static MarkedResponse mark(String item, String skill, Rational mark, int max) {
        return new MarkedResponse(
                Optional.empty(),
                Optional.empty(),
                Particulars.NONE
                        .withItem(item)
                        .withTopic(skill)
                        .withMax(Rational.of(max))
                        .withMark(mark));
    }

    private static ResponseSheet sheet(String pupil, MarkedResponse... marks) {
        return new ResponseSheet(pupil, List.of(), List.of(marks), Map.of());
    }
}
