package org.keepup.rules.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.keepup.core.material.Material;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.Pupil;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Diagnostics;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.rules.Advice;
import org.keepup.rules.Circumstances;
import org.keepup.rules.Concern;
import org.keepup.rules.Recommendation;
import org.keepup.rules.Recommender;
import org.keepup.rules.Situation;
import org.keepup.rules.TutorialPlan;
import org.keepup.rules.TutorialPlanner;
import org.keepup.rules.fact.Lesson;
import org.keepup.rules.fact.Need;
import org.keepup.rules.fact.Recall;
import org.keepup.rules.fact.Shelf;

/** The ways of choosing that are compared. */
final class Tutors {

    private static final Lesson TUTORIAL = Lesson.oneToOne(20);

    private Tutors() {}

    /** By the rules: diagnosis, recommendation, what earlier sessions did, what is due to come back. */
    static final class ByRules implements Tutor {
        private final Pupil pupil;
        private final Diagnostics diagnostics;
        private final Recommender recommender;
        private final TutorialPlanner planner;
        private final List<PastSession> history = new ArrayList<>();
        private final Set<String> asked = new HashSet<>();
        private Optional<ResponseSheet> seen = Optional.empty();
        private Optional<Diagnosis> diagnosis = Optional.empty();

        ByRules(Pupil pupil, Diagnostics diagnostics, Recommender recommender, TutorialPlanner planner) {
            this.pupil = pupil;
            this.diagnostics = diagnostics;
            this.recommender = recommender;
            this.planner = planner;
        }

        @Override
        public Session choose(ResponseSheet sheet, LocalDate answered, LocalDate day) {
            if (!seen.equals(Optional.of(sheet))) {
                diagnosis = Optional.of(diagnostics.diagnose(sheet));
                seen = Optional.of(sheet);
            }
            Advice advice = recommender.advise(
                    new Situation(
                            pupil,
                            sheet,
                            diagnosis.orElseThrow(),
                            history,
                            Circumstances.UNKNOWN.on(day).answeredOn(answered)),
                    TUTORIAL);
            Optional<TutorialPlan> plan = planner.plan(advice);
            if (plan.isEmpty()) {
                return Session.NONE;
            }
            Concern concern = plan.get().concern();
            Need need = concern.need();
            List<String> recalls = advice.recalls().stream()
                    .map(Recall::misconception)
                    .filter(misconception -> !misconception.equals(need.misconception()))
                    .toList();
            if (need.kind() == Need.Kind.UNDO) {
                return new Session(
                        need.misconception(),
                        concern.cause()
                                .map(cause -> (Set<String>) cause.malrules())
                                .orElse(Set.of()),
                        advice.recommendationFor(concern).map(Recommendation::material),
                        "",
                        recalls,
                        need.because(),
                        plan);
            }
            boolean asks = need.kind() == Need.Kind.FIND_OUT || need.kind() == Need.Kind.TALK_THROUGH;
            if (asks && asked.add(need.topic() + answered)) {
                return new Session("", Set.of(), Optional.empty(), need.topic(), recalls, need.because(), plan);
            }
            // slips and new work are the class's affair; what is due to come back is asked for
            return recalls.isEmpty()
                    ? Session.NONE
                    : new Session(
                            recalls.get(0), Set.of(), Optional.empty(), "", recalls, "It is due to come back.", plan);
        }

        @Override
        public void hear(PastSession session, List<Response> exit) {
            history.add(session);
        }
    }

    /** The next unit of a fixed scheme, whatever the pupil answers. */
    static final class ByScheme implements Tutor {
        private final List<Material> units;
        private int next;

        ByScheme(List<Material> units) {
            this.units = List.copyOf(units);
        }

        @Override
        public Session choose(ResponseSheet sheet, LocalDate answered, LocalDate day) {
            Material unit = units.get(next % units.size());
            next++;
            return Session.of("", Set.of(), Optional.of(unit), "The next unit of the scheme.");
        }
    }

    /** Any material written for the year below or above the one that it should be. */
    static final class AtRandom implements Tutor {
        private final List<Material> materials;
        private final Random random;

        AtRandom(List<Material> materials, long seed) {
            this.materials = List.copyOf(materials);
            this.random = new Random(seed);
        }

        @Override
        public Session choose(ResponseSheet sheet, LocalDate answered, LocalDate day) {
            return Session.of(
                    "", Set.of(), Optional.of(materials.get(random.nextInt(materials.size()))), "Drawn at random.");
        }
    }

    /** The diagnosed error with most wrong answers, with the material that the catalogue names first, until the exit is right. */
    static final class ByFrequency implements Tutor {
        private final Diagnostics diagnostics;
        private final Shelf shelf;
        private final Set<String> done = new HashSet<>();
        private Optional<ResponseSheet> seen = Optional.empty();
        private Optional<Diagnosis> diagnosis = Optional.empty();

        ByFrequency(Diagnostics diagnostics, Shelf shelf) {
            this.diagnostics = diagnostics;
            this.shelf = shelf;
        }

        @Override
        public Session choose(ResponseSheet sheet, LocalDate answered, LocalDate day) {
            if (!seen.equals(Optional.of(sheet))) {
                diagnosis = Optional.of(diagnostics.diagnose(sheet));
                seen = Optional.of(sheet);
                done.clear();
            }
            return diagnosis.orElseThrow().topics().stream()
                    .filter(topic -> topic.outcome() == Outcome.SYSTEMATIC)
                    .sorted(Comparator.comparingInt((TopicDiagnosis topic) -> topic.correct() - topic.responses())
                            .thenComparing(TopicDiagnosis::topic))
                    .flatMap(topic -> topic.hypotheses().stream().limit(1))
                    .flatMap(leading -> leading.malrules().stream())
                    .filter(malrule -> shelf.misconceptions()
                            .behind(malrule)
                            .filter(misconception -> !done.contains(misconception.id()))
                            .isPresent())
                    .findFirst()
                    .map(this::session)
                    .orElse(Session.NONE);
        }

        private Session session(String malrule) {
            String misconception =
                    shelf.misconceptions().behind(malrule).orElseThrow().id();
            return Session.of(
                    misconception,
                    Set.of(malrule),
                    Stream.concat(shelf.madeFor(misconception).stream(), shelf.ownActivity(misconception).stream())
                            .findFirst()
                            .map(Shelf.Book::material),
                    "Most answers go wrong here.");
        }

        @Override
        public void hear(PastSession session, List<Response> exit) {
            if (session.outcome() == SessionOutcome.SECURE) {
                done.add(session.subject());
            }
        }
    }
}
