package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keepup.core.response.Response;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Malrule;

/**
 * Forms of one topic that malrules tie together, with those malrules: answers to them are explained together, answers to
 * other forms apart. Thread-safe.
 */
final class Component {

    /** Compounds that share less than this of the best explanation's weight, at the very best, are not searched. */
    private static final double NEGLIGIBLE = Math.log(1e-3);

    /** Of procedures that are in no library, the share that differs from a known malrule only here and there. */
    private static final double NEAR = 0.5;

    /** Of compounds, the share of triples. */
    private static final double TRIPLES = 0.05;

    private static final int PAIR_ROOTS = 20;
    private static final int TRIPLE_ROOTS = 12;

    private final String topic;
    private final List<Malrule> malrules;
    private final Priors priors;
    private final Rates rates;
    private final Cohort cohort;
    private final double[] weights;
    private final double totalWeight;
    private final Compounds compounds;
    private final Map<Task, TaskProfile> profiles;

    Component(String topic, List<Malrule> malrules, Priors priors, Rates rates, Cohort cohort) {
        this.topic = topic;
        this.malrules = List.copyOf(malrules);
        this.priors = priors;
        this.rates = rates;
        this.cohort = cohort;
        this.weights = malrules.stream()
                .mapToDouble(malrule -> priors.weight(malrule.description()))
                .toArray();
        this.totalWeight = Arrays.stream(weights).sum();
        this.compounds = new Compounds(this.malrules);
        this.profiles = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Task, TaskProfile> eldest) {
                return size() > 2_000;
            }
        };
    }

    String topic() {
        return topic;
    }

    Priors priors() {
        return priors;
    }

    /** A malrule's share, 0 to 1, in the prior of single malrules. */
    double share(int malrule) {
        return weights[malrule] / totalWeight;
    }

    List<Malrule> malrules() {
        return malrules;
    }

    TaskProfile profile(Task task) {
        synchronized (profiles) {
            return profiles.computeIfAbsent(task, key -> new TaskProfile(key, malrules, weights, cohort.observed(key)));
        }
    }

    Rates rates() {
        return rates;
    }

    /** What the answers say. Blank and unreadable responses are to be left out before. */
    Posterior posterior(List<Response> responses) {
        Sheet sheet = Sheet.of(responses, this);
        return posterior(sheet, sheet.tallies(weights.length));
    }

    /** What the answers say, the tallies being those of the sheet. */
    Posterior posterior(Sheet sheet, Tallies tallies) {
        Tally right = tallies.right();
        double logCorrect = Math.log(priors.correct()) + rates.logLikelihood(right);
        List<Posterior.Candidate> candidates = new ArrayList<>(singles(tallies));
        Posterior.Candidate knowing = new Posterior.Candidate(List.of(), right, logCorrect);
        Posterior.Candidate best = candidates.stream()
                .min(Posterior.Candidate.BEST_FIRST)
                .filter(single -> single.logWeight() > logCorrect)
                .orElse(knowing);
        boolean searched = compoundsCanMatter(sheet, best);
        if (searched) {
            List<Posterior.Candidate> pairs = pairs(sheet, candidates);
            candidates.addAll(pairs);
            candidates.addAll(triples(sheet, pairs));
        }
        return Posterior.of(
                sheet,
                right,
                logCorrect,
                candidates,
                near(tallies),
                Math.log(priors.unsystematic()) + sheet.logUnsystematic(rates),
                Math.log((1 - NEAR) * priors.other()) + sheet.logOther(weights.length, weights),
                searched);
    }

    int[] predictions(TaskProfile profile, List<Integer> set) {
        return switch (set.size()) {
            case 0 -> TaskProfile.RIGHT;
            case 1 -> profile.predicted(set.get(0));
            default -> profile.predicted(set, compounds);
        };
    }

    private List<Posterior.Candidate> singles(Tallies tallies) {
        List<Posterior.Candidate> singles = new ArrayList<>(weights.length);
        double logClass = Math.log(priors.single() / Math.max(totalWeight, Double.MIN_NORMAL));
        for (int m = 0; m < weights.length; m++) {
            singles.add(new Posterior.Candidate(
                    List.of(m), tallies.of(m), logClass + Math.log(weights[m]) + tallies.logLikelihood(m, rates)));
        }
        return singles;
    }

    /**
     * Procedures near a malrule: it foretold some wrong answer, and where it erred some other wrong answer came. One that has
     * not strayed yet is on this sheet the malrule itself.
     */
    private List<Posterior.Candidate> near(Tallies tallies) {
        List<Posterior.Candidate> near = new ArrayList<>();
        double logClass = Math.log(NEAR * priors.other() / Math.max(totalWeight, Double.MIN_NORMAL));
        for (int m = 0; m < weights.length; m++) {
            if (tallies.hasFired(m) && tallies.hasStrayed(m)) {
                Tally tally = tallies.of(m);
                near.add(new Posterior.Candidate(
                        List.of(m), tally, logClass + Math.log(weights[m]) + rates.logLikelihoodNear(tally)));
            }
        }
        return near;
    }

    /**
     * Compounds are for answers that the best explanation leaves open. None can do better than foretell every answer; when
     * even that, times the prior of all compounds, is negligible beside the best explanation, none is searched.
     */
    private boolean compoundsCanMatter(Sheet sheet, Posterior.Candidate best) {
        double perfect = rates.logLikelihood(sheet.right(), 0, sheet.wrong(), 0, 0);
        return sheet.wrong() > 1
                && best.tally().slips() > 0
                && Math.log(priors.compound()) + perfect - best.logWeight() > NEGLIGIBLE;
    }

    /**
     * Every pair with one of the most telling singles. A pair's members show alone wherever only one of them applies, so one
     * of the two stands high among the singles unless the pupil's two malrules always strike together.
     */
    private List<Posterior.Candidate> pairs(Sheet sheet, List<Posterior.Candidate> singles) {
        List<Integer> roots = singles.stream()
                .filter(single -> single.tally().fired() > 0)
                .sorted(Posterior.Candidate.BEST_FIRST)
                .limit(PAIR_ROOTS)
                .map(single -> single.set().get(0))
                .toList();
        List<Posterior.Candidate> pairs = new ArrayList<>();
        double logClass = Math.log((1 - TRIPLES) * priors.compound() * 2 / (totalWeight * totalWeight));
        for (int r = 0; r < roots.size(); r++) {
            int root = roots.get(r);
            for (int other = 0; other < weights.length; other++) {
                if (roots.subList(0, r + 1).contains(other)) {
                    continue;
                }
                List<Integer> set = root < other ? List.of(root, other) : List.of(other, root);
                if (compounds.canBeHeld(set)) {
                    Tally tally = sheet.tally(set, this);
                    double prior = logClass + Math.log(weights[root]) + Math.log(weights[other]);
                    pairs.add(new Posterior.Candidate(set, tally, prior + rates.logLikelihood(tally)));
                }
            }
        }
        return pairs;
    }

    /** Extensions of the best pairs, where these leave at least two wrong answers unexplained. */
    private List<Posterior.Candidate> triples(Sheet sheet, List<Posterior.Candidate> pairs) {
        List<Posterior.Candidate> roots = pairs.stream()
                .sorted(Posterior.Candidate.BEST_FIRST)
                .limit(TRIPLE_ROOTS)
                .toList();
        if (roots.isEmpty() || sheet.wrong() - roots.get(0).tally().fired() < 2) {
            return List.of();
        }
        Map<List<Integer>, Posterior.Candidate> triples = new HashMap<>();
        double logClass = Math.log(TRIPLES * priors.compound() * 6 / (totalWeight * totalWeight * totalWeight));
        for (Posterior.Candidate root : roots) {
            for (int third = 0; third < weights.length; third++) {
                if (root.set().contains(third)) {
                    continue;
                }
                List<Integer> set = java.util.stream.Stream.concat(
                                root.set().stream(), java.util.stream.Stream.of(third))
                        .sorted()
                        .toList();
                if (!triples.containsKey(set) && compounds.canBeHeld(set)) {
                    Tally tally = sheet.tally(set, this);
                    double prior = logClass
                            + set.stream()
                                    .mapToDouble(member -> Math.log(weights[member]))
                                    .sum();
                    triples.put(set, new Posterior.Candidate(set, tally, prior + rates.logLikelihood(tally)));
                }
            }
        }
        return List.copyOf(triples.values());
    }
}
