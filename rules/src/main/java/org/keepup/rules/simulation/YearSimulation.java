package org.keepup.rules.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepup.core.Catalogues;
import org.keepup.core.curriculum.Objective;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.material.Material;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.Pupil;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.source.Confidence;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Diagnostics;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.AfterSession;
import org.keepup.rules.Recommender;
import org.keepup.rules.SessionReport;
import org.keepup.rules.SessionReview;
import org.keepup.rules.TutorialPlan;
import org.keepup.rules.TutorialPlanner;
import org.keepup.rules.caseload.CaseloadPlan;
import org.keepup.rules.caseload.CaseloadPlanner;
import org.keepup.rules.caseload.Choice;
import org.keepup.rules.caseload.Terms;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.fact.Applicant;
import org.keepup.rules.fact.Shelf;

/**
 * A year of weekly tutorials, planned in several ways for the same made-up pupils. Every session is planned from what is known
 * then: the answers to the last test, and the outcomes of the sessions before. The same seed gives the same year. Immutable.
 */
public final class YearSimulation {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 14);

    /** Everybody sits the test again after so many weeks. */
    private static final int WEEKS_BETWEEN_TESTS = 8;

    private final Catalogues catalogues;
    private final MalruleLibrary malrules;
    private final Diagnostics diagnostics;
    private final Recommender recommender;
    private final TutorialPlanner planner;
    private final AfterSession afterSession;
    private final CaseloadPlanner caseloads;
    private final String policy;
    private final Shelf shelf;

    private YearSimulation(Catalogues catalogues, MalruleLibrary malrules, RuleBase rules, String policy) {
        this.planner = TutorialPlanner.of(catalogues, malrules, rules);
        this.caseloads = CaseloadPlanner.of(rules);
        this.policy = policy;
        this.catalogues = catalogues;
        this.malrules = malrules;
        this.diagnostics = Diagnostics.of(catalogues, malrules);
        this.recommender = Recommender.of(catalogues, rules);
        this.afterSession = AfterSession.of(catalogues, malrules, rules);
        this.shelf = new Shelf(catalogues.misconceptions(), catalogues.materials(), catalogues.curriculum());
    }

    /**
     * @param rules the rules to be compared with simpler ways
     * @param policy by which each school chooses its caseload
     * @throws IllegalArgumentException if there is no such policy
     */
    public static YearSimulation of(Catalogues catalogues, MalruleLibrary malrules, RuleBase rules, String policy) {
        YearSimulation simulation = new YearSimulation(catalogues, malrules, rules, policy);
        simulation.caseloads.plan(policy, List.of(), Terms.places(1));
        return simulation;
    }

    /**
     * Some schools' years.
     *
     * @param size how big a school and its year are
     * @param schools how many; each has its own test, candidates and luck
     */
    public YearReport run(Size size, Assumptions assumptions, int schools, long seed) {
        if (schools < 1) {
            throw new IllegalArgumentException("at least one school is needed, not " + schools + ".");
        }
        Map<Way, List<YearReport.Outcome>> outcomes = new LinkedHashMap<>();
        List<YearReport.Line> lines = new ArrayList<>();
        List<YearReport.Chosen> chosen = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        for (int school = 0; school < schools; school++) {
            long schoolSeed = seed * 1_000 + school;
            SimulatedSchool simulated = new SimulatedSchool(catalogues, malrules, assumptions, schoolSeed);
            List<Child> candidates = simulated.candidates(size.candidates(), schoolSeed);
            CaseloadPlan given = caseload(simulated, candidates, size, schoolSeed);
            if (school == 0) {
                choices.addAll(given.choices());
            }
            List<Child> caseload = given.choices().stream()
                    .filter(choice -> choice.outcome() == Choice.Outcome.PLACE)
                    .flatMap(choice -> candidates.stream()
                            .filter(child ->
                                    child.id().equals(choice.applicant().pupil())))
                    .toList();
            for (Way way : Way.values()) {
                for (Child child : caseload) {
                    Year year = new Year(simulated, simulated.again(child), way, size.weeks(), assumptions, schoolSeed);
                    outcomes.computeIfAbsent(way, any -> new ArrayList<>()).add(year.run(school));
                    if (school == 0 && way == Way.RULES) {
                        lines.addAll(year.lines);
                        chosen.add(new YearReport.Chosen(
                                child.id(),
                                child.errors().stream()
                                        .map(error ->
                                                error.malrule().description().name())
                                        .toList()));
                    }
                }
            }
        }
        return new YearReport(size, policy, assumptions, schools, seed, choices, chosen, lines, outcomes);
    }

    /** By the policy, from a made-up level and what the autumn's test shows of misconceptions. */
    private CaseloadPlan caseload(SimulatedSchool school, List<Child> candidates, Size size, long seed) {
        List<Applicant> applicants = new ArrayList<>();
        for (Child child : candidates) {
            ResponseSheet sheet = school.sit(child, new Random(seed ^ child.id().hashCode()));
            int found = (int) diagnostics.diagnose(sheet).topics().stream()
                    .filter(topic -> topic.outcome() == org.keepup.diagnostics.Outcome.SYSTEMATIC)
                    .flatMap(topic -> topic.hypotheses().stream().limit(1))
                    .flatMap(leading -> leading.malrules().stream())
                    .flatMap(malrule -> catalogues.misconceptions().behind(malrule).stream())
                    .distinct()
                    .count();
            applicants.add(SimulatedSchool.applicant(
                    child, found, new Random(seed * 17 + child.id().hashCode())));
        }
        return caseloads.plan(policy, applicants, Terms.places(size.places()));
    }

    /**
     * How big a school is.
     *
     * @param candidates pupils who might be chosen
     * @param places pupils who are
     * @param weeks of the year
     */
    public record Size(int candidates, int places, int weeks) {
        public Size {
            if (places < 1 || places > candidates || weeks < 1) {
                throw new IllegalArgumentException(
                        "a school has places for some of its candidates and at least one week: " + candidates
                                + " candidates, " + places + " places, " + weeks + " weeks.");
            }
        }

        /** Sixty candidates, fifteen places, twenty-five weeks. */
        public static Size usual() {
            return new Size(60, 15, 25);
        }
    }

    /** The ways of planning that are compared. */
    public enum Way {
        RULES("the rules"),
        FREQUENCY("the most frequent error first"),
        SCHEME("the next unit of a fixed scheme"),
        RANDOM("any material for another year");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        /** As it stands in reports. */
        public String words() {
            return words;
        }
    }

    private Tutor tutor(Way way, Child child, long seed) {
        Pupil pupil = Pupil.of(child.id()).in(SchoolYear.YEAR_5);
        return switch (way) {
            case RULES -> new Tutors.ByRules(pupil, diagnostics, recommender, planner);
            case FREQUENCY -> new Tutors.ByFrequency(diagnostics, shelf);
            case SCHEME -> new Tutors.ByScheme(scheme());
            case RANDOM -> new Tutors.AtRandom(wrongYear(), seed ^ child.id().hashCode());
        };
    }

    /** The confirmed units of the programme that was written for this year, in the catalogue's order. */
    private List<Material> scheme() {
        Map<String, List<Material>> byProgramme = catalogues.materials().all().stream()
                .filter(material -> !material.isOurs())
                .filter(material -> material.years().contains(SchoolYear.YEAR_4)
                        || material.years().contains(SchoolYear.YEAR_5))
                .filter(material -> material.source().confidence() != Confidence.UNVERIFIED)
                .collect(Collectors.groupingBy(Material::programme));
        return byProgramme.entrySet().stream()
                .max(Comparator.<Map.Entry<String, List<Material>>>comparingInt(
                                entry -> entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .orElseThrow();
    }

    private List<Material> wrongYear() {
        return catalogues.materials().all().stream()
                .filter(material -> !material.isOurs())
                .filter(material -> !material.years().isEmpty())
                .filter(material -> !material.years().contains(SchoolYear.YEAR_4)
                        && !material.years().contains(SchoolYear.YEAR_5))
                .toList();
    }

    /** One child's year under one way of planning. */
    private final class Year {
        private final SimulatedSchool school;
        private final Child child;
        private final Way way;
        private final int weeks;
        private final Assumptions assumptions;
        private final Tutor tutor;
        private final Random luck;
        private final Random answers;
        private final List<PastSession> history = new ArrayList<>();
        private final Map<String, Set<String>> used = new HashMap<>();
        private final Map<String, Set<String>> shown = new HashMap<>();
        private final List<YearReport.Line> lines = new ArrayList<>();

        Year(SimulatedSchool school, Child child, Way way, int weeks, Assumptions assumptions, long seed) {
            this.school = school;
            this.child = child;
            this.way = way;
            this.weeks = weeks;
            this.assumptions = assumptions;
            this.tutor = tutor(way, child, seed);
            // the same luck for every way of planning
            this.luck = new Random(seed * 31 + child.id().hashCode());
            this.answers = new Random(seed ^ child.id().hashCode());
        }

        YearReport.Outcome run(int number) {
            ResponseSheet sheet = school.sit(child, answers);
            LocalDate answered = FIRST;
            int sessions = 0;
            int freeAfter = 0;
            for (int week = 1; week <= weeks; week++) {
                LocalDate day = FIRST.plusWeeks(week - 1L);
                if (week > 1 && (week - 1) % WEEKS_BETWEEN_TESTS == 0) {
                    sheet = school.sit(child, answers);
                    answered = day;
                }
                // drawn whether used or not, so that a week's luck is every way's
                double undoes = luck.nextDouble();
                List<Double> comesBack =
                        child.errors().stream().map(error -> luck.nextDouble()).toList();
                Tutor.Session session = tutor.choose(sheet, answered, day);
                String outcome = "";
                if (session.isHeld()) {
                    sessions++;
                    recall(session, day);
                    if (!session.asksAbout().isEmpty()) {
                        sheet = withMore(sheet, session);
                        outcome = "asked";
                    } else {
                        outcome = teach(session, day, sessions, undoes);
                    }
                }
                forget(comesBack);
                lines.add(new YearReport.Line(
                        child.id(),
                        week,
                        session.misconception().isEmpty() ? session.asksAbout() : name(session.misconception()),
                        session.material().map(Material::toString).orElse(""),
                        session.recalls().stream().map(this::name).toList(),
                        outcome,
                        session.because(),
                        session.plan()
                                .filter(plan -> session.isHeld())
                                .map(TutorialPlan::activities)
                                .orElse(List.of())));
                if (freeAfter == 0 && child.errors().stream().allMatch(error -> error.undoneAfter() > 0)) {
                    freeAfter = sessions;
                }
            }
            int sessionsHeld = sessions;
            return new YearReport.Outcome(
                    number,
                    child.id(),
                    child.errors().size(),
                    (int) child.errors().stream()
                            .filter(error -> !error.holds())
                            .count(),
                    child.isFree(),
                    sessionsHeld,
                    freeAfter);
        }

        private String name(String misconception) {
            return catalogues
                    .misconceptions()
                    .misconception(misconception)
                    .map(Misconception::name)
                    .orElse(misconception);
        }

        /** What comes back at the beginning: right answers make it firmer, and stand in the history. */
        private void recall(Tutor.Session session, LocalDate day) {
            for (String misconception : session.recalls()) {
                List<Response> given = session.plan()
                        .map(plan -> answered(tellingOf(misconception, tasks(plan, "retrieval"))))
                        .orElseGet(() -> ask(malrules(misconception)));
                if (given.isEmpty()) {
                    // the session had no room for it
                    continue;
                }
                child.error(misconception).filter(error -> !error.holds()).ifPresent(Child.Error::retrieve);
                note(SessionReport.of(child.id(), day, misconception, "", given));
            }
        }

        private String teach(Tutor.Session session, LocalDate day, int number, double undoes) {
            Optional<Material> material = session.material();
            if (material.isEmpty()) {
                return session.recalls().isEmpty() ? "" : "brought back";
            }
            for (Child.Error error : child.errors()) {
                double probability = probability(error, material.get());
                if (error.holds() && undoes < probability) {
                    error.undo(number);
                }
                if (probability > assumptions.elsewhere()) {
                    used.computeIfAbsent(error.misconception().id(), any -> new TreeSet<>())
                            .add(material.get().id());
                }
            }
            if (session.misconception().isEmpty()) {
                return "taught";
            }
            shown.put(session.misconception(), session.malrules());
            return note(SessionReport.of(
                            child.id(),
                            day,
                            session.misconception(),
                            material.get().id(),
                            session.plan()
                                    .map(plan -> answered(tasks(plan, "exit")))
                                    .orElseGet(() -> ask(session.malrules()))))
                    .word();
        }

        /** The questions of a plan's activities of a kind. */
        private List<Task> tasks(TutorialPlan plan, String kind) {
            return plan.activities().stream()
                    .filter(activity -> activity.kind().equals(kind))
                    .flatMap(activity -> activity.tasks().stream())
                    .flatMap(text -> catalogues.forms().find(text).stream())
                    .toList();
        }

        /** Those tasks that a misconception's malrules get wrong. */
        private List<Task> tellingOf(String misconception, List<Task> tasks) {
            return tasks.stream()
                    .filter(task -> catalogues.misconceptions().misconception(misconception).stream()
                            .flatMap(known -> known.malrules().stream())
                            .flatMap(id -> malrules.malrule(id).stream())
                            .anyMatch(malrule -> SimulatedSchool.isTelling(malrule, task)))
                    .toList();
        }

        private List<Response> answered(List<Task> tasks) {
            return tasks.stream().map(task -> child.answer(task, answers)).toList();
        }

        /** Those in which a misconception showed itself when it was taught. */
        private Collection<String> malrules(String misconception) {
            return shown.getOrDefault(misconception, Set.of());
        }

        private List<Response> ask(Collection<String> malrules) {
            return answered(school.telling(malrules, answers));
        }

        private SessionOutcome note(SessionReport report) {
            SessionReview review = afterSession.review(report, history);
            history.add(review.session());
            tutor.hear(review.session(), report.exit());
            return review.session().outcome();
        }

        private double probability(Child.Error error, Material material) {
            String id = error.misconception().id();
            Stream<Shelf.Book> made = Stream.concat(shelf.madeFor(id).stream(), shelf.ownActivity(id).stream());
            double fit = made.anyMatch(book -> book.material().equals(material))
                    ? assumptions.madeForIt()
                    : shelf.onTheSameObjective(id).stream()
                                    .anyMatch(book -> book.material().equals(material))
                            ? assumptions.neighbour()
                            : assumptions.elsewhere();
            boolean again = used.getOrDefault(id, Set.of()).contains(material.id());
            return fit * (again ? assumptions.again() : 1) * (buildsOnAnother(error) ? assumptions.missingBefore() : 1);
        }

        private boolean buildsOnAnother(Child.Error error) {
            Set<Objective> earlier = objective(error).stream()
                    .flatMap(objective -> catalogues.curriculum().allEarlier(objective).stream())
                    .collect(Collectors.toSet());
            return child.errors().stream()
                    .filter(other -> other != error && other.holds())
                    .anyMatch(
                            other -> objective(other).filter(earlier::contains).isPresent());
        }

        private Optional<Objective> objective(Child.Error error) {
            return catalogues
                    .curriculum()
                    .objective(error.misconception().objectives().get(0));
        }

        private void forget(List<Double> comesBack) {
            for (int i = 0; i < comesBack.size(); i++) {
                Child.Error error = child.errors().get(i);
                double forgets = assumptions.forgets() * Math.pow(assumptions.eachRetrieval(), error.retrieved());
                if (!error.holds() && comesBack.get(i) < forgets) {
                    error.comeBack();
                }
            }
        }

        /** What a session asked stands on the sheet from then on. */
        private ResponseSheet withMore(ResponseSheet sheet, Tutor.Session session) {
            List<Response> all = new ArrayList<>(sheet.responses());
            Set<Task> asked = all.stream().map(Response::task).collect(Collectors.toSet());
            session.plan().stream()
                    .flatMap(plan -> Stream.concat(tasks(plan, "probe").stream(), tasks(plan, "exit").stream()))
                    .distinct()
                    .filter(task -> !asked.contains(task))
                    .map(task -> child.answer(task, answers))
                    .forEach(all::add);
            return ResponseSheet.of(child.id(), all);
        }
    }
}
