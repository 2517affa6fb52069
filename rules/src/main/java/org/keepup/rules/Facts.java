package org.keepup.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keepup.core.curriculum.Curriculum;
import org.keepup.core.curriculum.Objective;
import org.keepup.core.curriculum.ObjectiveCode;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.misconception.Misconceptions;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.rules.fact.Cause;
import org.keepup.rules.fact.Finding;
import org.keepup.rules.fact.Foundation;
import org.keepup.rules.fact.NextSteps;
import org.keepup.rules.fact.Shelf;
import org.keepup.rules.fact.Tried;

/** A situation told in facts that rules can match. */
final class Facts {

    private final Misconceptions misconceptions;
    private final Curriculum curriculum;
    private final Progression progression;

    Facts(Shelf shelf) {
        this.misconceptions = shelf.misconceptions();
        this.curriculum = shelf.curriculum();
        this.progression = new Progression(curriculum, new TaskLevels());
    }

    static List<Finding> findings(Situation situation) {
        return situation.diagnosis().topics().stream()
                .map(topic -> new Finding(
                        topic.topic(), topic.outcome(), topic.responses(), topic.correct(), topic.summary()))
                .toList();
    }

    /** The misconceptions behind the leading hypothesis of each systematic topic. */
    List<Cause> causes(Situation situation) {
        List<Cause> causes = new ArrayList<>();
        for (TopicDiagnosis topic : situation.diagnosis().topics()) {
            if (topic.outcome() == Outcome.SYSTEMATIC && !topic.hypotheses().isEmpty()) {
                causes.addAll(causes(topic.topic(), topic.hypotheses().get(0)));
            }
        }
        return causes;
    }

    private List<Cause> causes(String topic, Hypothesis leading) {
        Map<String, SortedSet<String>> behind = new LinkedHashMap<>();
        for (String malrule : leading.malrules()) {
            misconceptions
                    .behind(malrule)
                    .ifPresent(misconception -> behind.computeIfAbsent(misconception.id(), id -> new TreeSet<>())
                            .add(malrule));
        }
        List<String> rivals = leading.indistinguishable().stream()
                .flatMap(Set::stream)
                .flatMap(malrule -> misconceptions.behind(malrule).stream())
                .filter(misconception -> !behind.containsKey(misconception.id()))
                .map(Misconception::name)
                .distinct()
                .sorted()
                .toList();
        String evidence = Wording.evidence(topic, leading);
        return behind.keySet().stream()
                .flatMap(id -> misconceptions.misconception(id).stream())
                .map(misconception -> new Cause(
                        topic,
                        misconception,
                        behind.getOrDefault(misconception.id(), new TreeSet<>()),
                        leading.probability(),
                        leading.explains(),
                        leading.wrong(),
                        evidence,
                        misconception.objectives().get(0).year().number(),
                        marks(misconception.objectives()),
                        curriculum.testYears().size(),
                        rivals))
                .toList();
    }

    private int marks(List<ObjectiveCode> codes) {
        return codes.stream()
                .flatMap(code -> curriculum.testMarks(code).values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Which of the causes another one builds on. */
    List<Foundation> foundations(List<Cause> causes) {
        List<Foundation> foundations = new ArrayList<>();
        for (Cause later : causes) {
            Optional<Objective> needs = objective(later);
            Set<Objective> rest = needs.map(
                            objective -> (Set<Objective>) new LinkedHashSet<>(curriculum.allEarlier(objective)))
                    .orElse(Set.of());
            for (Cause earlier : causes) {
                objective(earlier)
                        .filter(rest::contains)
                        .ifPresent(found -> foundations.add(new Foundation(
                                earlier.id(),
                                later.id(),
                                "\"" + needs.orElseThrow().statement() + "\" ("
                                        + needs.orElseThrow().code() + ") builds on \"" + found.statement() + "\" ("
                                        + found.code() + ").")));
            }
        }
        return foundations;
    }

    private Optional<Objective> objective(Cause cause) {
        return curriculum.objective(cause.misconception().objectives().get(0));
    }

    /** What was tried, the latest outcome for each misconception and material. */
    List<Tried> tried(Situation situation) {
        Map<List<String>, Tried> latest = new LinkedHashMap<>();
        situation.history().stream()
                .sorted(Comparator.comparing(PastSession::date))
                .forEach(session -> {
                    String misconception = misconceptions
                            .behind(session.subject())
                            .map(Misconception::id)
                            .orElse(session.subject());
                    latest.put(
                            List.of(misconception, session.material()),
                            new Tried(misconception, session.material(), session.outcome(), session.date()));
                });
        return List.copyOf(latest.values());
    }

    /** The objectives that come next in each topic of the sheet. */
    List<NextSteps> nextSteps(Situation situation) {
        Map<String, List<Task>> byTopic = new LinkedHashMap<>();
        situation
                .sheet()
                .responses()
                .forEach(response -> byTopic.computeIfAbsent(
                                response.task().form().topic(), topic -> new ArrayList<>())
                        .add(response.task()));
        return byTopic.entrySet().stream()
                .map(entry -> new NextSteps(
                        entry.getKey(),
                        progression
                                .after(progression.level(
                                        entry.getValue(), situation.pupil().year()))
                                .stream()
                                .map(Objective::code)
                                .toList()))
                .toList();
    }
}
