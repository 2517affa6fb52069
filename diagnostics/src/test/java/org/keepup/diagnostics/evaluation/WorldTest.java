package org.keepup.diagnostics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class WorldTest {

    private static final MalruleLibrary LIBRARY = MalruleLibrary.builtIn();
    private static final TaskForms FORMS = LIBRARY.forms();
    private static final List<Malrule> SUBTRACTION =
            LIBRARY.about(FORMS.form("whole-subtraction").orElseThrow());

    private static State.Holds holds(String id) {
        return State.Holds.of(LIBRARY.malrule(id).orElseThrow());
    }

    static Stream<SimulatedPupil> pupils() {
        return Stream.of(
                SimulatedPupil.knows(0.2),
                SimulatedPupil.muddles(0.7),
                new SimulatedPupil(holds("subtraction.smaller-from-larger"), 0.8, 0.1));
    }

    /** The simulation is also the ceiling: it must know exactly how likely what it draws is. */
    @ParameterizedTest
    @MethodSource("pupils")
    void tells_how_likely_each_answer_is_that_it_draws(SimulatedPupil pupil) {
        World world = new World(FORMS, SUBTRACTION, Habits.usual());
        Task task = FORMS.parse("402 - 137");
        int draws = 40_000;
        Random random = new Random(5);
        Map<String, Integer> drawn = new HashMap<>();
        for (int i = 0; i < draws; i++) {
            drawn.merge(world.answer(pupil, task, random).form(), 1, Integer::sum);
        }
        drawn.forEach((form, times) -> {
            double p = world.probability(pupil, task, Answer.parse(form));
            double deviation = Math.sqrt(p * (1 - p) / draws);
            assertThat((double) times / draws)
                    .as("%s writes %s, seed 5", pupil, form)
                    .isCloseTo(p, within(5 * deviation + 2.0 / draws));
        });
        double all = 0;
        for (int answer = 0; answer <= 9_999; answer++) {
            all += world.probability(pupil, task, Answer.of(answer));
        }
        assertThat(all).as("whole answers of up to four digits").isBetween(0.97, 1 + 1e-9);
    }

    @Test
    void no_slips_and_no_doubts_give_the_procedure_itself() {
        World world = new World(FORMS, SUBTRACTION, Habits.usual());
        SimulatedPupil pupil = new SimulatedPupil(holds("subtraction.smaller-from-larger"), 1, 0);
        assertThat(world.answer(pupil, FORMS.parse("402 - 137"), new Random(1)).text())
                .isEqualTo("335");
        assertThat(world.probability(pupil, FORMS.parse("402 - 137"), Answer.of(335)))
                .isEqualTo(1);
    }

    @Test
    void the_same_seed_gives_the_same_sheet() {
        SimulatedPupil pupil = new SimulatedPupil(holds("subtraction.borrow-across-zero"), 0.9, 0.2);
        List<Task> tasks = Items.fixedSubtractions(FORMS);
        assertThat(new World(FORMS, SUBTRACTION, Habits.usual()).sheet("a", pupil, tasks, new Random(9)))
                .isEqualTo(new World(FORMS, SUBTRACTION, Habits.usual()).sheet("a", pupil, tasks, new Random(9)));
    }

    @Test
    void slips_over_signs_stay_signs() {
        List<Malrule> comparing = LIBRARY.about(FORMS.parse("0.35 ? 0.4").form());
        World world = new World(FORMS, comparing, Habits.usual());
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            Answer answer = world.answer(SimulatedPupil.knows(0.9), FORMS.parse("0.35 ? 0.4"), random);
            assertThat(answer.text()).isIn("<", ">", "=");
        }
    }
}
