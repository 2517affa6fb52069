package org.keepup.diagnostics.bayes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;

/**
 * What a pupil's way with one kind of task tells of their way with a kindred kind: who adds tops and bottoms of fractions
 * often takes them away too. With some probability a pupil does the same thing in kindred kinds of task, and otherwise
 * whatever pupils do there. Where a cohort is given, how often each way goes with each other is counted in it, and that
 * assumption counts as a few pupils more. Diagnoses do not use this: they rest on the answers they are about. Immutable.
 */
final class Transfer implements Expectation.Errors {

    /** How likely a pupil does the same thing in a kindred kind of task, when nothing else is known. */
    private static final double SAME = 0.5;

    /** The built-in priors count for as much as this many pupils of the cohort. */
    private static final double PRIOR_PUPILS = 20;

    /** The assumption on what goes with what counts for as much as this many pupils. */
    private static final double ASSUMED_PUPILS = 4;

    /** More pupils than these teach nothing new; of a larger cohort every second, third ... is taken. */
    private static final int ENOUGH = 2_000;

    private static final int ROUNDS = 3;

    private static final String RIGHT = "right";
    private static final String MUDDLED = "muddled";
    private static final String UNKNOWN = "unknown";

    private final Map<Component, double[]> seen = new HashMap<>();
    private final Map<Link, double[]> together = new HashMap<>();
    private final Map<String, Map<Component, Posterior>> pupils = new HashMap<>();
    private final Map<Task, Map<String, Muddled>> muddles = new HashMap<>();

    /** Errors of the cohort count for as much as the model's own expectation once there are this many. */
    private static final double HALF_WAY = 4;

    /** A wrong answer, and how many pupils without a known system are expected behind it. */
    private record Muddled(Answer answer, double pupils) {}

    /** A way with one kind of task, and another kind of task. */
    private record Link(Component from, String way, Component to) {}

    private Transfer() {}

    /** From the assumption alone. */
    static Transfer assumed() {
        return new Transfer();
    }

    /**
     * From a cohort.
     *
     * @param posteriors what each pupil's answers say
     */
    static Transfer learnt(List<ResponseSheet> sheets, Function<ResponseSheet, Map<Component, Posterior>> posteriors) {
        Transfer transfer = new Transfer();
        int step = Math.max(1, (sheets.size() + ENOUGH - 1) / ENOUGH);
        for (int i = 0; i < sheets.size(); i += step) {
            transfer.pupils.put(sheets.get(i).pupil(), posteriors.apply(sheets.get(i)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            Map<Component, double[]> counted = new HashMap<>();
            for (Map<Component, Posterior> pupil : transfer.pupils.values()) {
                pupil.forEach((component, posterior) -> add(
                        counted.computeIfAbsent(component, key -> new double[size(key)]),
                        ways(component, transfer.fitted(component, posterior)),
                        1));
            }
            transfer.seen.clear();
            transfer.seen.putAll(counted);
        }
        for (Map<Component, Posterior> pupil : transfer.pupils.values()) {
            transfer.count(pupil, transfer.together, 1);
            pupil.forEach((component, posterior) -> transfer.noteErrors(transfer.fitted(component, posterior)));
        }
        return transfer;
    }

    private void noteErrors(Posterior posterior) {
        double withoutSystem = posterior.unsystematic() + posterior.other();
        List<Response> responses = posterior.sheet().responses();
        TaskProfile.Reading[] readings = posterior.sheet().readings();
        for (int i = 0; i < readings.length; i++) {
            if (!readings[i].right()) {
                muddles.computeIfAbsent(responses.get(i).task(), task -> new LinkedHashMap<>())
                        .merge(
                                readings[i].form(),
                                new Muddled(readings[i].answer(), withoutSystem),
                                (one, more) -> new Muddled(one.answer, one.pupils + more.pupils));
            }
        }
    }

    /** Those who have no system write what others without a system write. */
    @Override
    public Map<Answer, Double> expected(TaskProfile profile, Landing landing) {
        Map<Answer, Double> expected = profile.expectedErrors(landing);
        Map<String, Muddled> seen = muddles.getOrDefault(profile.task(), Map.of());
        double pupilsSeen = seen.values().stream().mapToDouble(Muddled::pupils).sum();
        if (landing.equals(Landing.SLIP) || pupilsSeen == 0) {
            return expected;
        }
        double trust = pupilsSeen / (pupilsSeen + HALF_WAY);
        Map<Answer, Double> drawn = new LinkedHashMap<>();
        expected.forEach((answer, share) -> drawn.merge(answer, (1 - trust) * share, Double::sum));
        seen.values().forEach(wrong -> drawn.merge(wrong.answer, trust * wrong.pupils / pupilsSeen, Double::sum));
        return drawn;
    }

    private void count(Map<Component, Posterior> pupil, Map<Link, double[]> counts, double times) {
        Map<Component, double[]> fitted = new LinkedHashMap<>();
        pupil.forEach((component, posterior) -> fitted.put(component, ways(component, fitted(component, posterior))));
        fitted.forEach((from, ways) -> named(from, ways)
                .forEach((way, probability) -> fitted.forEach((to, others) -> {
                    if (from != to && kindred(from, to)) {
                        add(
                                counts.computeIfAbsent(new Link(from, way, to), key -> new double[size(to)]),
                                others,
                                times * probability);
                    }
                })));
    }

    /**
     * What may be behind a pupil's answers to one kind of task, in view of what the pupil does elsewhere.
     *
     * @param form what will be asked
     * @param own from the answers to tasks of that kind only; perhaps from none
     * @param elsewhere from the answers to tasks of other kinds
     */
    Posterior in(
            ResponseSheet sheet,
            Component component,
            TaskForm form,
            Posterior own,
            Map<Component, Posterior> elsewhere) {
        Map<Component, Posterior> counted = pupils.getOrDefault(sheet.pupil(), Map.of());
        Map<Link, double[]> ownLinks = new HashMap<>();
        count(counted, ownLinks, 1);
        double[] base = base(component, counted.get(component));
        double[] prior = new double[base.length];
        double total = 0;
        for (Map.Entry<Component, Posterior> other : elsewhere.entrySet()) {
            Component from = other.getKey();
            if (from == component || !kindred(from, component)) {
                continue;
            }
            double weight = other.getValue().sheet().responses().size();
            Map<String, Double> ways = named(from, ways(from, fitted(from, other.getValue())));
            for (Map.Entry<String, Double> way : ways.entrySet()) {
                add(prior, given(from, way.getKey(), component, form, base, ownLinks), weight * way.getValue());
            }
            total += weight;
        }
        if (total == 0) {
            return own.reweighted(ratio(component, base));
        }
        for (int i = 0; i < prior.length; i++) {
            prior[i] /= total;
        }
        return own.reweighted(ratio(component, prior));
    }

    private double[] given(
            Component from, String way, Component to, TaskForm form, double[] base, Map<Link, double[]> ownLinks) {
        double[] given = new double[base.length];
        double[] same = new double[base.length];
        double share = 0;
        for (int i = 0; i < base.length; i++) {
            if (name(to, i).equals(way) && speaksOf(to, i, form)) {
                same[i] = base[i];
                share += base[i];
            }
        }
        Link link = new Link(from, way, to);
        double[] counts = together.get(link);
        double[] own = ownLinks.get(link);
        double pupilsThere = 0;
        for (int i = 0; i < base.length; i++) {
            double assumed = share > 0 ? (1 - SAME) * base[i] + SAME * same[i] / share : base[i];
            double count = counts == null ? 0 : Math.max(0, counts[i] - (own == null ? 0 : own[i]));
            given[i] = ASSUMED_PUPILS * assumed + count;
            pupilsThere += count;
        }
        for (int i = 0; i < given.length; i++) {
            given[i] /= ASSUMED_PUPILS + pupilsThere;
        }
        return given;
    }

    /** What pupils do with one kind of task, one pupil's own share left out. */
    private double[] base(Component component, @Nullable Posterior own) {
        double[] base = prior(component);
        double[] counts = seen.get(component);
        if (counts == null) {
            return base;
        }
        double[] mine = own == null ? new double[base.length] : ways(component, fitted(component, own));
        double total = PRIOR_PUPILS;
        for (int i = 0; i < base.length; i++) {
            double count = Math.max(0, counts[i] - mine[i]);
            base[i] = PRIOR_PUPILS * base[i] + count;
            total += count;
        }
        for (int i = 0; i < base.length; i++) {
            base[i] /= total;
        }
        return base;
    }

    /** A pupil's posterior with the cohort's shares for a prior. */
    private Posterior fitted(Component component, Posterior posterior) {
        double[] counts = seen.get(component);
        if (counts == null) {
            return posterior;
        }
        double[] base = prior(component);
        double total = PRIOR_PUPILS + Arrays.stream(counts).sum();
        for (int i = 0; i < base.length; i++) {
            base[i] = (PRIOR_PUPILS * base[i] + counts[i]) / total;
        }
        return posterior.reweighted(ratio(component, base));
    }

    private static double[] ratio(Component component, double[] prior) {
        double[] ratio = prior(component);
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = prior[i] / ratio[i];
        }
        return ratio;
    }

    /** The built-in prior of every way: malrules in order, then knowing it, no system, an unknown system. */
    private static double[] prior(Component component) {
        int malrules = component.malrules().size();
        double[] prior = new double[malrules + 3];
        for (int m = 0; m < malrules; m++) {
            prior[m] = (component.priors().single() + component.priors().compound()) * component.share(m);
        }
        prior[malrules] = component.priors().correct();
        prior[malrules + 1] = component.priors().unsystematic();
        prior[malrules + 2] = component.priors().other();
        double total = Arrays.stream(prior).sum();
        for (int i = 0; i < prior.length; i++) {
            prior[i] /= total;
        }
        return prior;
    }

    private static int size(Component component) {
        return component.malrules().size() + 3;
    }

    /** A posterior spread over the same ways; who holds several malrules counts for each in part. */
    private static double[] ways(Component component, Posterior posterior) {
        int malrules = component.malrules().size();
        double[] ways = new double[malrules + 3];
        for (Posterior.Weighed candidate : posterior.candidates()) {
            for (int member : candidate.set()) {
                ways[member] += candidate.probability() / candidate.set().length;
            }
        }
        ways[malrules] = posterior.correct();
        ways[malrules + 1] = posterior.unsystematic();
        ways[malrules + 2] = posterior.other();
        return ways;
    }

    /** Ways by name, so that they can be found again in another kind of task: malrules go by their misconception. */
    private static Map<String, Double> named(Component component, double[] ways) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < ways.length; i++) {
            if (ways[i] > 1e-4) {
                named.merge(name(component, i), ways[i], Double::sum);
            }
        }
        return named;
    }

    private static String name(Component component, int way) {
        List<String> others = List.of(RIGHT, MUDDLED, UNKNOWN);
        int malrules = component.malrules().size();
        if (way >= malrules) {
            return others.get(way - malrules);
        }
        String misconception = component.malrules().get(way).description().misconception();
        return misconception.isEmpty() ? component.malrules().get(way).id() : misconception;
    }

    /** Whether a way shows in tasks of a form; a misconception's malrules about other forms do not. */
    private static boolean speaksOf(Component component, int way, TaskForm form) {
        return way >= component.malrules().size()
                || component.malrules().get(way).description().forms().contains(form.id());
    }

    private static boolean kindred(Component one, Component other) {
        return one.topic().equals(other.topic());
    }

    private static void add(double[] sum, double[] more, double times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * more[i];
        }
    }
}
