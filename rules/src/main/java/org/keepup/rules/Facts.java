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
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.rules.fact.Cause;
import org.keepup.rules.fact.Finding;
import org.keepup.rules.fact.Foundation;
import org.keepup.rules.fact.SecureWork;
import org.keepup.rules.fact.Shelf;
import org.keepup.rules.fact.Tried;

/** A situation told in facts that rules can match. */
final class Facts {

    private final Misconceptions misconceptions;
    private final Curriculum curriculum;

    Facts(Shelf shelf) {
        this.misconceptions = shelf.misconceptions();
        this.curriculum = shelf.curriculum();
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
        Map<Misconception, SortedSet<String>> behind = new LinkedHashMap<>();
        for (String malrule : leading.malrules()) {
            misconceptions
                    .behind(malrule)
                    .ifPresent(misconception -> behind.computeIfAbsent(misconception, m -> new TreeSet<>())
                            .add(malrule));
        }
        List<String> rivals = leading.indistinguishable().stream()
                .flatMap(Set::stream)
                .flatMap(malrule -> misconceptions.behind(malrule).stream())
                .filter(misconception -> !behind.containsKey(misconception))
                .map(Misconception::name)
                .distinct()
                .sorted()
                .toList();
        String evidence = Wording.evidence(topic, leading);
        return behind.entrySet().stream()
                .map(entry -> new Cause(
                        topic,
                        entry.getKey(),
                        entry.getValue(),
                        leading.probability(),
                        leading.explains(),
                        leading.wrong(),
                        evidence,
                        entry.getKey().objectives().get(0).year().number(),
                        marks(entry.getKey().objectives()),
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

    /** The objectives that each topic's tasks on the sheet serve. */
    List<SecureWork> secureWork(Situation situation) {
        Map<String, Set<ObjectiveCode>> byTopic = new LinkedHashMap<>();
        situation.sheet().responses().forEach(response -> {
            Set<ObjectiveCode> codes =
                    byTopic.computeIfAbsent(response.task().form().topic(), topic -> new TreeSet<>());
            response.task().form().objectives().stream()
                    .flatMap(code -> ObjectiveCode.parse(code).stream())
                    .forEach(codes::add);
        });
        return byTopic.entrySet().stream()
                .map(entry -> new SecureWork(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
