package org.keepup.diagnostics.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Evidence;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.Verdict;
import org.keepup.diagnostics.evaluation.Items;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/** Every shortcut against the plain way, on random sheets. */
class SearchTest {

    private static final MalruleLibrary LIBRARY = MalruleLibrary.builtIn();

    /** Answers of a pupil who holds one or two malrules now and then, slips, and muddles: whatever reaches all branches. */
    private static List<Response> responses(List<Task> tasks, Random random) {
        List<Malrule> about = LIBRARY.about(tasks.get(0).form());
        Malrule first = about.get(random.nextInt(about.size()));
        Malrule held = first.with(about.get(random.nextInt(about.size())))
                .filter(both -> random.nextBoolean())
                .orElse(first);
        double muddle = random.nextInt(4) * 0.25;
        List<Response> responses = new ArrayList<>();
        for (Task task : tasks) {
            Answer answer = held.predict(task).stream()
                    .findFirst()
                    .orElseGet(() -> task.correct().orElseThrow());
            if (random.nextDouble() < muddle) {
                Malrule other = about.get(random.nextInt(about.size()));
                answer = random.nextBoolean()
                        ? Answer.of(random.nextInt(1_000))
                        : other.predict(task).stream().findFirst().orElse(answer);
            }
            responses.add(Response.of(task, answer.isBlank() ? Answer.of(0) : answer));
        }
        return responses;
    }

    private static Map<List<Integer>, Double> probabilities(Posterior posterior) {
        Map<List<Integer>, Double> probabilities = new HashMap<>();
        posterior
                .candidates()
                .forEach(candidate ->
                        probabilities.put(Arrays.stream(candidate.set()).boxed().toList(), candidate.probability()));
        return probabilities;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_posterior_is_that_of_the_plain_way(long seed) {
        Random random = new Random(seed);
        BayesEngine engine = BayesEngine.of(LIBRARY);
        List<Task> tasks = Items.subtractions(LIBRARY.forms()).draw(4 + random.nextInt(4), random);
        Component component = engine.component(tasks.get(0).form());
        // the first pupils get by without sorting hypotheses, the later ones share what was sorted
        for (int pupil = 0; pupil < 5; pupil++) {
            List<Response> responses = responses(tasks, random);
            Posterior fast = component.posterior(responses);
            if (pupil == 1 || pupil == 2) {
                continue;
            }
            PlainPosterior plain = new PlainPosterior(component, responses);
            String about = "seed " + seed + ", pupil " + pupil + ": " + responses;

            assertThat(fast.correct()).as(about).isCloseTo(plain.correct, within(1e-6));
            assertThat(fast.unsystematic()).as(about).isCloseTo(plain.unsystematic, within(1e-6));
            assertThat(fast.other()).as(about).isCloseTo(plain.other, within(1e-6));
            Map<List<Integer>, Double> found = probabilities(fast);
            plain.probabilities.forEach((set, probability) -> assertThat(found.getOrDefault(set, 0.0))
                    .as(about + " " + set)
                    .isCloseTo(probability, within(1e-6)));
            assertThat(found.keySet()).as(about).isSubsetOf(plain.probabilities.keySet());
            theFindingAddsUp(engine, component, responses, plain, about);
        }
    }

    private static void theFindingAddsUp(
            BayesEngine engine, Component component, List<Response> responses, PlainPosterior plain, String about) {
        TopicDiagnosis topic =
                engine.diagnose(ResponseSheet.of("P1", responses)).topics().get(0);
        assertThat(topic.hypotheses())
                .as(about)
                .isSortedAccordingTo((one, next) -> Double.compare(next.probability(), one.probability()));
        for (Hypothesis hypothesis : topic.hypotheses()) {
            List<List<Integer>> foretold = foretold(component, hypothesis, responses);
            double together = plain.probabilities.entrySet().stream()
                    .filter(candidate -> plain.foretoldAll(candidate.getKey()).equals(foretold))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
            assertThat(hypothesis.probability())
                    .as(about + hypothesis.malrules())
                    .isCloseTo(together, within(1e-6));
            assertThat(hypothesis.evidence().stream().map(Evidence::verdict))
                    .filteredOn(verdict -> verdict == Verdict.SUPPORTS)
                    .hasSize(hypothesis.explains());
        }
    }

    private static List<List<Integer>> foretold(Component component, Hypothesis hypothesis, List<Response> responses) {
        int[] set = IntStream.range(0, component.malrules().size())
                .filter(m -> hypothesis
                        .malrules()
                        .contains(component.malrules().get(m).id()))
                .toArray();
        return responses.stream()
                .map(response -> Arrays.stream(component.predictions(component.profile(response.task()), set))
                        .boxed()
                        .toList())
                .toList();
    }

    @Test
    void answers_given_before_are_found_again_with_the_pupils_own_evidence() {
        BayesEngine engine = BayesEngine.of(LIBRARY);
        Random random = new Random(3);
        List<Task> tasks = Items.subtractions(LIBRARY.forms()).draw(6, random);
        List<Response> responses = responses(tasks, random);
        TopicDiagnosis first =
                engine.diagnose(ResponseSheet.of("P1", responses)).topics().get(0);
        for (int pupil = 2; pupil < 9; pupil++) {
            List<Response> own = responses.stream()
                    .map(response -> Response.of(response.task(), response.answer()))
                    .toList();
            TopicDiagnosis again =
                    engine.diagnose(ResponseSheet.of("P" + pupil, own)).topics().get(0);
            assertThat(again.outcome()).isEqualTo(first.outcome());
            assertThat(again.probabilities().correct())
                    .isCloseTo(first.probabilities().correct(), within(1e-12));
            for (Hypothesis hypothesis : again.hypotheses()) {
                for (int i = 0; i < own.size(); i++) {
                    assertThat(hypothesis.evidence().get(i).response()).isSameAs(own.get(i));
                }
            }
        }
    }

    @Test
    void what_was_not_looked_at_is_told_with_a_bound() {
        BayesEngine engine = BayesEngine.of(LIBRARY);
        List<Task> tasks = Items.subtractions(LIBRARY.forms()).draw(6, new Random(5));
        ResponseSheet right = ResponseSheet.of(
                "P1",
                tasks.stream()
                        .map(task -> Response.of(task, task.correct().orElseThrow()))
                        .toList());
        Outlook knowing = engine.outlook(right, tasks.get(0).form());
        Priors priors = Priors.standard();
        double known = knowing.explanations().stream()
                .filter(one -> one.kind() == Outlook.Kind.CORRECT)
                .mapToDouble(Outlook.Explanation::probability)
                .sum();
        assertThat(knowing.searched().compounds()).isFalse();
        // if each compound foretold every answer they would fit as well as knowing it does
        assertThat(knowing.searched().leftOut()).isCloseTo(known * priors.compound() / priors.correct(), within(1e-9));

        List<Response> answers = new ArrayList<>();
        for (String[] one :
                new String[][] {{"91 - 47", "56"}, {"513 - 278", "365"}, {"402 - 137", "335"}, {"88 - 34", "57"}}) {
            answers.add(Response.of(LIBRARY.forms().parse(one[0]), Answer.parse(one[1])));
        }
        Searched searched = engine.outlook(
                        ResponseSheet.of("P2", answers), tasks.get(0).form())
                .searched();
        assertThat(searched.compounds()).isTrue();
        assertThat(searched.roots()).hasSizeBetween(1, 20).startsWith("subtraction.smaller-from-larger");
        assertThat(searched.leftOut()).isBetween(0.0, 1.0);
    }

    @Test
    void a_set_of_malrules_is_told_by_ids_in_order() {
        TopicDiagnosis topic = BayesEngine.of(LIBRARY)
                .diagnose(ResponseSheet.of(
                        "P1", responses(Items.subtractions(LIBRARY.forms()).draw(8, new Random(1)), new Random(5))))
                .topics()
                .get(0);
        assertThat(topic.hypotheses())
                .allSatisfy(hypothesis -> assertThat(hypothesis.malrules())
                        .containsExactlyElementsOf(new TreeSet<>(hypothesis.malrules())));
    }
}
