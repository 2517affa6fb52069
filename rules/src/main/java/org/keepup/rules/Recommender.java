package org.keepup.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.curriculum.Curriculum;
import org.keepup.core.material.Adult;
import org.keepup.core.material.Materials;
import org.keepup.core.misconception.Misconceptions;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.engine.RuleDescription;
import org.keepup.rules.engine.RuleRun;
import org.keepup.rules.engine.RuleRun.Concluded;
import org.keepup.rules.fact.Aim;
import org.keepup.rules.fact.Argument;
import org.keepup.rules.fact.Candidate;
import org.keepup.rules.fact.Cause;
import org.keepup.rules.fact.Course;
import org.keepup.rules.fact.Learner;
import org.keepup.rules.fact.Lesson;
import org.keepup.rules.fact.Need;
import org.keepup.rules.fact.Recall;
import org.keepup.rules.fact.Route;
import org.keepup.rules.fact.SharedError;
import org.keepup.rules.fact.Shelf;

/**
 * From a diagnosis to what is needed first, and with which material. Immutable and thread-safe; build one and share it.
 *
 * <p>The rules conclude needs, precedences, routes, candidate materials and arguments for and against each; the weightiest
 * candidate that nothing rules out is recommended. Every decision keeps the rules that led to it.
 */
public final class Recommender {

    /** More alternatives than these are not shown: a tutor has two minutes. */
    private static final int MOST_ALTERNATIVES = 4;

    private final Shelf shelf;
    private final Facts facts;
    private final RuleBase rules;

    private Recommender(Shelf shelf, RuleBase rules) {
        this.shelf = shelf;
        this.facts = new Facts(shelf);
        this.rules = rules;
    }

    /** @param rules such as {@link RuleSets#ruleBase} gives */
    public static Recommender of(Catalogues catalogues, RuleBase rules) {
        return of(catalogues.misconceptions(), catalogues.materials(), catalogues.curriculum(), rules);
    }

    /**
     * @param rules such as {@link RuleSets#ruleBase} gives
     * @throws org.keepup.core.catalogue.CatalogueException if a table of the rule sets names what is in no catalogue
     */
    public static Recommender of(
            Misconceptions misconceptions, Materials materials, Curriculum curriculum, RuleBase rules) {
        Problems problems = new Problems();
        rules.handbook().check(misconceptions, materials, problems);
        problems.throwIfAny();
        return new Recommender(new Shelf(misconceptions, materials, curriculum), rules);
    }

    /** What a pupil needs, first things first, and with which material. */
    public Advice advise(Situation situation, Lesson lesson) {
        List<Cause> causes = facts.causes(situation);
        List<Object> given = new ArrayList<>();
        given.add(Learner.of(situation.pupil()));
        given.add(lesson);
        given.add(shelf);
        given.addAll(Facts.findings(situation));
        given.addAll(causes);
        given.addAll(facts.foundations(causes));
        given.addAll(facts.tried(situation));
        given.addAll(facts.nextSteps(situation));
        given.addAll(Facts.shared(situation, causes));
        given.addAll(facts.reaches(situation, causes));
        given.addAll(facts.overruled(situation));
        List<Course> courses = facts.courses(situation);
        given.addAll(courses);
        given.addAll(Facts.taught(situation, courses));
        Aim.of(situation.pupil()).ifPresent(given::add);
        situation.circumstances().school().ifPresent(given::add);
        RuleRun run = rules.run(given);
        return new Decision(situation, lesson, causes, courses, run).advice();
    }

    /**
     * Why advice is as it is: for each need, in order, the tree of rules, facts, evidence and sources that it rests on.
     *
     * @param advice that this recommender gave
     */
    public List<Reason> why(Advice advice) {
        return new Explainer(advice, shelf).why();
    }

    /**
     * Why a material is not recommended: for each need that could take one, which rule or condition kept it out.
     *
     * @param advice that this recommender gave
     * @param material its id
     */
    public List<Reason> whyNot(Advice advice, String material) {
        return new Explainer(advice, shelf).whyNot(material);
    }

    /** One run of the rules, read out. */
    private final class Decision {
        private final Situation situation;
        private final Lesson lesson;
        private final List<Cause> causes;
        private final List<Course> courses;
        private final RuleRun run;
        private final Weighing weighing;

        Decision(Situation situation, Lesson lesson, List<Cause> causes, List<Course> courses, RuleRun run) {
            this.situation = situation;
            this.lesson = lesson;
            this.causes = causes;
            this.courses = courses;
            this.run = run;
            this.weighing = new Weighing(run);
        }

        Advice advice() {
            List<Need> needs = run.concluded(Need.class).map(Concluded::fact).toList();
            List<Need> order = weighing.inOrder(needs);
            List<Concern> concerns = order.stream().map(this::concern).toList();
            List<Recommendation> recommendations = new ArrayList<>();
            Set<String> named = new HashSet<>();
            for (Concern concern : concerns) {
                // what serves two topics alike is told once, for the more pressing one
                recommendation(concern)
                        .filter(recommendation -> concern.cause().isPresent()
                                || named.add(recommendation.material().id()))
                        .ifPresent(recommendations::add);
            }
            return new Advice(
                    situation,
                    lesson,
                    concerns,
                    recommendations,
                    new Conflicts(run, weighing).in(order),
                    courses,
                    Moves.of(run),
                    recalls(),
                    run.firings());
        }

        private List<Recall> recalls() {
            Map<String, Recall> recalls = new TreeMap<>();
            run.concluded(Recall.class)
                    .sorted(Comparator.comparing(concluded -> concluded.rule().name()))
                    .forEach(concluded -> recalls.putIfAbsent(concluded.fact().misconception(), concluded.fact()));
            return List.copyOf(recalls.values());
        }

        private Concern concern(Need need) {
            List<Justification> why = new ArrayList<>();
            run.concluded(Need.class)
                    .filter(concluded -> concluded.fact().equals(need))
                    .map(concluded -> justification(concluded.rule(), need.because()))
                    .distinct()
                    .forEach(why::add);
            weighing.precedences(need).stream()
                    .map(concluded ->
                            justification(concluded.rule(), concluded.fact().because()))
                    .distinct()
                    .forEach(why::add);
            weighing.arguments(need, Argument.Side.FOR).stream()
                    .map(this::justification)
                    .forEach(why::add);
            Optional<Concluded<Route>> route = route(need);
            route.map(concluded ->
                            justification(concluded.rule(), concluded.fact().because()))
                    .ifPresent(why::add);
            Optional<SharedError> shared = situation
                    .circumstances()
                    .classmates()
                    .flatMap(classmates -> classmates.shared(
                            need.misconception(), situation.pupil().id()));
            return new Concern(need, cause(need), route.map(Concluded::fact), shared, why);
        }

        private Optional<Cause> cause(Need need) {
            return causes.stream()
                    .filter(cause ->
                            cause.topic().equals(need.topic()) && cause.id().equals(need.misconception()))
                    .findFirst();
        }

        private Optional<Concluded<Route>> route(Need need) {
            return weighing.routes(need).stream().findFirst();
        }

        private Optional<Recommendation> recommendation(Concern concern) {
            List<Candidate> candidates = run.concluded(Candidate.class)
                    .map(Concluded::fact)
                    .filter(candidate -> candidate.need().equals(concern.need()))
                    .distinct()
                    .sorted(Comparator.comparingInt((Candidate candidate) -> -weighing.weight(candidate))
                            .thenComparing(Candidate::link)
                            .thenComparing(Candidate::id))
                    .toList();
            return candidates.stream()
                    .filter(candidate -> !weighing.isRuledOut(candidate))
                    .findFirst()
                    .map(chosen -> recommendation(concern, chosen, candidates));
        }

        private Recommendation recommendation(Concern concern, Candidate chosen, List<Candidate> candidates) {
            List<Justification> why = new ArrayList<>(concern.why());
            weighing.arguments(chosen, Argument.Side.FOR).stream()
                    .map(this::justification)
                    .forEach(why::add);
            if (why.size() == concern.why().size()) {
                run.concluded(Candidate.class)
                        .filter(concluded -> concluded.fact().equals(chosen))
                        .findFirst()
                        .map(concluded -> justification(concluded.rule(), chosen.because()))
                        .ifPresent(why::add);
            }
            weighing.arguments(chosen, Argument.Side.AGAINST).stream()
                    .map(this::justification)
                    .forEach(why::add);
            return new Recommendation(
                    concern.need(),
                    chosen.material(),
                    shelf.materials().programmeOf(chosen.material()),
                    concern.cause().map(Cause::misconception),
                    concern.cause().map(Cause::malrules).orElseGet(TreeSet::new),
                    concern.route().map(Route::delivery).orElse(lesson.delivery()),
                    adult(concern, chosen),
                    why,
                    candidates.stream()
                            .filter(candidate -> !candidate.id().equals(chosen.id()))
                            .map(candidate -> alternative(candidate, chosen))
                            .limit(MOST_ALTERNATIVES)
                            .toList());
        }

        /** Whoever leads the session; where that is open, whom the route names, or else whom the material was written for. */
        private Adult adult(Concern concern, Candidate chosen) {
            Adult named = concern.route().map(Route::adult).orElse(Adult.EITHER);
            return lesson.adult() != Adult.EITHER
                    ? lesson.adult()
                    : named != Adult.EITHER ? named : chosen.material().adult();
        }

        private Recommendation.Alternative alternative(Candidate candidate, Candidate chosen) {
            return weighing.arguments(candidate, Argument.Side.AGAINST).stream()
                    .findFirst()
                    .map(argument -> new Recommendation.Alternative(
                            candidate.material(),
                            argument.fact().because(),
                            argument.rule().name()))
                    .orElseGet(() -> new Recommendation.Alternative(
                            candidate.material(),
                            "Nothing speaks against it: take it next if " + chosen.material() + " does not help.",
                            ""));
        }

        private Justification justification(Concluded<Argument> argument) {
            return justification(argument.rule(), argument.fact().because());
        }

        private Justification justification(RuleDescription rule, String because) {
            return new Justification(rule.name(), because, rule.source());
        }
    }
}
