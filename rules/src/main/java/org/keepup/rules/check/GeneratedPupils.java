package org.keepup.rules.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.keepup.core.Catalogues;
import org.keepup.core.answer.Answer;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.material.Adult;
import org.keepup.core.material.Delivery;
import org.keepup.core.material.Material;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.pupil.Attainment;
import org.keepup.core.pupil.Overruling;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.PriorAttainment;
import org.keepup.core.pupil.Pupil;
import org.keepup.core.pupil.School;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.core.pupil.Target;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.Circumstances;
import org.keepup.rules.ClassPicture;
import org.keepup.rules.Situation;
import org.keepup.rules.fact.Applicant;
import org.keepup.rules.fact.Lesson;

/**
 * Pupils made up so that rules meet as many different situations as there are. Their diagnoses are given and not reached: what is
 * tried is the rules.
 */
final class GeneratedPupils {

    /** So many pupils for each misconception. */
    private static final int EACH = 4;

    private static final int CLASSMATES = 12;
    private static final int APPLICANTS = 300;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int DAYS_BACK = 70;

    private static final List<String> ATTAINMENTS = List.of(
            "1b", "2c", "2b", "2a", "2a/3c", "3c", "3b", "3a", "4c", "4b", "5c", "80", "88", "92", "97", "100", "108",
            "WTS", "EXS", "GDS");

    /**
     * A pupil and the session to plan.
     *
     * @param situation what is known of the pupil
     * @param lesson the session
     */
    record Case(Situation situation, Lesson lesson) {}

    private final Catalogues catalogues;
    private final MalruleLibrary malrules;
    private final SplittableRandom random;
    private final List<Material> materials;
    private final Map<String, List<Task>> tasksByTopic = new TreeMap<>();

    GeneratedPupils(Catalogues catalogues, MalruleLibrary malrules, long seed) {
        this.catalogues = catalogues;
        this.malrules = malrules;
        this.random = new SplittableRandom(seed);
        this.materials = catalogues.materials().all();
        for (Malrule malrule : malrules.all()) {
            malrule.description().examples().stream()
                    .flatMap(example -> catalogues.forms().find(example.task()).stream())
                    .forEach(task -> tasksByTopic
                            .computeIfAbsent(task.form().topic(), topic -> new ArrayList<>())
                            .add(task));
        }
    }

    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Misconception misconception : catalogues.misconceptions().all()) {
            List<Malrule> behind = misconception.malrules().stream()
                    .flatMap(id -> malrules.malrule(id).stream())
                    .toList();
            for (int i = 0; i < EACH && !behind.isEmpty(); i++) {
                cases.add(of("G" + (cases.size() + 1), misconception, pick(behind)));
            }
        }
        return cases;
    }

    List<Applicant> applicants() {
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < APPLICANTS; i++) {
            applicants.add(new Applicant(
                    "G" + i,
                    pick(List.of("Ash", "Birch", "Cedar")),
                    year(),
                    attainment(),
                    attainment(),
                    attainment(),
                    random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(4)),
                    random.nextInt(4) == 0 ? "homework club" : "",
                    random.nextBoolean()));
        }
        return applicants;
    }

    private Case of(String id, Misconception misconception, Malrule malrule) {
        List<TopicDiagnosis> topics = new ArrayList<>();
        List<Response> responses = new ArrayList<>();
        topics.add(systematic(misconception.topic(), malrule, responses));
        for (int more = random.nextInt(3); more > 0; more--) {
            Malrule another = pick(malrules.all());
            String topic = another.description().topic();
            if (topics.stream().noneMatch(known -> known.topic().equals(topic)) && tasksByTopic.containsKey(topic)) {
                topics.add(random.nextInt(3) == 0 ? systematic(topic, another, responses) : other(topic, responses));
            }
        }
        if (random.nextInt(6) == 0) {
            topics.remove(0);
        }
        Diagnosis diagnosis = new Diagnosis(
                id,
                responses.size(),
                (int) responses.stream().filter(Response::isCorrect).count(),
                topics);
        Pupil pupil = new Pupil(
                id,
                year(),
                attainment().map(PriorAttainment::of),
                attainment().map(aim -> new Target(aim, Optional.empty())),
                Map.of());
        return new Case(
                new Situation(
                        pupil,
                        ResponseSheet.of(id, responses),
                        diagnosis,
                        history(id, misconception),
                        circumstances(id, misconception, diagnosis)),
                new Lesson(
                        pick(List.of(10, 20, 20, 30, 45)),
                        pick(List.of(Delivery.values())),
                        pick(List.of(Adult.values()))));
    }

    private TopicDiagnosis systematic(String topic, Malrule malrule, List<Response> responses) {
        int wrong = 0;
        for (var example : malrule.description().examples()) {
            Optional<Task> task = catalogues.forms().find(example.task());
            if (task.isPresent()) {
                responses.add(Response.of(task.get(), Answer.parse(example.wrong())));
                wrong++;
            }
        }
        double probability = 0.55 + random.nextInt(45) / 100.0;
        return new TopicDiagnosis(
                topic,
                Math.max(wrong, 1),
                0,
                Outcome.SYSTEMATIC,
                List.of(new Hypothesis(
                        new TreeSet<>(List.of(malrule.id())),
                        probability,
                        wrong,
                        Math.max(wrong, 1),
                        random.nextInt(4) == 0
                                ? List.of(new TreeSet<>(
                                        List.of(pick(malrules.all()).id())))
                                : List.of(),
                        List.of())),
                new TopicDiagnosis.Probabilities(0, probability, 1 - probability, 0),
                "Made up.");
    }

    private TopicDiagnosis other(String topic, List<Response> responses) {
        Outcome outcome = pick(RuleCheck.otherOutcomes());
        int correct = 0;
        List<Task> tasks = tasksByTopic.getOrDefault(topic, List.of());
        int asked = outcome == Outcome.NOT_ENOUGH_EVIDENCE ? 2 : 6;
        for (int i = 0; i < asked; i++) {
            Task task = pick(tasks);
            boolean right = outcome == Outcome.SECURE || (outcome != Outcome.UNSYSTEMATIC && random.nextBoolean());
            Answer answer = right ? task.correct().orElse(Answer.parse("0")) : Answer.parse("0");
            responses.add(Response.of(task, answer));
            correct += responses.get(responses.size() - 1).isCorrect() ? 1 : 0;
        }
        return new TopicDiagnosis(
                topic, asked, correct, outcome, List.of(), new TopicDiagnosis.Probabilities(1, 0, 0, 0), "Made up.");
    }

    /** The materials that the catalogue names against a misconception. */
    private List<String> named(Misconception misconception) {
        return misconception.moves().stream()
                .map(move -> move.material())
                .filter(material -> catalogues.materials().material(material).isPresent())
                .toList();
    }

    private List<PastSession> history(String pupil, Misconception misconception) {
        List<String> named = named(misconception);
        // most histories are of a piece: a run of sessions on the one thing, all with the same outcome or as it comes
        Optional<SessionOutcome> always =
                random.nextBoolean() ? Optional.of(pick(List.of(SessionOutcome.values()))) : Optional.empty();
        return Stream.generate(() -> new PastSession(
                        pupil,
                        TODAY.minusDays(1L + random.nextInt(DAYS_BACK)),
                        random.nextInt(5) == 0
                                ? pick(catalogues.misconceptions().all()).id()
                                : misconception.id(),
                        random.nextInt(5) == 0
                                ? ""
                                : named.isEmpty() || random.nextInt(3) == 0
                                        ? pick(materials).id()
                                        : pick(named),
                        always.orElseGet(() -> pick(List.of(SessionOutcome.values()))),
                        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(6))))
                .limit(Math.max(0, random.nextInt(-4, 9)))
                .toList();
    }

    private Circumstances circumstances(String pupil, Misconception misconception, Diagnosis own) {
        Circumstances known = Circumstances.UNKNOWN;
        if (random.nextBoolean()) {
            known = known.on(TODAY);
        }
        if (random.nextBoolean()) {
            known = known.answeredOn(TODAY.minusDays(random.nextInt(DAYS_BACK)));
        }
        if (random.nextBoolean()) {
            known = known.at(new School("Ash", 30 * random.nextInt(4), 30 * random.nextInt(4), pick(List.of(2, 4, 6))));
        }
        if (random.nextBoolean()) {
            known = known.among(classmates(own));
        }
        if (random.nextInt(3) == 0) {
            Overruling.Kind kind = pick(List.of(Overruling.Kind.values()));
            // a tutor mostly speaks of what the catalogue names
            List<String> named = named(misconception);
            known = known.overruled(List.of(new Overruling(
                    pupil,
                    TODAY.minusDays(3),
                    kind,
                    misconception.id(),
                    kind.needsMaterial()
                            ? named.isEmpty() || random.nextBoolean()
                                    ? pick(materials).id()
                                    : pick(named)
                            : "",
                    "As agreed with the class teacher.")));
        }
        return known;
    }

    /** A class in which none, some or most show what the pupil shows. */
    private ClassPicture classmates(Diagnosis own) {
        int alike = random.nextInt(CLASSMATES);
        List<Diagnosis> all = new ArrayList<>(List.of(own));
        for (int i = 0; i < CLASSMATES; i++) {
            all.add(new Diagnosis("C" + i, own.responses(), own.correct(), i < alike ? own.topics() : List.of()));
        }
        return ClassPicture.of("5B", all, catalogues.misconceptions());
    }

    private Optional<SchoolYear> year() {
        return random.nextInt(7) == 0 ? Optional.empty() : Optional.of(SchoolYear.of(1 + random.nextInt(6)));
    }

    private Optional<Attainment> attainment() {
        return random.nextInt(5) == 0 ? Optional.empty() : Attainment.parse(pick(ATTAINMENTS));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
