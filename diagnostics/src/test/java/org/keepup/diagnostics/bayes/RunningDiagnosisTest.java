package org.keepup.diagnostics.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseReader;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.response.ResponseWriter;
import org.keepup.core.task.ItemGenerator;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.evaluation.Items;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class RunningDiagnosisTest {

    private static final MalruleLibrary LIBRARY = MalruleLibrary.builtIn();
    private static final BayesEngine ENGINE = BayesEngine.of(LIBRARY);

    /** A pupil who holds up to two malrules, uses them most of the time and slips now and then. */
    private record SimulatedPupil(List<Malrule> held, double slips) {

        static SimulatedPupil draw(TaskForm form, Random random) {
            List<Malrule> about = LIBRARY.about(form);
            double slips = random.nextInt(4) * 0.1;
            if (about.isEmpty() || random.nextInt(3) == 0) {
                return new SimulatedPupil(List.of(), slips);
            }
            Malrule first = about.get(random.nextInt(about.size()));
            Malrule second = about.get(random.nextInt(about.size()));
            Malrule held =
                    first.with(second).filter(both -> random.nextBoolean()).orElse(first);
            return new SimulatedPupil(List.of(held), slips);
        }

        Response to(Task task, Random random) {
            List<Answer> foretold = held.isEmpty()
                            || !held.get(0)
                                    .description()
                                    .forms()
                                    .contains(task.form().id())
                            || random.nextDouble() < 0.1
                    ? List.of()
                    : held.get(0).predict(task);
            Answer answer = foretold.isEmpty() || foretold.get(0).isBlank()
                    ? task.correct().orElseThrow()
                    : foretold.get(0);
            return Response.of(task, random.nextDouble() < slips ? Answer.of(random.nextInt(1_000)) : answer);
        }
    }

    private static List<Response> subtractions(int count, Random random) {
        List<Task> tasks = Items.subtractions(LIBRARY.forms()).draw(count, random);
        SimulatedPupil pupil = SimulatedPupil.draw(tasks.get(0).form(), random);
        return tasks.stream().map(task -> pupil.to(task, random)).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void up_to_the_answers_that_are_kept_it_is_the_diagnosis_of_the_whole_sheet(long seed) {
        List<Response> responses = subtractions(RunningDiagnosis.LATEST, new Random(seed));
        RunningDiagnosis running = ENGINE.running(ResponseSheet.of("P001", List.of()));
        for (int i = 0; i < responses.size(); i++) {
            running = running.with(responses.get(i));
            if (i % 9 == 0) {
                ResponseSheet whole = ResponseSheet.of("P001", responses.subList(0, i + 1));
                assertThat(running.diagnosis())
                        .as("seed %d, %d answers", seed, i + 1)
                        .isEqualTo(ENGINE.diagnose(whole));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void answers_of_all_topics_are_told_apart(long seed) {
        Random random = new Random(seed);
        RunningDiagnosis running = ENGINE.running(ResponseSheet.of("P001", List.of()));
        List<Response> responses = new ArrayList<>();
        for (TaskForm form : LIBRARY.forms().all()) {
            SimulatedPupil pupil = SimulatedPupil.draw(form, random);
            for (Task task : new ItemGenerator(form).items(6, 2, seed)) {
                if (task.correct().isPresent()) {
                    responses.add(pupil.to(task, random));
                    running = running.with(responses.get(responses.size() - 1));
                }
            }
        }

        assertThat(running.diagnosis())
                .as("seed %d", seed)
                .isEqualTo(ENGINE.diagnose(ResponseSheet.of("P001", responses)));
    }

    /** Odds to knowing it, which do not depend on the sets of malrules that are sought in the latest answers only. */
    private static Map<String, Double> odds(Outlook outlook) {
        double knowing = probability(outlook, Outlook.Kind.CORRECT);
        return outlook.explanations().stream()
                .filter(explanation -> explanation.malrules().size() <= 1)
                .collect(Collectors.toMap(
                        explanation -> explanation.kind() + " " + explanation.malrules(),
                        explanation -> Math.log(explanation.probability() / knowing)));
    }

    private static double probability(Outlook outlook, Outlook.Kind kind) {
        return outlook.explanations().stream()
                .filter(explanation -> explanation.kind() == kind)
                .mapToDouble(Outlook.Explanation::probability)
                .sum();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void after_more_answers_all_but_sets_of_malrules_weighs_as_on_the_whole_sheet(long seed) {
        Random random = new Random(seed);
        // of the tasks from before some come again; the answers mix two pupils so that nothing is settled soon
        List<Response> responses = new ArrayList<>(subtractions(60, random));
        responses.addAll(subtractions(40, random));
        responses.addAll(responses.subList(0, 30));
        java.util.Collections.shuffle(responses, random);
        ResponseSheet whole = ResponseSheet.of("P001", responses);
        TaskForm form = responses.get(0).task().form();

        Map<String, Double> running = odds(ENGINE.running(whole).outlook(form));
        Map<String, Double> batch = odds(ENGINE.outlook(whole, form));

        running.keySet().retainAll(batch.keySet());
        assertThat(running).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(3);
        running.forEach((explanation, odds) ->
                assertThat(odds).as("seed %d, %s", seed, explanation).isCloseTo(batch.get(explanation), within(1e-6)));
    }

    @Test
    void sets_of_malrules_are_still_found_after_hundreds_of_answers() {
        Malrule one = LIBRARY.malrule("subtraction.smaller-from-larger").orElseThrow();
        Malrule other = LIBRARY.malrule("subtraction.sub-one-over-blank").orElseThrow();
        Malrule both = one.with(other).orElseThrow();
        SortedSet<String> ids = new TreeSet<>(List.of(one.id(), other.id()));
        SimulatedPupil pupil = new SimulatedPupil(List.of(both), 0.02);
        Random random = new Random(4);
        List<Response> responses = new ArrayList<>();
        for (Task task : Items.subtractions(LIBRARY.forms()).draw(300, random)) {
            responses.add(pupil.to(task, random));
        }

        TopicDiagnosis topic = ENGINE.running(ResponseSheet.of("P001", responses))
                .diagnosis()
                .topics()
                .get(0);

        assertThat(topic.outcome()).isEqualTo(Outcome.SYSTEMATIC);
        assertThat(topic.hypotheses().get(0).malrules()).isEqualTo(ids);
        assertThat(topic.responses()).isEqualTo(300);
        assertThat(topic.hypotheses().get(0).evidence()).hasSize(300);
        assertThat(topic.hypotheses().get(0).evidence())
                .extracting(evidence -> evidence.response())
                .containsExactlyElementsOf(responses);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a_pair_that_stands_out_is_tallied_over_all_answers(long seed) {
        Random random = new Random(seed);
        Malrule one = LIBRARY.malrule("subtraction.smaller-from-larger").orElseThrow();
        Malrule other = LIBRARY.malrule("subtraction.sub-one-over-blank").orElseThrow();
        SimulatedPupil pupil = new SimulatedPupil(List.of(one.with(other).orElseThrow()), 0.1);
        List<Response> responses = new ArrayList<>();
        for (Task task : Items.subtractions(LIBRARY.forms()).draw(160, random)) {
            responses.add(pupil.to(task, random));
        }
        ResponseSheet whole = ResponseSheet.of("P001", responses);
        TaskForm form = responses.get(0).task().form();
        Component component = ENGINE.component(form);

        Posterior.Weighed best =
                ENGINE.running(whole).posterior(form).candidates().get(0);
        Posterior.Weighed batch = component.posterior(responses).candidates().get(0);

        assertThat(best.set()).as("seed %d", seed).hasSize(2).isEqualTo(batch.set());
        assertThat(best.tally())
                .as("seed %d", seed)
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                .isEqualTo(batch.tally());
    }

    @ParameterizedTest(name = "{0} answers")
    @ValueSource(ints = {0, 20, 90})
    void it_goes_on_from_json_as_if_nothing_had_been(int answers) throws IOException {
        List<Response> responses = subtractions(answers + 5, new Random(answers));
        RunningDiagnosis running = ENGINE.running(ResponseSheet.of("P001", responses.subList(0, answers)));
        StringWriter json = new StringWriter();
        ResponseWriter.writeJson(List.of(running.sheet()), json);
        List<ResponseSheet> read = ResponseReader.of(LIBRARY.forms())
                .parse("stored.json", json.toString())
                .sheets();
        // a pupil who has not answered anything yet has nothing to store but the pseudonym
        RunningDiagnosis resumed = ENGINE.running(read.isEmpty() ? ResponseSheet.of("P001", List.of()) : read.get(0));

        for (Response response : responses.subList(answers, answers + 5)) {
            running = running.with(response);
            resumed = resumed.with(response);
        }

        assertThat(resumed.sheet()).isEqualTo(running.sheet());
        assertThat(resumed.diagnosis()).isEqualTo(running.diagnosis());
    }

    @Test
    void an_earlier_state_stays_as_it_was() {
        List<Response> responses = subtractions(80, new Random(9));
        RunningDiagnosis earlier = ENGINE.running(ResponseSheet.of("P001", responses.subList(0, 70)));
        Diagnosis before = earlier.diagnosis();
        for (Response response : responses.subList(70, 80)) {
            earlier.with(response).diagnosis();
        }

        assertThat(earlier.sheet().responses()).hasSize(70);
        assertThat(earlier.diagnosis()).isEqualTo(before);
        assertThat(ENGINE.running(earlier.sheet()).diagnosis()).isEqualTo(before);
    }
}
