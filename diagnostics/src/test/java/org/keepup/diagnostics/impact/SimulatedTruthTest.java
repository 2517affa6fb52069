package org.keepup.diagnostics.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.diagnostics.impact.statistics.Adjustment;
import org.keepup.diagnostics.impact.statistics.EffectSize;
import org.keepup.diagnostics.impact.statistics.Estimate;
import org.keepup.diagnostics.impact.statistics.Interval;
import org.keepup.diagnostics.impact.statistics.PairedSample;
import org.keepup.diagnostics.impact.statistics.PartialPooling;
import org.keepup.diagnostics.impact.statistics.Proportion;
import org.keepup.diagnostics.impact.statistics.RandomEffects;
import org.keepup.diagnostics.impact.statistics.Ratio;
import org.keepup.diagnostics.impact.statistics.Sample;
import org.keepup.diagnostics.impact.statistics.Unit;

/**
 * Every estimator on data whose truth is known. The ordinary build takes few runs; the full figures come from
 * {@code ./mvnw -pl core,diagnostics test -Dtest=SimulatedTruthTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dkeepup.simulations=2000}, which prints nothing but writes {@code target/simulated-truth.txt}.
 */
class SimulatedTruthTest {

    private static final int RUNS = Integer.getInteger("keepup.simulations", 300);

    /** A data set's interval held against the truth behind it: the share of truths held, mostly 0 or 1. */
    private record Trial(String name, double low, double high, Function<RandomGenerator, Double> once) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Trial> trials() {
        return Stream.of(
                trial("mean progress, 15 pupils", random -> {
                    return holds(sample(random, 15, 3, 5).meanEstimate(), 3);
                }),
                trial("Hedges' g, 15 against 15", random -> {
                    return holds(EffectSize.hedges(sample(random, 15, 2.5, 5), sample(random, 15, 0, 5)), 0.5);
                }),
                trial("Hedges' g, 60 against 30, none", random -> {
                    return holds(EffectSize.hedges(sample(random, 60, 1, 5), sample(random, 30, 1, 5)), 0);
                }),
                trial("standardised change, 20 pupils", random -> {
                    return holds(EffectSize.change(pupils(random, 20, 100, 4, 0, 0)), 4 / Math.sqrt(64));
                }),
                trial("share at the standard (Wilson), 40 pupils", random -> {
                    double share = 0.2 + 0.6 * random.nextDouble();
                    return holds(new Proportion(binomial(random, 40, share), 40).interval(), share);
                }),
                trial("difference of shares, 40 and 30 pupils", random -> {
                    double one = 0.2 + 0.6 * random.nextDouble();
                    double other = 0.2 + 0.6 * random.nextDouble();
                    return holds(
                            new Proportion(binomial(random, 40, one), 40)
                                    .lessInterval(new Proportion(binomial(random, 30, other), 30)),
                            one - other);
                }),
                trial("ratio gain, 15 pupils", random -> {
                    PairedSample.Collector pairs = new PairedSample.Collector();
                    for (int i = 0; i < 15; i++) {
                        double months = 4 + random.nextDouble();
                        pairs.add(months, 1.8 * months + 4 * random.nextGaussian());
                    }
                    return holds(Ratio.ofMeans(pairs.sample()), 1.8);
                }),
                trial("difference at equal entry, 15 and 12 pupils", random -> {
                    // exit = 20 + 0.8 entry + 2 for the treated, who start 3 lower
                    PairedSample treated = line(random, 15, 97, 2);
                    PairedSample comparison = line(random, 12, 100, 0);
                    return holds(
                            Adjustment.of(List.of(treated, comparison))
                                    .orElseThrow()
                                    .difference(treated, comparison),
                            2);
                }),
                trial("difference in differences, 15 and 12 pupils", random -> {
                    PairedSample treated = pupils(random, 15, 97, 5, 0, 0);
                    PairedSample comparison = pupils(random, 12, 100, 3, 0, 0);
                    return holds(
                            Adjustment.gains(List.of(treated, comparison))
                                    .orElseThrow()
                                    .difference(treated, comparison),
                            2);
                }),
                trial("mean over 12 schools of 8 to 30 pupils", random -> {
                    return holds(RandomEffects.fit(schools(random, "a", 12, 4)).mean("a"), 4);
                }),
                trial("difference of 8 and 10 schools", random -> {
                    List<Unit> units = new ArrayList<>(schools(random, "a", 8, 4));
                    units.addAll(schools(random, "b", 10, 3));
                    return holds(RandomEffects.fit(units).difference("a", "b"), 1);
                }),
                trial("report: progress over 20 unequal schools", random -> {
                    return holds(report(random, 20, 8, 22, 0, 3, true).progress(), 4);
                }),
                trial("report: difference within 15 schools", random -> {
                    return holds(contrast(random, true).adjusted(), 3);
                }),
                trial("report: gains within 15 schools", random -> {
                    return holds(contrast(random, true).gains(), 3);
                }),
                trial("report: effect size within 15 schools", random -> {
                    // exit varies by 8² true + 9 + 9 noise and growth + 1.5² school + 1² school's own effect, of the
                    // treated
                    double spread = Math.sqrt(64 + 9 + 9 + 2.25 + 0.5);
                    return holds(contrast(random, true).effect(), 3 / spread);
                }),
                trial("report: difference between 12 and 12 schools", random -> {
                    return holds(contrast(random, false).adjusted(), 3);
                }),
                trial("report: effect size between 12 and 12 schools", random -> {
                    return holds(contrast(random, false).effect(), 3 / Math.sqrt(64 + 9 + 9 + 2.25 + 0.5));
                }),
                new Trial("pooled results of 20 schools", 0.93, 0.97, random -> {
                    double[] truth = new double[20];
                    double[] values = new double[20];
                    double[] variances = new double[20];
                    for (int i = 0; i < 20; i++) {
                        truth[i] = 4 + 1.5 * random.nextGaussian();
                        variances[i] = 36.0 / (8 + random.nextInt(23));
                        values[i] = truth[i] + Math.sqrt(variances[i]) * random.nextGaussian();
                    }
                    List<Estimate> pooled = new PartialPooling(values, variances, Double.POSITIVE_INFINITY, 3).groups();
                    double held = 0;
                    for (int i = 0; i < 20; i++) {
                        held += holds(pooled.get(i), truth[i]) / 20;
                    }
                    return held;
                }));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void intervals_hold_the_truth_as_often_as_they_say(Trial trial) {
        double held = 0;
        for (int run = 0; run < RUNS; run++) {
            held += trial.once.apply(new SplittableRandom(run * 7919L + trial.name.hashCode()));
        }
        double share = held / RUNS;
        Simulations.note("coverage", trial.name, share);
        // three standard errors of the simulation itself, on top of 93 to 97 %, when runs are few
        double slack = RUNS >= 2000 ? 0 : 3 * Math.sqrt(0.95 * 0.05 / RUNS);
        assertThat(share).as("%s over %d runs", trial.name, RUNS).isBetween(trial.low - slack, trial.high + slack);
    }

    @Test
    void choosing_by_pooled_results_is_less_regretted_than_by_a_league_table() {
        double naive = 0;
        double pooled = 0;
        for (int run = 0; run < RUNS; run++) {
            RandomGenerator random = new SplittableRandom(run + 1_000_000L);
            double[] truth = new double[30];
            double[] values = new double[30];
            double[] variances = new double[30];
            double best = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < 30; i++) {
                truth[i] = 1.5 * random.nextGaussian();
                variances[i] = 36.0 / (5 + random.nextInt(36));
                values[i] = truth[i] + Math.sqrt(variances[i]) * random.nextGaussian();
                best = Math.max(best, truth[i]);
            }
            double[] means = new PartialPooling(values, variances, Double.POSITIVE_INFINITY, 3)
                    .groups().stream().mapToDouble(Estimate::value).toArray();
            naive += best - truth[highest(values)];
            pooled += best - truth[highest(means)];
        }
        Simulations.note("regret", "league table, 30 schools of 5 to 40 pupils", naive / RUNS);
        Simulations.note("regret", "pooled, the same schools", pooled / RUNS);
        assertThat(pooled).isLessThan(naive);
    }

    @Test
    void no_school_is_called_the_best_when_all_are_equal() {
        claims("best of 20 equal schools", "above or below of 20 equal schools", random -> {
            List<Practice.Candidate> schools = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String school = "S" + i;
                schools.add(new Practice.Candidate(
                        school, Map.of(school, line(random, 10 + random.nextInt(20), 95, 0))));
            }
            return schools;
        });
    }

    @Test
    void no_model_is_called_the_best_when_all_are_equal() {
        claims("best of 3 equal models in 20 unequal schools each", "above or below of 3 equal models", random -> {
            List<Practice.Candidate> models = new ArrayList<>();
            for (String model : List.of("a", "b", "c")) {
                Map<String, PairedSample> schools = new TreeMap<>();
                for (int i = 0; i < 20; i++) {
                    schools.put(model + i, line(random, 15, 95, 1.5 * random.nextGaussian()));
                }
                models.add(new Practice.Candidate(model, schools));
            }
            return models;
        });
    }

    private static void claims(
            String best, String apart, Function<RandomGenerator, List<Practice.Candidate>> candidates) {
        double bests = 0;
        double standings = 0;
        for (int run = 0; run < RUNS; run++) {
            List<Practice.Candidate> groups = candidates.apply(new SplittableRandom(run + 2_000_000L));
            List<PairedSample> all = groups.stream()
                    .flatMap(group -> group.treated().values().stream())
                    .toList();
            Practice practice = Practice.of(groups, Map.of(), Adjustment.of(all).orElseThrow(), run)
                    .orElseThrow();
            bests += practice.best().isPresent() ? 1 : 0;
            standings +=
                    practice.groups().stream().anyMatch(group -> group.standing() != Practice.Standing.NOT_TOLD_APART)
                            ? 1
                            : 0;
        }
        Simulations.note("false claims", best, bests / RUNS);
        Simulations.note("false claims", apart, standings / RUNS);
        double slack = RUNS >= 2000 ? 0.005 : 3 * Math.sqrt(0.95 * 0.05 / RUNS);
        assertThat(bests / RUNS).isLessThanOrEqualTo(0.05);
        assertThat(standings / RUNS).isLessThanOrEqualTo(0.05 + slack);
    }

    private static Trial trial(String name, Function<RandomGenerator, Double> once) {
        return new Trial(name, 0.93, 0.97, once);
    }

    private static double holds(Estimate estimate, double truth) {
        return holds(estimate.interval(), truth);
    }

    private static double holds(Interval interval, double truth) {
        return interval.contains(truth) ? 1 : 0;
    }

    private static Sample sample(RandomGenerator random, int count, double mean, double deviation) {
        Sample sample = Sample.EMPTY;
        for (int i = 0; i < count; i++) {
            sample = sample.plus(new Sample(1, mean + deviation * random.nextGaussian(), 0));
        }
        return sample;
    }

    /** True score of SD √55, test error of SD 3 at entry and exit (so entry has SD 8), growth of SD 3. */
    private static PairedSample pupils(
            RandomGenerator random, int count, double entry, double growth, double school, double effect) {
        PairedSample.Collector pairs = new PairedSample.Collector();
        for (int i = 0; i < count; i++) {
            double truth = entry + Math.sqrt(55) * random.nextGaussian();
            pairs.add(
                    truth + 3 * random.nextGaussian(),
                    truth + growth + school + effect + Math.sqrt(18) * random.nextGaussian());
        }
        return pairs.sample();
    }

    private static PairedSample line(RandomGenerator random, int count, double entry, double shift) {
        PairedSample.Collector pairs = new PairedSample.Collector();
        for (int i = 0; i < count; i++) {
            double x = entry + 6 * random.nextGaussian();
            pairs.add(x, 20 + 0.8 * x + shift + 5 * random.nextGaussian());
        }
        return pairs.sample();
    }

    private static List<Unit> schools(RandomGenerator random, String group, int count, double mean) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double variance = 36.0 / (8 + random.nextInt(23));
            units.add(new Unit(
                    group, mean + 1.5 * random.nextGaussian() + Math.sqrt(variance) * random.nextGaussian(), variance));
        }
        return units;
    }

    private static Contrast contrast(RandomGenerator random, boolean within) {
        return report(random, within ? 15 : 24, 12, 5, within ? 8 : 0, 4, within)
                .contrast()
                .orElseThrow();
    }

    /**
     * A borough through the whole report: all marks, growth 4 for everyone or 1 and an effect of 3.
     *
     * @param within waiting pupils in every school, or else every other school without the intervention
     */
    private static GroupResult report(
            RandomGenerator random, int schools, int least, int more, int waiting, double growth, boolean within) {
        Impact impact = new Impact(ImpactSettings.groupedBy());
        int number = 0;
        for (int school = 0; school < schools; school++) {
            double luck = 1.5 * random.nextGaussian();
            double own = random.nextGaussian();
            boolean without = !within && school % 2 == 1;
            int pupils = least + random.nextInt(more);
            for (int i = 0; i < pupils + waiting; i++) {
                boolean comparison = without || i >= pupils;
                double truth = 200 + Math.sqrt(64 - 9 + 9 - 9) * random.nextGaussian();
                double entry = truth + 3 * random.nextGaussian();
                double exit = truth
                        + (growth == 3 ? 4 : 1)
                        + luck
                        + (comparison || growth == 3 ? 0 : 3 + own)
                        + Math.sqrt(27) * random.nextGaussian();
                number++;
                impact.accept(new EntryExit(
                        "P" + number,
                        new Score(Measure.RAW, entry),
                        EntryExit.Exit.of(new Score(Measure.RAW, exit)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        comparison,
                        Map.of("school", "S" + school)));
            }
        }
        return impact.report().sections().get(0).overall().orElseThrow();
    }

    private static int binomial(RandomGenerator random, int count, double share) {
        int part = 0;
        for (int i = 0; i < count; i++) {
            part += random.nextDouble() < share ? 1 : 0;
        }
        return part;
    }

    private static int highest(double[] values) {
        int highest = 0;
        for (int i = 1; i < values.length; i++) {
            highest = values[i] > values[highest] ? i : highest;
        }
        return highest;
    }
}
