package org.keepup.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keepup.core.material.Material;
import org.keepup.core.source.Source;
import org.keepup.diagnostics.Evidence;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Verdict;
import org.keepup.rules.engine.RuleRun;
import org.keepup.rules.engine.RuleRun.Concluded;
import org.keepup.rules.engine.RuleRun.Firing;
import org.keepup.rules.fact.Argument;
import org.keepup.rules.fact.Candidate;
import org.keepup.rules.fact.Cause;
import org.keepup.rules.fact.Need;
import org.keepup.rules.fact.Precedence;
import org.keepup.rules.fact.Route;
import org.keepup.rules.fact.Shelf;

/** Builds the tree of justifications of one piece of advice from the rules that fired. */
final class Explainer {

    private static final int NAMED = 4;

    private final Advice advice;
    private final Shelf shelf;
    private final RuleRun run;
    private final Weighing weighing;

    /** Causes whose answers stand in the tree already: once is enough. */
    private final Set<Cause> shown = new HashSet<>();

    Explainer(Advice advice, Shelf shelf) {
        this.advice = advice;
        this.shelf = shelf;
        this.run = RuleRun.of(advice.trace());
        this.weighing = new Weighing(run);
    }

    /** Why each need stands where it does, and why its material was chosen. */
    List<Reason> why() {
        List<Reason> reasons = new ArrayList<>();
        for (Concern concern : advice.concerns()) {
            Need need = concern.need();
            reasons.add(new Reason(
                    Reason.Kind.DECISION,
                    (reasons.size() + 1) + ". " + inWords(concern) + " (weighs " + weighing.weight(need) + ")",
                    Stream.of(
                                    firings(need, firing -> firing.concluded().contains(need)),
                                    about(need),
                                    precedences(need),
                                    route(concern),
                                    advice.recommendationFor(concern).map(this::material).stream())
                            .flatMap(stream -> stream)
                            .toList()));
        }
        return reasons;
    }

    /** Which rule or condition keeps a material from being recommended, for each need that could take one. */
    List<Reason> whyNot(String id) {
        Optional<Material> material = shelf.materials().material(id);
        if (material.isEmpty()) {
            return List.of(Reason.of(Reason.Kind.AGAINST, "There is no material '" + id + "' in the catalogue."));
        }
        return advice.concerns().stream()
                .filter(concern -> concern.need().kind() == Need.Kind.UNDO
                        || concern.need().kind() == Need.Kind.MOVE_ON)
                .map(concern -> whyNot(material.get(), concern))
                .toList();
    }

    private Reason whyNot(Material material, Concern concern) {
        Optional<Recommendation> taken = advice.recommendationFor(concern);
        String goal = inWords(concern);
        if (taken.filter(one -> one.material().equals(material)).isPresent()) {
            return new Reason(
                    Reason.Kind.DECISION,
                    material + " is recommended: " + goal,
                    taken.stream().map(this::material).toList());
        }
        Optional<Candidate> candidate = candidates(concern.need())
                .filter(one -> one.id().equals(material.id()))
                .max(Comparator.comparingInt(weighing::weight));
        if (candidate.isEmpty()) {
            return new Reason(
                    Reason.Kind.DECISION,
                    material + " does not come into question: " + goal,
                    notInQuestion(material, concern));
        }
        if (weighing.isRuledOut(candidate.get())) {
            return new Reason(
                    Reason.Kind.DECISION,
                    material + " is ruled out: " + goal,
                    about(candidate.get()).toList());
        }
        List<Reason> outweighed = new ArrayList<>(about(candidate.get()).toList());
        taken.ifPresent(one -> outweighed.add(material(one)));
        return new Reason(
                Reason.Kind.DECISION,
                material + " came into question (weighs " + weighing.weight(candidate.get()) + ")"
                        + taken.flatMap(one -> candidate(concern.need(), one.material()))
                                .map(one -> ", but " + one.material() + " weighs " + weighing.weight(one))
                                .orElse("")
                        + ": " + goal,
                outweighed);
    }

    /** The conditions of the rules that bring materials into question, each with why it is not met. */
    private List<Reason> notInQuestion(Material material, Concern concern) {
        List<Reason> reasons = new ArrayList<>();
        if (concern.need().kind() == Need.Kind.MOVE_ON) {
            reasons.add(Reason.of(
                    Reason.Kind.AGAINST,
                    "It is not among what the catalogue names for the objectives that come next, or there is something to"
                            + " undo first."));
            return reasons;
        }
        String misconception = concern.need().misconception();
        reasons.add(Reason.of(
                Reason.Kind.AGAINST,
                "The catalogue does not name it against this misconception; it names "
                        + names(shelf.madeFor(misconception)) + "."));
        reasons.add(Reason.of(
                Reason.Kind.AGAINST,
                "It is not named against another misconception about the same objective; those are "
                        + names(shelf.onTheSameObjective(misconception)) + "."));
        if (shelf.before(misconception).stream()
                .anyMatch(book -> book.material().equals(material))) {
            reasons.add(Reason.of(
                    Reason.Kind.AGAINST,
                    "It is for what comes before, which is not gone back to until three sessions alone were without"
                            + " effect."));
        }
        reasons.add(Reason.of(Reason.Kind.AGAINST, "The tutor has not asked for it (overruled: use)."));
        return reasons;
    }

    private static String names(List<Shelf.Book> books) {
        return books.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        books.stream()
                                .limit(NAMED)
                                .map(book -> book.material().id())
                                .toList());
    }

    private Reason material(Recommendation recommendation) {
        Optional<Candidate> candidate = candidate(recommendation.need(), recommendation.material());
        List<Reason> because = new ArrayList<>();
        candidate.ifPresent(one -> {
            firings(one, firing -> firing.concluded().contains(one)).forEach(because::add);
            about(one).forEach(because::add);
        });
        because.add(source(recommendation.material().source()));
        return new Reason(
                Reason.Kind.DECISION,
                "use " + recommendation.material() + " ("
                        + recommendation.programme().name() + ", "
                        + recommendation.delivery().word() + ")"
                        + candidate
                                .map(one -> ", weighs " + weighing.weight(one))
                                .orElse(""),
                because);
    }

    private Optional<Candidate> candidate(Need need, Material material) {
        return candidates(need)
                .filter(one -> one.material().equals(material))
                .max(Comparator.comparingInt(weighing::weight));
    }

    private Stream<Candidate> candidates(Need need) {
        return run.concluded(Candidate.class)
                .map(Concluded::fact)
                .filter(candidate -> candidate.need().equals(need))
                .distinct();
    }

    /** The arguments about something, weightiest first, those for it before those against. */
    private Stream<Reason> about(Object what) {
        return Stream.of(Argument.Side.values())
                .flatMap(side -> weighing.arguments(what, side).stream())
                .flatMap(argument -> advice.trace().stream()
                        .filter(firing -> firing.rule().equals(argument.rule())
                                && firing.concluded().contains(argument.fact()))
                        .limit(1)
                        .map(firing -> rule(
                                firing,
                                argument.fact().side() == Argument.Side.FOR ? Reason.Kind.RULE : Reason.Kind.AGAINST,
                                argument.fact().because() + " ("
                                        + (argument.fact().weight() > 0 ? "+" : "")
                                        + argument.fact().weight() + ")",
                                what)));
    }

    private Stream<Reason> precedences(Need need) {
        return weighing.precedences(need).stream()
                .flatMap(concluded -> advice.trace().stream()
                        .filter(firing -> firing.concluded().contains(concluded.fact()))
                        .limit(1)
                        .map(firing ->
                                rule(firing, Reason.Kind.RULE, concluded.fact().because(), need)));
    }

    private Stream<Reason> route(Concern concern) {
        return concern.route().stream()
                .flatMap(route ->
                        firings(concern.need(), firing -> firing.concluded().contains(route)));
    }

    private Stream<Reason> firings(Object about, Predicate<Firing> which) {
        return advice.trace().stream()
                .filter(which)
                .map(firing -> rule(
                        firing,
                        Reason.Kind.RULE,
                        firing.concluded().stream()
                                .map(Explainer::because)
                                .flatMap(Optional::stream)
                                .findFirst()
                                .orElse(""),
                        about))
                .distinct();
    }

    private static Optional<String> because(Object conclusion) {
        return conclusion instanceof Need need
                ? Optional.of(need.because())
                : conclusion instanceof Route route
                        ? Optional.of(route.because())
                        : conclusion instanceof Candidate candidate
                                ? Optional.of(candidate.because())
                                : conclusion instanceof Precedence precedence
                                        ? Optional.of(precedence.because())
                                        : Optional.empty();
    }

    /** A rule that fired, with the source that it cites and the facts that it matched, those it is about apart. */
    private Reason rule(Firing firing, Reason.Kind kind, String because, Object about) {
        Set<Reason> under = new LinkedHashSet<>();
        if (!because.isEmpty()) {
            under.add(Reason.of(Reason.Kind.FACT, because));
        }
        for (Object fact : firing.matched()) {
            if (!fact.equals(about) && !(fact instanceof Need)) {
                fact(fact).ifPresent(under::add);
            }
        }
        if (!firing.rule().source().isEmpty()) {
            under.add(Reason.of(Reason.Kind.SOURCE, firing.rule().source()));
        }
        return new Reason(kind, firing.rule().name(), List.copyOf(under));
    }

    private Optional<Reason> fact(Object fact) {
        List<Reason> under = new ArrayList<>();
        advice.trace().stream()
                .filter(firing -> firing.concluded().contains(fact) && !(fact instanceof Candidate))
                .limit(1)
                .forEach(firing -> under.add(rule(firing, Reason.Kind.RULE, "", fact)));
        if (fact instanceof Cause cause && shown.add(cause)) {
            advice.situation().diagnosis().topics().stream()
                    .filter(topic -> topic.topic().equals(cause.topic()))
                    .flatMap(topic -> topic.hypotheses().stream().limit(1))
                    .map(Hypothesis::evidence)
                    .flatMap(List::stream)
                    .filter(evidence ->
                            evidence.verdict() == Verdict.SUPPORTS || evidence.verdict() == Verdict.CONTRADICTS)
                    .map(Explainer::evidence)
                    .forEach(under::add);
            under.add(source(cause.misconception().source()));
        }
        return FactsInWords.of(fact).map(text -> new Reason(Reason.Kind.FACT, text, under));
    }

    private static Reason evidence(Evidence evidence) {
        return Reason.of(
                Reason.Kind.EVIDENCE,
                evidence.response().task() + " = "
                        + evidence.response().answer().text()
                        + (evidence.verdict() == Verdict.SUPPORTS
                                ? ", just what it foretells"
                                : evidence.predicted()
                                        .map(foretold -> ", where it foretells " + foretold)
                                        .orElse(", which it does not foretell")));
    }

    private static Reason source(Source source) {
        return Reason.of(
                Reason.Kind.SOURCE,
                source.citation() + " (" + source.confidence().name().toLowerCase(java.util.Locale.ROOT) + ")");
    }

    private static String inWords(Concern concern) {
        String topic = concern.need().topic();
        return switch (concern.need().kind()) {
            case UNDO ->
                "undo \""
                        + concern.cause()
                                .map(cause -> cause.misconception().name())
                                .orElse(concern.need().misconception())
                        + "\" in " + topic;
            case TALK_THROUGH -> "talk through the errors in " + topic;
            case FIND_OUT -> "find out more about " + topic;
            case CHECK -> "learn to check in " + topic;
            case MOVE_ON -> "go on in " + topic;
        };
    }
}
