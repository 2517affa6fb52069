package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.core.answer.Answer;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.pupil.Pupil;
import org.keepup.core.response.Response;
import org.keepup.core.source.Confidence;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.rules.fact.Lesson;

/** Over the library's own catalogue: whatever is diagnosed, a tutor is given something to do about it. */
class BuiltInCatalogueTest {

    private static final Recommender RECOMMENDER = Recommender.of(Example.CATALOGUES, Example.RULES);
    private static final TutorialPlanner PLANNER =
            TutorialPlanner.of(Example.CATALOGUES, Example.MALRULES, Example.RULES);

    /** Those that a diagnosis can name: some malrule of the library shows them. */
    static List<Misconception> misconceptions() {
        return Example.CATALOGUES.misconceptions().all().stream()
                .filter(misconception -> firstMalrule(misconception).isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("misconceptions")
    void every_misconception_has_a_material_and_a_session_whose_exit_tasks_would_show_it(Misconception misconception) {
        Malrule malrule = firstMalrule(misconception).orElseThrow();
        Advice advice = RECOMMENDER.advise(situation(misconception, malrule, SchoolYear.YEAR_5), Lesson.oneToOne(20));
        assertThat(advice.recommendations()).isNotEmpty();
        Recommendation recommendation = advice.recommendations().get(0);
        assertThat(recommendation.misconception()).contains(misconception);
        assertThat(recommendation.material().source().confidence()).isNotEqualTo(Confidence.UNVERIFIED);
        TutorialPlan plan = PLANNER.plan(advice).orElseThrow();
        List<String> exit = plan.activities().stream()
                .filter(activity -> activity.kind().equals("exit"))
                .flatMap(activity -> activity.tasks().stream())
                .toList();
        assertThat(exit).as(malrule.id()).isNotEmpty().allSatisfy(text -> {
            Task task = Example.task(text);
            assertThat(malrule.predict(task)).isNotEmpty().noneMatch(task::accepts);
        });
    }

    private static Optional<Malrule> firstMalrule(Misconception misconception) {
        return misconception.malrules().stream()
                .flatMap(id -> Example.MALRULES.malrule(id).stream())
                .findFirst();
    }

    /** A pupil who answers the malrule's own examples as it does. */
    private static Situation situation(Misconception misconception, Malrule malrule, SchoolYear year) {
        List<Response> responses = malrule.description().examples().stream()
                .flatMap(example -> Example.FORMS.find(example.task()).stream()
                        .map(task -> Response.of(task, Answer.parse(example.wrong()))))
                .toList();
        TopicDiagnosis topic = new TopicDiagnosis(
                responses.isEmpty()
                        ? misconception.topic()
                        : responses.get(0).task().form().topic(),
                responses.size(),
                0,
                Outcome.SYSTEMATIC,
                List.of(new Hypothesis(
                        new TreeSet<>(List.of(malrule.id())),
                        0.95,
                        responses.size(),
                        responses.size(),
                        List.of(),
                        List.of())),
                new TopicDiagnosis.Probabilities(0, 1, 0, 0),
                "");
        return Example.situation(
                Pupil.of("P1").in(year), responses, Stream.of(topic).toArray(TopicDiagnosis[]::new));
    }
}
