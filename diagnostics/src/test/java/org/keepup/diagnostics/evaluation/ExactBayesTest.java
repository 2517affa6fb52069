package org.keepup.diagnostics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class ExactBayesTest {

    private static final MalruleLibrary LIBRARY = MalruleLibrary.builtIn();
    private static final TaskForms FORMS = LIBRARY.forms();
    private static final List<Malrule> SUBTRACTION =
            LIBRARY.about(FORMS.form("whole-subtraction").orElseThrow());

    private final World world = new World(FORMS, SUBTRACTION, Habits.usual());

    @Test
    void is_bayes_rule_by_hand() {
        State.Holds reverses = State.Holds.of(
                LIBRARY.malrule("subtraction.smaller-from-larger").orElseThrow());
        SimulatedPupil holder = new SimulatedPupil(reverses, 1, 0.1);
        SimulatedPupil knower = SimulatedPupil.knows(0.1);
        Task task = FORMS.parse("52 - 27");
        ExactBayes ceiling = new ExactBayes(world, Map.of(holder, 0.25, knower, 0.75));
        TopicDiagnosis topic = ceiling.diagnose(ResponseSheet.of("a", List.of(Response.of(task, Answer.of(35)))))
                .topics()
                .get(0);
        double held = 0.25 * world.probability(holder, task, Answer.of(35));
        double knew = 0.75 * world.probability(knower, task, Answer.of(35));
        assertThat(topic.hypotheses().get(0).probability()).isCloseTo(held / (held + knew), within(1e-12));
        assertThat(topic.probabilities().correct()).isCloseTo(knew / (held + knew), within(1e-12));
    }

    /** If it is the ceiling, then its probabilities are the frequencies, in any population. */
    @Test
    void is_calibrated_in_its_own_population() {
        Map<SimulatedPupil, Double> prior = new LinkedHashMap<>();
        prior.put(SimulatedPupil.knows(0.1), 0.4);
        prior.put(SimulatedPupil.muddles(0.6), 0.2);
        for (Malrule malrule : SUBTRACTION.subList(0, 30)) {
            prior.put(new SimulatedPupil(State.Holds.of(malrule), 0.9, 0.1), 0.4 / 30);
        }
        ExactBayes ceiling = new ExactBayes(world, prior);
        Population population = new Population(prior);
        Items items = Items.of(Items.fixedSubtractions(FORMS));
        Random random = new Random(4);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            SimulatedPupil pupil = population.draw(random);
            ResponseSheet sheet = world.sheet("a", pupil, items.draw(6, random), random);
            // a malrule that the items do not show is out of every engine's reach: leave those out
            if (!(pupil.state() instanceof State.Holds) || Answered.on(sheet).isVisible(pupil.state())) {
                cases.add(Figures.judged(ceiling, sheet, pupil.state()));
            }
        }
        assertThat(new Scores(cases).calibrationError()).as("seed 4").isLessThan(0.06);
    }

    @Test
    void never_loses_to_the_baselines() {
        Map<SimulatedPupil, Double> prior = new LinkedHashMap<>();
        SUBTRACTION.forEach(malrule -> prior.put(new SimulatedPupil(State.Holds.of(malrule), 1, 0.2), 1.0));
        ExactBayes ceiling = new ExactBayes(world, prior);
        NearestMatch nearest = new NearestMatch(SUBTRACTION);
        Random random = new Random(8);
        Population population = new Population(prior);
        List<Case> best = new ArrayList<>();
        List<Case> baseline = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            SimulatedPupil pupil = population.draw(random);
            ResponseSheet sheet = world.sheet("a", pupil, Items.fixedSubtractions(FORMS), random);
            best.add(Figures.judged(ceiling, sheet, pupil.state()));
            baseline.add(Figures.judged(nearest, sheet, pupil.state()));
        }
        assertThat(new Scores(best).top1()).as("seed 8").isGreaterThanOrEqualTo(new Scores(baseline).top1());
        assertThat(new Scores(best).top1()).as("seed 8").isGreaterThan(0.9);
    }
}
