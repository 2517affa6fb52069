package org.keepup.diagnostics.option;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.keepup.diagnostics.bayes.Priors.Beta;

/**
 * What is behind the picks of one pupil from items that share ideas: the posterior over knowing it, each idea, pairs of
 * ideas of which each was picked by at least once, and no system. The pupil's own rates are integrated out over a grid of
 * points of equal weight.
 */
final class Picks {

    private static final int POINTS = 16;
    private static final SortedSet<String> NONE = new TreeSet<>();

    /** What kind of explanation. */
    enum Kind {
        CORRECT,
        IDEAS,
        UNSYSTEMATIC
    }

    /** One explanation with its probability, and what is then known of the pupil's rates: the weight of each grid point. */
    record Explanation(Kind kind, SortedSet<String> ideas, double probability, double[] weights) {}

    private final List<Pick> items;
    private final List<Integer> picked;
    private final double[] blind;
    private final double[] fires;
    private final double[] guesses;
    private final List<Explanation> explanations;

    /**
     * @param items what was answered
     * @param picked the index of the option picked, by item
     * @param ahead ideas that further items could show, so that they have a share before they are asked about
     */
    Picks(List<Pick> items, List<Integer> picked, Set<String> ahead, OptionPriors priors) {
        this.items = items;
        this.picked = picked;
        this.blind = points(priors.blind());
        this.fires = points(priors.fires());
        this.guesses = points(priors.guesses());
        SortedSet<String> ideas = new TreeSet<>(ahead);
        SortedSet<String> shown = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            int option = picked.get(i);
            ideas.addAll(items.get(i).byIdea().keySet());
            items.get(i).byIdea().forEach((idea, options) -> {
                if (options.contains(option)) {
                    shown.add(idea);
                }
            });
        }
        List<SortedSet<String>> pairs = pairs(shown);
        Map<SortedSet<String>, double[]> sets = new LinkedHashMap<>();
        double single = ideas.isEmpty() ? 0 : Math.min(priors.idea(), priors.ideas() / ideas.size());
        List<Explanation> all = new ArrayList<>();
        add(all, Kind.CORRECT, NONE, priors.correct(), sets);
        for (String idea : ideas) {
            add(all, Kind.IDEAS, new TreeSet<>(List.of(idea)), single, sets);
        }
        double both = pairs.isEmpty() ? 0 : Math.min(single, priors.pair() / pairs.size());
        for (SortedSet<String> pair : pairs) {
            add(all, Kind.IDEAS, pair, both, sets);
        }
        add(all, Kind.UNSYSTEMATIC, NONE, priors.unsystematic(), sets);
        double sum = all.stream().mapToDouble(Explanation::probability).sum();
        explanations = all.stream()
                .map(one -> new Explanation(one.kind, one.ideas, one.probability / sum, one.weights))
                .sorted(Comparator.comparingDouble(Explanation::probability)
                        .reversed()
                        .thenComparing(one -> one.ideas().toString()))
                .toList();
    }

    /** Middles of parts of equal probability. */
    private static double[] points(Beta beta) {
        BetaDistribution distribution = BetaDistribution.of(beta.yes(), beta.no());
        double[] points = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            points[i] = distribution.inverseCumulativeProbability((i + 0.5) / POINTS);
        }
        return points;
    }

    private static List<SortedSet<String>> pairs(SortedSet<String> shown) {
        List<String> ideas = List.copyOf(shown);
        List<SortedSet<String>> pairs = new ArrayList<>();
        for (int i = 0; i < ideas.size(); i++) {
            for (int j = i + 1; j < ideas.size(); j++) {
                pairs.add(new TreeSet<>(List.of(ideas.get(i), ideas.get(j))));
            }
        }
        return pairs;
    }

    /** Adds an explanation unless an equal one, foretelling the same options, was weighed before: then the grid is shared. */
    private void add(
            List<Explanation> all,
            Kind kind,
            SortedSet<String> ideas,
            double prior,
            Map<SortedSet<String>, double[]> known) {
        double[] grid = switch (kind) {
            case UNSYSTEMATIC -> likelihood(ideas, guesses, new double[] {1});
            case CORRECT -> likelihood(ideas, blind, new double[] {1});
            case IDEAS -> known.computeIfAbsent(ideas, set -> likelihood(set, blind, fires));
        };
        double evidence = 0;
        for (double weight : grid) {
            evidence += weight / grid.length;
        }
        double[] weights = new double[grid.length];
        for (int i = 0; i < grid.length; i++) {
            weights[i] = evidence > 0 ? grid[i] / (evidence * grid.length) : 0;
        }
        all.add(new Explanation(kind, ideas, prior * evidence, weights));
    }

    private double[] likelihood(SortedSet<String> ideas, double[] blindPoints, double[] firesPoints) {
        double[] grid = new double[blindPoints.length * firesPoints.length];
        java.util.Arrays.fill(grid, 1);
        for (int i = 0; i < items.size(); i++) {
            Pick item = items.get(i);
            SortedSet<Integer> foretold = item.foretold(ideas);
            for (int b = 0; b < blindPoints.length; b++) {
                for (int f = 0; f < firesPoints.length; f++) {
                    grid[b * firesPoints.length + f] *=
                            item.probability(picked.get(i), foretold, blindPoints[b], firesPoints[f]);
                }
            }
        }
        return grid;
    }

    List<Pick> items() {
        return items;
    }

    int picked(int item) {
        return picked.get(item);
    }

    /** Best first. */
    List<Explanation> explanations() {
        return explanations;
    }

    double probability(Kind kind) {
        return Math.min(
                1,
                explanations.stream()
                        .filter(one -> one.kind() == kind)
                        .mapToDouble(Explanation::probability)
                        .sum());
    }

    /** How probable each option of a further item is under one explanation. */
    double[] foretells(Explanation explanation, Pick item) {
        double[] first = explanation.kind() == Kind.UNSYSTEMATIC ? guesses : blind;
        double[] second = explanation.kind() == Kind.IDEAS ? fires : new double[] {1};
        SortedSet<Integer> foretold = item.foretold(explanation.ideas());
        double[] options = new double[item.options()];
        for (int b = 0; b < first.length; b++) {
            for (int f = 0; f < second.length; f++) {
                double weight = explanation.weights()[b * second.length + f];
                for (int option = 0; option < options.length; option++) {
                    options[option] += weight * item.probability(option, foretold, first[b], second[f]);
                }
            }
        }
        return options;
    }

    /**
     * Groups items that share an idea, directly or through others; items without ideas are one group.
     *
     * @return indices of items, in order
     */
    static List<List<Integer>> groups(List<Pick> items) {
        List<Set<String>> ideas = new ArrayList<>();
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Set<String> mine = new LinkedHashSet<>(items.get(i).byIdea().keySet());
            List<Integer> members = new ArrayList<>(List.of(i));
            for (int g = groups.size() - 1; g >= 0; g--) {
                Set<String> shared = new HashSet<>(ideas.get(g));
                boolean bothPlain = shared.isEmpty() && mine.isEmpty();
                shared.retainAll(mine);
                if (bothPlain || !shared.isEmpty()) {
                    mine.addAll(ideas.remove(g));
                    members.addAll(groups.remove(g));
                }
            }
            members.sort(null);
            ideas.add(mine);
            groups.add(members);
        }
        groups.sort(Comparator.comparing(group -> group.get(0)));
        return groups;
    }
}
