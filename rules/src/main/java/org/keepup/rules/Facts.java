package org.keepup.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.keepup.core.curriculum.Curriculum;
import org.keepup.core.curriculum.Objective;
import org.keepup.core.curriculum.ObjectiveCode;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.misconception.Misconceptions;
import org.keepup.core.pupil.Overruling;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.rules.fact.Cause;
import org.keepup.rules.fact.Course;
import org.keepup.rules.fact.Finding;
import org.keepup.rules.fact.Foundation;
import org.keepup.rules.fact.NextSteps;
import org.keepup.rules.fact.Overruled;
import org.keepup.rules.fact.Reach;
import org.keepup.rules.fact.SharedError;
import org.keepup.rules.fact.Shelf;
import org.keepup.rules.fact.Taught;
import org.keepup.rules.fact.Tried;

/** A situation told in facts that rules can match. */
final class Facts {

    private final Misconceptions misconceptions;
    private final Curriculum curriculum;
    private final Progression progression;
    private final int testYears;

    /** For each misconception what the curriculum says of its objectives. */
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** The objectives after tasks, by the tasks of a topic and the pupil's year. */
    private final Kept<Level, List<ObjectiveCode>> next = new Kept<>(1_000);

    /**
     * Where a misconception stands in the curriculum.
     *
     * @param objective its first objective, if known
     * @param marks that its objectives carried in all known tests
     * @param later what builds on its first objective
     * @param marksWithLater that these and its own objectives carried
     */
    private record Place(Optional<Objective> objective, int marks, List<Objective> later, int marksWithLater) {}

    private record Level(List<Task> tasks, Optional<SchoolYear> year) {}

    Facts(Shelf shelf) {
        this.misconceptions = shelf.misconceptions();
        this.curriculum = shelf.curriculum();
        this.progression = new Progression(curriculum, new TaskLevels());
        this.testYears = curriculum.testYears().size();
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
                        place(misconception).marks(),
                        testYears,
                        rivals))
                .toList();
    }

    private Place place(Misconception misconception) {
        return places.computeIfAbsent(misconception.id(), id -> {
            Optional<Objective> objective =
                    curriculum.objective(misconception.objectives().get(0));
            List<Objective> later = objective.map(curriculum::allLater).orElse(List.of());
            Set<ObjectiveCode> codes = new LinkedHashSet<>(misconception.objectives());
            later.forEach(one -> codes.add(one.code()));
            return new Place(objective, marks(misconception.objectives()), later, marks(codes));
        });
    }

    private int marks(Collection<ObjectiveCode> codes) {
        return codes.stream()
                .flatMap(code -> curriculum.testMarks(code).values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Which of the causes another one builds on. */
    List<Foundation> foundations(List<Cause> causes) {
        List<Foundation> foundations = new ArrayList<>();
        if (causes.size() < 2) {
            return foundations;
        }
        for (Cause later : causes) {
            Optional<Objective> needs = place(later.misconception()).objective();
            Set<Objective> rest = needs.map(
                            objective -> (Set<Objective>) new LinkedHashSet<>(curriculum.allEarlier(objective)))
                    .orElse(Set.of());
            for (Cause earlier : causes) {
                place(earlier.misconception())
                        .objective()
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

    /** What was tried, the latest outcome for each misconception and material. */
    List<Tried> tried(Situation situation) {
        Map<List<String>, Tried> latest = new LinkedHashMap<>();
        situation.history().stream()
                .sorted(Comparator.comparing(PastSession::date))
                .forEach(session -> {
                    String misconception = misconception(session.subject())
                            .map(Misconception::id)
                            .orElse(session.subject());
                    latest.put(
                            List.of(misconception, session.material()),
                            new Tried(misconception, session.material(), session.outcome(), session.date()));
                });
        return List.copyOf(latest.values());
    }

    /** What the class shares of the causes. */
    static List<SharedError> shared(Situation situation, List<Cause> causes) {
        return situation.circumstances().classmates().stream()
                .flatMap(classmates -> causes.stream()
                        .map(Cause::id)
                        .distinct()
                        .flatMap(id -> classmates.shared(id, situation.pupil().id()).stream()))
                .toList();
    }

    /** How far each cause reaches. */
    List<Reach> reaches(Situation situation, List<Cause> causes) {
        List<Reach> reaches = new ArrayList<>();
        for (Cause cause : causes) {
            Place place = place(cause.misconception());
            if (place.objective().isPresent()) {
                int ofYear = 0;
                for (Objective one : place.later()) {
                    if (situation.pupil().year().filter(one.year()::equals).isPresent()) {
                        ofYear++;
                    }
                }
                reaches.add(new Reach(
                        cause.id(), place.later().size(), ofYear, place.marksWithLater() / Math.max(1, testYears)));
            }
        }
        return reaches;
    }

    /** What sessions have done so far, by misconception. */
    List<Course> courses(Situation situation) {
        return courses(situation.history(), situation.circumstances().answered().orElse(LocalDate.MAX));
    }

    /** What sessions have done so far, by misconception, in the light of answers of a day. */
    List<Course> courses(List<PastSession> history, LocalDate answered) {
        Map<String, List<PastSession>> bySubject = new TreeMap<>();
        history.forEach(session -> misconception(session.subject())
                .ifPresent(known -> bySubject
                        .computeIfAbsent(known.id(), id -> new ArrayList<>())
                        .add(session)));
        return bySubject.entrySet().stream()
                .map(entry -> new Course(
                        entry.getKey(),
                        misconceptions
                                .misconception(entry.getKey())
                                .map(Misconception::name)
                                .orElse(entry.getKey()),
                        entry.getValue(),
                        answered))
                .toList();
    }

    /** What was secure, and how long ago it was taught, if the day is known; what is half way comes up in its own sessions. */
    static List<Taught> taught(Situation situation, List<Course> courses) {
        return situation.circumstances().day().stream()
                .flatMap(day -> courses.stream()
                        .filter(course -> course.last() == SessionOutcome.SECURE)
                        .map(course -> new Taught(
                                course.misconception(),
                                course.name(),
                                (int) ChronoUnit.DAYS.between(course.lastTaught(), day),
                                course.secureDays(),
                                1)))
                .toList();
    }

    /** A misconception by its own id or by the id of a malrule that shows it. */
    Optional<Misconception> misconception(String subject) {
        return misconceptions.behind(subject).or(() -> misconceptions.misconception(subject));
    }

    /** What the tutor decided: of each matter the last word. */
    List<Overruled> overruled(Situation situation) {
        Map<List<Object>, Overruled> latest = new LinkedHashMap<>();
        situation.circumstances().overrulings().stream()
                .sorted(Comparator.comparing(Overruling::date))
                .forEach(overruling -> {
                    String misconception = misconception(overruling.subject())
                            .map(Misconception::id)
                            .orElse(overruling.subject());
                    latest.put(
                            List.of(misconception, overruling.kind().needsMaterial(), overruling.material()),
                            new Overruled(
                                    misconception,
                                    overruling.kind(),
                                    overruling.material(),
                                    overruling.reason(),
                                    overruling.date()));
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
        Optional<SchoolYear> year = situation.pupil().year();
        List<NextSteps> steps = new ArrayList<>();
        byTopic.forEach((topic, tasks) -> steps.add(new NextSteps(
                topic,
                next.get(
                        new Level(tasks, year),
                        level -> progression.after(progression.level(level.tasks(), level.year())).stream()
                                .map(Objective::code)
                                .toList()))));
        return steps;
    }
}
