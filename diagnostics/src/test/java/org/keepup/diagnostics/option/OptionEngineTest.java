package org.keepup.diagnostics.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.Catalogues;
import org.keepup.core.answer.Answer;
import org.keepup.core.item.Item;
import org.keepup.core.item.ItemReader;
import org.keepup.core.item.Option;
import org.keepup.core.response.Particulars;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Forecast;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.Verdict;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class OptionEngineTest {

    private static final String NAMES = "shape.classify.exclusive-definitions";
    private static final Catalogues CATALOGUES = Catalogues.builtIn()
            .with(ItemReader.of(Catalogues.builtIn().forms()).parse("bank.csv", """
                    id,task,option A,option B,option C,option D
                    sub-1,402 - 137,335,265,275,539
                    sub-2,61 - 28,47,33,43,89
                    sub-3,503 - 217,314,286,296,720
                    """));
    private static final OptionEngine ENGINE = OptionEngine.of(CATALOGUES.items(), MalruleLibrary.of(CATALOGUES));

    @Test
    void one_right_pick_weighs_as_worked_out_by_hand() {
        TopicDiagnosis shape = shape(pick("keepup-square-rectangle", "B"));

        double knows = 0.46 * (1 - 0.1 * 2 / 3);
        double idea = 0.08 * (0.9 * (1 - 8 / 8.9) + 0.1 / 3);
        double guesses = 0.13 * (1 - 2.0 / 3 * 2 / 3);
        double all = knows + idea + guesses;
        assertThat(shape.probabilities().correct()).isCloseTo(knows / all, within(0.005));
        assertThat(shape.probabilities().systematic()).isCloseTo(idea / all, within(0.005));
        assertThat(shape.probabilities().unsystematic()).isCloseTo(guesses / all, within(0.005));
        assertThat(shape.outcome()).isEqualTo(Outcome.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void three_picks_by_one_idea_name_it() {
        TopicDiagnosis shape = shape(
                pick("keepup-square-rectangle", "A"),
                pick("keepup-rectangle-parallelogram", "C"),
                pick("keepup-square-rhombus", "B"));

        assertThat(shape.outcome()).isEqualTo(Outcome.SYSTEMATIC);
        assertThat(shape.hypotheses().get(0).malrules()).containsExactly(NAMES);
        assertThat(shape.hypotheses().get(0).explains()).isEqualTo(3);
        assertThat(shape.hypotheses().get(0).evidence())
                .extracting(evidence -> evidence.verdict())
                .containsOnly(Verdict.SUPPORTS);
        assertThat(shape.summary()).isEqualTo("3 of 3 wrong options are what one idea leads to.");
    }

    @Test
    void one_pick_never_names_anything() {
        assertThat(shape(pick("keepup-square-rectangle", "A")).outcome()).isEqualTo(Outcome.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void ideas_on_different_items_can_hold_at_the_same_time() {
        TopicDiagnosis shape = shape(
                pick("keepup-square-rectangle", "A"),
                pick("keepup-rectangle-parallelogram", "C"),
                pick("keepup-square-rhombus", "B"),
                pick("keepup-turned-square", "A"),
                pick("keepup-turned-triangle", "B"),
                pick("keepup-turned-rectangle", "B"));

        assertThat(shape.hypotheses().subList(0, 2))
                .extracting(hypothesis -> String.join("+", hypothesis.malrules()))
                .containsExactlyInAnyOrder(NAMES, "shape.classify.prototype-orientation");
        assertThat(shape.hypotheses().get(1).probability()).isGreaterThan(0.8);
    }

    @Test
    void options_without_tags_speak_for_the_malrules_that_give_them() {
        TopicDiagnosis subtraction = ENGINE.diagnose(sheet(pick("sub-1", "A"), pick("sub-2", "A"), pick("sub-3", "A")))
                .topics()
                .get(0);

        assertThat(subtraction.topic()).isEqualTo("subtraction");
        assertThat(subtraction.hypotheses().get(0).explains()).isEqualTo(3);
        assertThat(subtraction.hypotheses().stream()
                        .flatMap(one -> java.util.stream.Stream.concat(
                                one.malrules().stream(),
                                one.indistinguishable().stream().flatMap(set -> set.stream()))))
                .contains("subtraction.smaller-from-larger");
    }

    @Test
    void a_pupil_who_picks_by_an_idea_is_expected_to_do_so_again() {
        Task asked =
                CATALOGUES.items().item("keepup-square-rhombus").orElseThrow().task();

        List<Forecast.Expected> before =
                ENGINE.forecast(sheet(), List.of(asked)).get(0).answers();
        List<Forecast.Expected> after = ENGINE.forecast(
                        sheet(pick("keepup-square-rectangle", "A"), pick("keepup-rectangle-parallelogram", "C")),
                        List.of(asked))
                .get(0)
                .answers();

        assertThat(before.get(0).answer()).isEqualTo("yes, its four sides are equal");
        assertThat(after.get(0).answer()).isEqualTo("no, it is a square");
        assertThat(after.get(0).probability()).isGreaterThan(0.6);
        assertThat(after.stream().mapToDouble(Forecast.Expected::probability).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void only_an_option_picked_is_read() {
        assertThat(ENGINE.reads(pick("sub-1", "A"))).isTrue();
        Response written = Response.of(CATALOGUES.forms().parse("402 - 137"), Answer.parse("335"));
        assertThat(ENGINE.reads(written)).isFalse();
        assertThat(ENGINE.reads(written.with(Particulars.NONE.withItem("sub-1"))))
                .isTrue();
        assertThat(ENGINE.reads(Response.of(CATALOGUES.forms().parse("402 - 137"), Answer.parse("999"))
                        .with(Particulars.NONE.withItem("sub-1"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void who_guesses_throughout_is_seldom_accused(long seed) {
        Random random = new Random(seed);
        int named = 0;
        for (int pupil = 0; pupil < 200; pupil++) {
            TopicDiagnosis shape = simulated(random, 1, "", 0);
            named += shape.outcome() == Outcome.SYSTEMATIC ? 1 : 0;
        }
        // five ideas with three questions each, of three options: by chance alone all three fit in 1 of 27 cases an
        // idea
        assertThat(named).as("seed %d", seed).isLessThan(4);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.05", "2, 0.1", "3, 0.2"})
    void who_knows_it_is_not_accused(long seed, double blind) {
        Random random = new Random(seed);
        int named = 0;
        for (int pupil = 0; pupil < 200; pupil++) {
            named += simulated(random, blind, "", 0).outcome() == Outcome.SYSTEMATIC ? 1 : 0;
        }
        assertThat(named).as("seed %d", seed).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.05, 150", "2, 0.1, 130"})
    void an_idea_that_is_held_is_found(long seed, double blind, int least) {
        Random random = new Random(seed);
        int found = 0;
        for (int pupil = 0; pupil < 200; pupil++) {
            TopicDiagnosis shape = simulated(random, blind, NAMES, 0.95);
            found += shape.outcome() == Outcome.SYSTEMATIC
                            && shape.hypotheses().get(0).malrules().contains(NAMES)
                    ? 1
                    : 0;
        }
        assertThat(found).as("seed %d", seed).isGreaterThan(least);
    }

    /** One pupil's picks from all questions of our own about shape. */
    private static TopicDiagnosis simulated(Random random, double blind, String idea, double fires) {
        List<Response> picks = new ArrayList<>();
        for (Item item : CATALOGUES.items().items()) {
            if (item.topic().equals("shape")) {
                Option chosen = item.options().get(random.nextInt(item.options().size()));
                if (random.nextDouble() >= blind) {
                    boolean follows = random.nextDouble() < fires;
                    chosen = item.options().stream()
                            .filter(option -> follows && option.tags().contains(idea))
                            .findFirst()
                            .orElseGet(() -> item.options().stream()
                                    .filter(item::isCorrect)
                                    .findFirst()
                                    .orElseThrow());
                }
                picks.add(pick(item.id(), chosen.label()));
            }
        }
        return shape(picks.toArray(Response[]::new));
    }

    private static Response pick(String item, String label) {
        Item asked = CATALOGUES.items().item(item).orElseThrow();
        return Response.of(asked.task(), asked.option(label).orElseThrow().answer())
                .with(Particulars.NONE.withItem(item).withOption(label));
    }

    private static ResponseSheet sheet(Response... responses) {
        return ResponseSheet.of("P1", List.of(responses));
    }

    private static TopicDiagnosis shape(Response... responses) {
        return ENGINE.diagnose(sheet(responses)).topics().get(0);
    }
}
