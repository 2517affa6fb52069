package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;

/**
 * Everything that may be behind a pupil's answers to tasks of one kind, and what each explanation would lead the pupil to
 * answer next: what is needed to choose the next question. Immutable.
 */
public final class Outlook {

    /** Less probable explanations are left out. */
    private static final double NEGLIGIBLE = 1e-5;

    /** Of procedures near a malrule, less probable ones are left out. */
    private static final double NEGLIGIBLE_NEAR = 1e-6;

    private static final int MOST = 400;

    /** What kind of explanation. */
    public enum Kind {
        /** Knows it. */
        CORRECT,
        /** One malrule or several at once. */
        MALRULES,
        /** Errs without a system. */
        UNSYSTEMATIC,
        /** Follows a procedure that is in no library. */
        OTHER
    }

    /**
     * One explanation.
     *
     * @param malrules ids; empty unless the kind is malrules
     * @param probability given the answers so far, 0 to 1
     */
    public record Explanation(Kind kind, SortedSet<String> malrules, double probability) {
        public Explanation {
            Objects.requireNonNull(kind, "kind");
            malrules = Collections.unmodifiableSortedSet(new TreeSet<>(malrules));
        }
    }

    private final Component component;
    private final Posterior posterior;
    private final Map<Explanation, Posterior.Weighed> candidates;
    private final List<Explanation> explanations;
    private final List<Posterior.Weighed> near;

    Outlook(Component component, Posterior posterior) {
        this.component = component;
        this.posterior = posterior;
        this.candidates = new LinkedHashMap<>();
        this.near = posterior.near().stream()
                .takeWhile(one -> one.probability() > NEGLIGIBLE_NEAR)
                .toList();
        List<Explanation> all = new ArrayList<>();
        all.add(new Explanation(Kind.CORRECT, new TreeSet<>(), posterior.correct()));
        all.add(new Explanation(Kind.UNSYSTEMATIC, new TreeSet<>(), posterior.unsystematic()));
        all.add(new Explanation(Kind.OTHER, new TreeSet<>(), posterior.other()));
        for (Posterior.Weighed candidate : posterior.candidates()) {
            if (candidate.probability() < NEGLIGIBLE || candidates.size() == MOST) {
                break;
            }
            SortedSet<String> ids = new TreeSet<>();
            for (int m : candidate.set()) {
                ids.add(component.malrules().get(m).id());
            }
            Explanation explanation = new Explanation(Kind.MALRULES, ids, candidate.probability());
            candidates.put(explanation, candidate);
            all.add(explanation);
        }
        all.sort(Comparator.comparingDouble(Explanation::probability).reversed());
        this.explanations = List.copyOf(all);
    }

    private Outlook(Outlook all, List<Explanation> explanations, List<Posterior.Weighed> near) {
        this.component = all.component;
        this.posterior = all.posterior;
        this.candidates = all.candidates;
        this.explanations = explanations;
        this.near = near;
    }

    /** What sets of malrules were looked at, and how much those can hold that were not. */
    public Searched searched() {
        return posterior.searched();
    }

    /**
     * Without explanations that hardly count in the choice of a question.
     *
     * @param share those less probable than this share of the most probable are left out
     */
    public Outlook without(double share) {
        double least = share * explanations.get(0).probability();
        return new Outlook(
                this,
                explanations.stream()
                        .takeWhile(explanation -> explanation.probability() >= least)
                        .toList(),
                near.stream().takeWhile(one -> one.probability() >= least).toList());
    }

    /**
     * How much the answer to each task of a pool would tell.
     *
     * @throws IllegalArgumentException if the pool is about other kinds of task
     */
    public Information information(Pool pool) {
        return new Information(this, pool);
    }

    /**
     * The probabilities of what the tasks of a pool can part: explanations that foretell the same of all of them count as one, and a
     * malrule that none of them shows as knowing it.
     *
     * @throws IllegalArgumentException if the pool is about other kinds of task
     */
    public Collection<Double> parted(Pool pool) {
        if (pool.component() != component) {
            throw new IllegalArgumentException("the pool is not about the tasks that the outlook is about.");
        }
        Map<Object, Double> parted = new IdentityHashMap<>();
        for (Explanation explanation : explanations) {
            Object key = switch (explanation.kind()) {
                case CORRECT -> pool.foretold(new int[0]).sequence();
                case MALRULES -> pool.foretold(candidate(explanation).set()).sequence();
                case UNSYSTEMATIC, OTHER -> explanation.kind();
            };
            parted.merge(key, explanation.probability(), Double::sum);
        }
        return List.copyOf(parted.values());
    }

    Component component() {
        return component;
    }

    Posterior posterior() {
        return posterior;
    }

    Posterior.Weighed candidate(Explanation explanation) {
        return Objects.requireNonNull(candidates.get(explanation), "an explanation of another outlook");
    }

    /** Procedures near a malrule that count, most probable first. */
    List<Posterior.Weighed> near() {
        return near;
    }

    /** The probability of all procedures that are in no library and count. */
    double otherWeight() {
        double all = posterior.unknown();
        for (Posterior.Weighed one : near) {
            all += one.probability();
        }
        return all;
    }

    /** Most probable first; those left out share what is missing to 1. */
    public List<Explanation> explanations() {
        return explanations;
    }

    /**
     * What the pupil would answer to a task, if an explanation holds.
     *
     * @param explanation one of {@link #explanations()}
     * @param task of a form that this outlook is about
     * @return answers that can be foreseen with their probabilities, which add up to at most 1; the rest is any other answer
     */
    public Map<Answer, Double> answers(Explanation explanation, Task task) {
        Expectation expectation = new Expectation(component, posterior, component.profile(task));
        Map<String, Answer> written = new LinkedHashMap<>();
        Map<String, Double> shares = new LinkedHashMap<>();
        Expectation.Sink sink = (answer, share) -> {
            written.putIfAbsent(answer.form(), answer);
            shares.merge(answer.form(), share, Double::sum);
        };
        switch (explanation.kind()) {
            case CORRECT -> expectation.knowing(1, sink);
            case MALRULES -> expectation.holding(candidate(explanation), 1, sink);
            case UNSYSTEMATIC -> expectation.muddling(1, sink);
            case OTHER -> {
                double all = otherWeight();
                if (all > 0) {
                    expectation.other(near, (answer, share) -> sink.add(answer, share / all));
                }
            }
        }
        Map<Answer, Double> answers = new LinkedHashMap<>();
        shares.forEach((form, share) -> answers.put(Objects.requireNonNull(written.get(form)), share));
        return answers;
    }
}
