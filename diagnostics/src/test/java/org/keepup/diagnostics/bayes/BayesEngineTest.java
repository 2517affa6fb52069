package org.keepup.diagnostics.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.ItemGenerator;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Forecast;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.Verdict;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class BayesEngineTest {

    private static final MalruleLibrary LIBRARY = MalruleLibrary.builtIn();
    private static final BayesEngine ENGINE = BayesEngine.of(LIBRARY);
    private static final List<String> SUBTRACTIONS =
            List.of("402 - 137", "81 - 38", "253 - 118", "600 - 142", "906 - 484", "875 - 432", "704 - 8", "1000 - 86");

    static List<Malrule> malrules() {
        return LIBRARY.all();
    }

    /** The malrule's own examples, and drawn items in which it shows, eight in all if there are so many. */
    private static List<Task> tasksThatShow(Malrule malrule) {
        Map<String, Task> tasks = new LinkedHashMap<>();
        malrule.description()
                .examples()
                .forEach(example -> tasks.put(example.task(), LIBRARY.forms().parse(example.task())));
        for (String id : malrule.description().forms()) {
            TaskForm form = LIBRARY.forms().form(id).orElseThrow();
            for (int year = 1; year <= 6; year++) {
                for (Task task : new ItemGenerator(form).items(year, 40, 17)) {
                    boolean shows = malrule.predict(task).stream()
                            .findFirst()
                            .filter(answer -> !task.accepts(answer))
                            .isPresent();
                    if (shows && tasks.size() < 8) {
                        tasks.put(task.text(), task);
                    }
                }
            }
        }
        return List.copyOf(tasks.values());
    }

    private static ResponseSheet sheet(List<Task> tasks, Malrule malrule) {
        return ResponseSheet.of(
                "P001",
                tasks.stream()
                        .map(task -> Response.of(
                                task,
                                malrule.predict(task).stream()
                                        .findFirst()
                                        .orElse(task.correct().orElse(Answer.BLANK))))
                        .toList());
    }

    private static ResponseSheet sheet(String... tasksAndAnswers) {
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < tasksAndAnswers.length; i += 2) {
            responses.add(Response.of(LIBRARY.forms().parse(tasksAndAnswers[i]), Answer.parse(tasksAndAnswers[i + 1])));
        }
        return ResponseSheet.of("P001", responses);
    }

    private static TopicDiagnosis onlyTopic(ResponseSheet sheet) {
        List<TopicDiagnosis> topics = ENGINE.diagnose(sheet).topics();
        assertThat(topics).hasSize(1);
        return topics.get(0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malrules")
    void a_pupil_who_always_follows_a_malrule_is_told_so_by_it_or_its_indistinguishable_group(Malrule malrule) {
        Diagnosis diagnosis = ENGINE.diagnose(sheet(tasksThatShow(malrule), malrule));

        assertThat(diagnosis.topics())
                .anySatisfy(topic -> assertThat(topic.hypotheses().get(0))
                        .satisfies(best -> assertThat(names(best)).contains(new TreeSet<>(List.of(malrule.id())))));
    }

    private static List<java.util.SortedSet<String>> names(Hypothesis hypothesis) {
        List<java.util.SortedSet<String>> names = new ArrayList<>(hypothesis.indistinguishable());
        names.add(hypothesis.malrules());
        return names;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malrules")
    void a_fully_correct_sheet_is_never_given_a_misconception(Malrule malrule) {
        List<Response> right = tasksThatShow(malrule).stream()
                .filter(task -> task.correct().isPresent())
                .map(task -> Response.of(task, task.correct().orElseThrow()))
                .toList();

        Diagnosis diagnosis = ENGINE.diagnose(ResponseSheet.of("P001", right));

        assertThat(diagnosis.topics()).allSatisfy(topic -> {
            assertThat(topic.hypotheses()).isEmpty();
            assertThat(topic.outcome()).isIn(Outcome.SECURE, Outcome.NOT_ENOUGH_EVIDENCE);
        });
    }

    @Test
    void smaller_from_larger_is_named_with_its_evidence() {
        TopicDiagnosis subtraction = onlyTopic(
                sheet("402 - 137", "335", "81 - 38", "57", "253 - 118", "145", "875 - 432", "443", "600 - 142", "542"));

        assertThat(subtraction.outcome()).isEqualTo(Outcome.SYSTEMATIC);
        Hypothesis best = subtraction.hypotheses().get(0);
        assertThat(best.malrules()).containsExactly("subtraction.smaller-from-larger");
        assertThat(best.explains()).isEqualTo(4);
        assertThat(best.wrong()).isEqualTo(4);
        assertThat(best.evidence())
                .extracting(evidence -> evidence.verdict())
                .containsExactly(
                        Verdict.SUPPORTS, Verdict.SUPPORTS, Verdict.SUPPORTS, Verdict.NEUTRAL, Verdict.SUPPORTS);
    }

    @Test
    void one_wrong_answer_never_names_a_misconception() {
        TopicDiagnosis subtraction = onlyTopic(sheet("402 - 137", "335"));

        assertThat(subtraction.outcome()).isEqualTo(Outcome.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void a_slip_among_right_answers_is_a_slip() {
        TopicDiagnosis subtraction = onlyTopic(sheet(
                "402 - 137",
                "265",
                "81 - 38",
                "43",
                "253 - 118",
                "135",
                "600 - 142",
                "459",
                "906 - 484",
                "422",
                "704 - 8",
                "696",
                "1000 - 86",
                "914",
                "311 - 214",
                "97",
                "8305 - 3",
                "8302",
                "702 - 108",
                "594"));

        assertThat(subtraction.outcome()).isEqualTo(Outcome.SLIPS);
    }

    @Test
    void wild_answers_are_unsystematic() {
        TopicDiagnosis subtraction = onlyTopic(
                sheet("402 - 137", "9", "81 - 38", "777", "253 - 118", "1", "600 - 142", "31", "906 - 484", "50000"));

        assertThat(subtraction.outcome()).isEqualTo(Outcome.UNSYSTEMATIC);
    }

    @Test
    void two_malrules_that_act_together_are_both_named() {
        Malrule first = LIBRARY.malrule("subtraction.smaller-from-larger").orElseThrow();
        Malrule second = LIBRARY.malrule("subtraction.sub-one-over-blank").orElseThrow();
        Malrule both = first.with(second).orElseThrow();
        List<Task> tasks = List.of(
                        "671 - 28",
                        "402 - 137",
                        "548 - 2",
                        "35 - 2",
                        "81 - 38",
                        "259 - 37",
                        "253 - 118",
                        "1304 - 52",
                        "620 - 45",
                        "875 - 432")
                .stream()
                .map(LIBRARY.forms()::parse)
                .toList();

        TopicDiagnosis subtraction = onlyTopic(sheet(tasks, both));

        assertThat(subtraction.outcome()).isEqualTo(Outcome.SYSTEMATIC);
        assertThat(names(subtraction.hypotheses().get(0))).contains(new TreeSet<>(List.of(first.id(), second.id())));
    }

    @Test
    void malrules_in_different_kinds_of_task_are_found_side_by_side() {
        TopicDiagnosis fractions = onlyTopic(sheet(
                "1/3 + 1/4",
                "2/7",
                "2/5 + 1/2",
                "3/7",
                "3/4 + 1/6",
                "4/10",
                "3/4 of 20",
                "5",
                "2/3 of 12",
                "4",
                "2/5 of 30",
                "6"));

        assertThat(fractions.outcome()).isEqualTo(Outcome.SYSTEMATIC);
        assertThat(fractions.hypotheses())
                .extracting(Hypothesis::malrules)
                .contains(
                        new TreeSet<>(List.of("fraction.add.across")),
                        new TreeSet<>(List.of("fraction.of.unit-fraction-only")));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_running_diagnosis_equals_the_diagnosis_of_the_whole_sheet(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RunningDiagnosis running = ENGINE.running(ResponseSheet.of("P001", List.of()));
        List<Response> responses = new ArrayList<>();
        for (String text : SUBTRACTIONS) {
            Task task = LIBRARY.forms().parse(text);
            List<Malrule> about = LIBRARY.about(task.form());
            List<Answer> foretold = about.get(random.nextInt(about.size())).predict(task);
            Answer answer = foretold.isEmpty() ? task.correct().orElseThrow() : foretold.get(0);
            Response response = Response.of(task, answer);
            responses.add(response);
            running = running.with(response);
        }

        ResponseSheet whole = ResponseSheet.of("P001", responses);
        assertThat(running.sheet()).as("seed %d", seed).isEqualTo(whole);
        assertThat(running.diagnosis()).as("seed %d", seed).isEqualTo(ENGINE.diagnose(whole));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                " ",
                "don't know",
                "∞",
                "-",
                "1/0",
                "££",
                "99999999999999999999999999",
                "2O4",
                "\u0000",
                "=1+1"
            })
    void no_answer_however_odd_throws(String written) {
        List<Response> responses = new ArrayList<>();
        for (TaskForm form : LIBRARY.forms().all()) {
            for (Task task : new ItemGenerator(form).items(6, 1, 3)) {
                responses.add(Response.of(task, Answer.parse(written)));
            }
        }

        Diagnosis diagnosis = ENGINE.diagnose(ResponseSheet.of("P001", responses));

        assertThat(diagnosis.responses()).isEqualTo(responses.size());
    }

    @Test
    void a_forecast_gives_the_malrules_answer_and_its_probabilities_add_up_to_at_most_one() {
        Task asked = LIBRARY.forms().parse("504 - 268");
        ResponseSheet sheet = sheet("402 - 137", "335", "81 - 38", "57", "253 - 118", "145", "600 - 142", "542");

        Forecast forecast = ENGINE.forecast(sheet, List.of(asked)).get(0);

        assertThat(forecast.answers().get(0).answer()).isEqualTo("364");
        assertThat(forecast.answers().get(0).probability()).isGreaterThan(0.6);
        assertThat(forecast.answers().stream()
                        .mapToDouble(Forecast.Expected::probability)
                        .sum())
                .isLessThanOrEqualTo(1 + 1e-9);
    }

    @Test
    void a_cohort_makes_a_common_wrong_answer_likelier() {
        Task asked = LIBRARY.forms().parse("504 - 268");
        List<ResponseSheet> others = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            others.add(ResponseSheet.of("Q" + i, List.of(Response.of(asked, Answer.parse("111")))));
        }
        ResponseSheet nothingYet = ResponseSheet.of("P001", List.of());

        Forecast without = ENGINE.forecast(nothingYet, List.of(asked)).get(0);
        Forecast with = ENGINE.withCohort(Cohort.of(others))
                .forecast(nothingYet, List.of(asked))
                .get(0);

        assertThat(without.answers()).noneMatch(expected -> expected.answer().equals("111"));
        assertThat(with.answers())
                .filteredOn(expected -> expected.answer().equals("111"))
                .singleElement()
                .satisfies(expected -> assertThat(expected.probability()).isGreaterThan(0.1));
    }

    @Test
    void priors_learnt_from_a_cohort_favour_what_the_cohort_holds() {
        Malrule common = LIBRARY.malrule("subtraction.diff-n-n-is-n").orElseThrow();
        List<Task> tasks = List.of("83 - 13", "117 - 104", "275 - 145", "562 - 362", "940 - 240").stream()
                .map(LIBRARY.forms()::parse)
                .toList();
        List<ResponseSheet> cohort = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            cohort.add(sheet(tasks, common));
        }

        Priors learnt = ENGINE.learnPriors(cohort, 2);

        assertThat(learnt.weights().get(common.id()))
                .isGreaterThan(5 * learnt.weights().get("subtraction.top-after-borrow"));
        assertThat(learnt.correct()).isLessThan(Priors.standard().correct());
        assertThat(learnt.correct() + learnt.single() + learnt.compound() + learnt.unsystematic() + learnt.other())
                .isCloseTo(1, within(1e-9));
    }
}
