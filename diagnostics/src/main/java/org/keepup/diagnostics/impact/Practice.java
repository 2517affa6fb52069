package org.keepup.diagnostics.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.keepup.diagnostics.impact.statistics.Adjustment;
import org.keepup.diagnostics.impact.statistics.Estimate;
import org.keepup.diagnostics.impact.statistics.Multiplicity;
import org.keepup.diagnostics.impact.statistics.PairedSample;
import org.keepup.diagnostics.impact.statistics.PartialPooling;
import org.keepup.diagnostics.impact.statistics.RandomEffects;
import org.keepup.diagnostics.impact.statistics.Unit;

/**
 * Which group does best, as far as luck allows to say. Every group's result is drawn towards the common mean as far as its own
 * uncertainty asks; a best one is named only if the groups differ beyond chance and it is the best with high probability.
 *
 * @param yardstick what is compared
 * @param groups best first by the pooled figure
 * @param leftOut groups that cannot be ranked, with the reason
 * @param spread how far true results differ between groups (standard deviation), in the measure's unit
 * @param probabilityIfAllAlike of differences as large as these, were all groups truly alike
 * @param best the most effective group; empty when none may be claimed
 * @param naive the group with the highest result before pooling, which a league table would name
 * @param contenders the fewest groups that hold the best one with 95 % probability
 */
public record Practice(
        Yardstick yardstick,
        List<Ranked> groups,
        Map<String, String> leftOut,
        double spread,
        double probabilityIfAllAlike,
        Optional<String> best,
        String naive,
        List<String> contenders) {

    /** Groups with fewer pupils than this are not ranked. */
    public static final int LEAST_PUPILS = 10;

    /** A best group is named only if it is the best with this probability at least. */
    public static final double SURE = 0.9;

    private static final double CHANCE = 0.05;
    private static final double CONTENDERS = 0.95;
    private static final int DRAWS = 4000;

    /** True differences between groups of more than a standard deviation of scores are all but unheard of. */
    private static final double PRIOR_SCALE = 0.5;

    public Practice {
        Objects.requireNonNull(yardstick, "yardstick");
        Objects.requireNonNull(best, "best");
        Objects.requireNonNull(naive, "naive");
        groups = List.copyOf(groups);
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
        contenders = List.copyOf(contenders);
    }

    /** What groups are compared by. */
    public enum Yardstick {
        /** Exit at equal entry. */
        EXIT_AT_EQUAL_ENTRY("exit score at equal entry"),
        /** Difference from comparison pupils of the same schools, at equal entry. */
        EFFECT("difference from comparison pupils of the same schools");

        private final String words;

        Yardstick(String words) {
            this.words = words;
        }

        /** For reports. */
        public String words() {
            return words;
        }
    }

    /**
     * One group.
     *
     * @param group its name
     * @param pupils with both scores
     * @param schools that they come from
     * @param own its own result, less the mean of all groups' results
     * @param pooled the same drawn towards the common mean
     * @param best probability that it is truly the best
     * @param highest best rank of the 95 % interval of ranks, from 1
     * @param lowest worst rank of it
     * @param standing against the other groups' mean, after Holm's correction for all groups, and only if the groups differ
     *     beyond chance at all
     */
    public record Ranked(
            String group,
            long pupils,
            int schools,
            Estimate own,
            Estimate pooled,
            double best,
            int highest,
            int lowest,
            Standing standing) {}

    /** Where a group stands against the others. */
    public enum Standing {
        ABOVE,
        BELOW,
        NOT_TOLD_APART
    }

    /**
     * One group's pupils, by school.
     *
     * @param group its name
     * @param treated with the intervention
     */
    record Candidate(String group, Map<String, PairedSample> treated) {
        long pupils() {
            return Contrast.sum(treated.values()).count();
        }
    }

    /**
     * Ranks.
     *
     * @param candidates groups that may be shown
     * @param comparison pupils without the intervention, by school
     * @param adjustment how exit goes with entry within schools
     * @param seed for the draws
     * @return empty when fewer than two groups can be ranked
     */
    static Optional<Practice> of(
            List<Candidate> candidates, Map<String, PairedSample> comparison, Adjustment adjustment, long seed) {
        Map<String, String> leftOut = new LinkedHashMap<>();
        List<Candidate> large = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.pupils() < LEAST_PUPILS) {
                leftOut.put(candidate.group(), "fewer than " + LEAST_PUPILS + " pupils");
            } else {
                large.add(candidate);
            }
        }
        boolean acrossSchools = large.stream()
                        .filter(candidate -> candidate.treated().size() > 1)
                        .count()
                >= 2;
        List<Candidate> able = new ArrayList<>();
        for (Candidate candidate : large) {
            if (acrossSchools && candidate.treated().size() < 2) {
                leftOut.put(candidate.group(), "one school only, so it cannot be told from that school");
            } else {
                able.add(candidate);
            }
        }
        return able.size() < 2
                ? Optional.empty()
                : Optional.of(rank(able, comparison, adjustment, seed, acrossSchools, leftOut));
    }

    private static Practice rank(
            List<Candidate> able,
            Map<String, PairedSample> comparison,
            Adjustment adjustment,
            long seed,
            boolean acrossSchools,
            Map<String, String> leftOut) {
        boolean effects = able.stream().allMatch(candidate -> isInCompany(candidate, comparison, acrossSchools));
        List<Unit> units = units(able, comparison, adjustment, effects, acrossSchools);
        double[] values = new double[able.size()];
        double[] variances = new double[able.size()];
        double degrees;
        if (acrossSchools) {
            RandomEffects fit = RandomEffects.fit(units);
            degrees = fit.degrees();
            for (int i = 0; i < values.length; i++) {
                Estimate mean = fit.mean(able.get(i).group());
                values[i] = mean.value();
                variances[i] = mean.standardError() * mean.standardError();
            }
        } else {
            degrees = adjustment.degrees();
            for (int i = 0; i < values.length; i++) {
                values[i] = units.get(i).value();
                variances[i] = units.get(i).variance();
            }
        }
        return rank(able, values, variances, degrees, Math.sqrt(adjustment.variance()), effects, seed, leftOut);
    }

    /** Whether the group has comparison pupils beside it in enough schools. */
    private static boolean isInCompany(
            Candidate candidate, Map<String, PairedSample> comparison, boolean acrossSchools) {
        long shared = candidate.treated().keySet().stream()
                .filter(comparison::containsKey)
                .count();
        return acrossSchools ? shared >= 2 : shared == 1 && candidate.treated().size() == 1;
    }

    private static List<Unit> units(
            List<Candidate> able,
            Map<String, PairedSample> comparison,
            Adjustment adjustment,
            boolean effects,
            boolean acrossSchools) {
        double entry = able.stream()
                .map(candidate -> Contrast.sum(candidate.treated().values()))
                .reduce(PairedSample.EMPTY, PairedSample::plus)
                .meanX();
        List<Unit> units = new ArrayList<>();
        for (Candidate candidate : able) {
            Map<String, PairedSample> schools = effects || acrossSchools
                    ? candidate.treated()
                    : Map.of(candidate.group(), Contrast.sum(candidate.treated().values()));
            units.addAll(
                    effects
                            ? Contrast.withinSchools(candidate.group(), schools, comparison, adjustment)
                            : Contrast.schools(candidate.group(), schools, adjustment, entry));
        }
        return units;
    }

    private static Practice rank(
            List<Candidate> able,
            double[] values,
            double[] variances,
            double degrees,
            double deviation,
            boolean effects,
            long seed,
            Map<String, String> leftOut) {
        double scale = PRIOR_SCALE * (deviation > 0 ? deviation : 1);
        PartialPooling pooling = new PartialPooling(values, variances, degrees, scale);
        List<Estimate> pooled = pooling.groups();
        List<PartialPooling.Standing> standings = pooling.standings(DRAWS, new SplittableRandom(seed));
        double alike = pooling.probabilityIfAllAlike();
        Standing[] apart = standings(values, variances, degrees, alike < CHANCE);
        double centre = Arrays.stream(values).average().orElseThrow();
        List<Ranked> ranked = new ArrayList<>();
        int naive = 0;
        for (int i = 0; i < values.length; i++) {
            naive = values[i] > values[naive] ? i : naive;
            Candidate candidate = able.get(i);
            ranked.add(new Ranked(
                    candidate.group(),
                    candidate.pupils(),
                    candidate.treated().size(),
                    Estimate.student(values[i], Math.sqrt(variances[i]), degrees)
                            .minus(centre),
                    pooled.get(i).minus(centre),
                    standings.get(i).best(),
                    standings.get(i).highest(),
                    standings.get(i).lowest(),
                    apart[i]));
        }
        ranked.sort(Comparator.comparingDouble((Ranked group) -> -group.pooled().value())
                .thenComparing(Ranked::group));
        Optional<String> best = ranked.stream()
                .filter(group -> alike < CHANCE && group.best() >= SURE)
                .map(Ranked::group)
                .findFirst();
        return new Practice(
                effects ? Yardstick.EFFECT : Yardstick.EXIT_AT_EQUAL_ENTRY,
                ranked,
                leftOut,
                pooling.spread(),
                alike,
                best,
                able.get(naive).group(),
                contenders(ranked));
    }

    /** Each group against the weighted mean of the others, provided that the groups differ at all. */
    private static Standing[] standings(double[] values, double[] variances, double degrees, boolean differ) {
        int n = values.length;
        double[] probabilities = new double[n];
        double[] apart = new double[n];
        double weight = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            weight += 1 / variances[i];
            sum += values[i] / variances[i];
        }
        for (int i = 0; i < n; i++) {
            double others = weight - 1 / variances[i];
            apart[i] = values[i] - (sum - values[i] / variances[i]) / others;
            probabilities[i] = Estimate.student(apart[i], Math.sqrt(variances[i] + 1 / others), degrees)
                    .probabilityIfTruthWere(0);
        }
        double[] adjusted = Multiplicity.holm(probabilities);
        Standing[] standings = new Standing[n];
        for (int i = 0; i < n; i++) {
            standings[i] = !differ || adjusted[i] >= CHANCE
                    ? Standing.NOT_TOLD_APART
                    : apart[i] > 0 ? Standing.ABOVE : Standing.BELOW;
        }
        return standings;
    }

    private static List<String> contenders(List<Ranked> ranked) {
        List<Ranked> byChance = ranked.stream()
                .sorted(Comparator.comparingDouble(Ranked::best).reversed())
                .toList();
        Set<String> contenders = new HashSet<>();
        double held = 0;
        for (Ranked group : byChance) {
            if (held >= CONTENDERS) {
                break;
            }
            held += group.best();
            contenders.add(group.group());
        }
        return ranked.stream().map(Ranked::group).filter(contenders::contains).toList();
    }
}
