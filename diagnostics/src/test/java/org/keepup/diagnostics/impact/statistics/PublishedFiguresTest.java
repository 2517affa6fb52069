package org.keepup.diagnostics.impact.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Figures from books and papers, or worked with NumPy 2 and SciPy 1.17 as a second route. Where an R call is named it gives
 * the same figure by R's own documentation or by definition.
 */
class PublishedFiguresTest {

    /** Weight and entry of two groups; numbers of our own. */
    private static final double[] ENTRY = {12, 15, 9, 20, 14, 11, 18, 16, 13, 22, 10, 17, 19};

    private static final double[] EXIT = {15, 19, 13, 23, 15, 16, 19, 18, 15, 25, 11, 18, 22};

    /** Rubin (1981): coaching for the SAT in eight schools. */
    private static final double[] COACHING = {28, 8, -3, 7, -1, 1, 18, 12};

    private static final double[] COACHING_VARIANCES = Arrays.stream(new double[] {15, 10, 16, 11, 9, 11, 10, 18})
            .map(e -> e * e)
            .toArray();

    @Test
    void hedges_g_of_two_groups_of_fifteen() {
        // s_p 3.953, d 0.531, J 0.973, g 0.517, variance 0.138, -0.21 to 1.25: worked by hand from the formulae
        Sample treated = Sample.of(15, 14.2, 3.8);
        Sample comparison = Sample.of(15, 12.1, 4.1);
        assertThat(EffectSize.pooledDeviation(treated, comparison)).isCloseTo(3.953, within(0.0005));
        assertThat(EffectSize.correction(28)).isCloseTo(0.973, within(0.0005));
        Estimate g = EffectSize.hedges(treated, comparison);
        assertThat(g.value()).isCloseTo(0.517, within(0.0005));
        assertThat(g.standardError() * g.standardError()).isCloseTo(0.138, within(0.0005));
        assertClose(g.interval(), -0.21, 1.25, 0.005);
    }

    @Test
    void hedges_g_of_borenstein_and_others_chapter_4() {
        // Borenstein et al. (2009), p. 26-27: 103 and 100, SD 5.5 and 4.5, 50 and 50: S 5.0249, d 0.5970, J 0.9923, g
        // 0.5924
        Sample treated = Sample.of(50, 103, 5.5);
        Sample comparison = Sample.of(50, 100, 4.5);
        assertThat(EffectSize.pooledDeviation(treated, comparison)).isCloseTo(5.0249, within(0.00005));
        assertThat(EffectSize.correction(98)).isCloseTo(0.9923, within(0.00005));
        assertThat(EffectSize.hedges(treated, comparison).value()).isCloseTo(0.5924, within(0.00005));
    }

    @Test
    void wilson_limits_as_published() {
        // Newcombe (1998), table I, method 3; R: prop.test(x, n, correct = FALSE)
        assertClose(new Proportion(81, 263).interval(), 0.2553, 0.3662, 0.00005);
        assertClose(new Proportion(15, 148).interval(), 0.0624, 0.1605, 0.00005);
        assertClose(new Proportion(0, 20).interval(), 0, 0.1611, 0.00005);
        assertClose(new Proportion(1, 29).interval(), 0.0061, 0.1718, 0.00005);
        // worked by hand
        assertClose(new Proportion(3, 5).interval(), 0.23, 0.88, 0.005);
        assertClose(new Proportion(7, 10).interval(), 0.40, 0.89, 0.005);
        assertClose(new Proportion(0, 5).interval(), 0, 0.43, 0.005);
        assertClose(new Proportion(5, 5).interval(), 0.57, 1, 0.005);
        assertThat(new Proportion(0, 5).interval().low()).isZero();
        assertThat(new Proportion(5, 5).interval().high()).isEqualTo(1);
    }

    @Test
    void difference_of_two_shares_as_published() {
        // Newcombe (1998), second paper, table II, method 10: 56/70 - 48/80
        assertClose(new Proportion(56, 70).lessInterval(new Proportion(48, 80)), 0.0524, 0.3339, 0.00005);
    }

    @Test
    void mean_change_of_students_sleep_data() {
        // Student (1908); R: t.test(extra ~ group, data = sleep, paired = TRUE): -2.4598858 to -0.7001142, p 0.002833
        double[] one = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2};
        double[] two = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        PairedSample pairs = pairs(two, one, 0, 10);
        Estimate change = pairs.difference().meanEstimate();
        assertThat(change.value()).isCloseTo(-1.58, within(1e-12));
        assertClose(change.interval(), -2.4598858, -0.7001142, 1e-7);
        assertThat(change.probabilityIfTruthWere(0)).isCloseTo(0.002833, within(5e-7));
        // 1.58 / SD of the first 1.78901, times J(9) = 1 - 3/35
        assertThat(EffectSize.change(pairs(one, two, 0, 10)).value())
                .isCloseTo(1.58 / 1.7890096577591623 * (1 - 3.0 / 35), within(1e-9));
    }

    @Test
    void pooled_vaccine_trials_by_paule_and_mandel() {
        // Colditz et al. (1994), log risk ratios to four places. R, metafor: rma(yi, vi, method = "PM", test = "knha")
        double[] values = {
            -0.8893, -1.5854, -1.3481, -1.4416, -0.2175, -0.7861, -1.6209, 0.012, -0.4694, -1.3713, -0.3394, 0.4459,
            -0.0173
        };
        double[] variances = {
            0.3256, 0.1946, 0.4154, 0.02, 0.0512, 0.0069, 0.223, 0.004, 0.0564, 0.073, 0.0124, 0.5325, 0.0714
        };
        RandomEffects pooled = RandomEffects.fit(units("all", values, variances));
        assertThat(pooled.squares()).isCloseTo(151.81491898583565, within(1e-9));
        assertThat(pooled.between()).isCloseTo(0.3180824398750461, within(1e-9));
        Estimate mean = pooled.mean("all");
        assertThat(mean.value()).isCloseTo(-0.7149703054401032, within(1e-9));
        assertThat(mean.standardError()).isCloseTo(0.18089453337148503, within(1e-9));
        assertClose(mean.interval(), -1.1091056355665614, -0.320834975313645, 1e-7);
    }

    @Test
    void two_groups_of_schools_share_one_variance_between_schools() {
        // R, metafor: rma(yi, vi, mods = ~ 0 + group, method = "PM", test = "knha"); here by matrix algebra in NumPy
        List<Unit> units = new ArrayList<>();
        units.addAll(units("a", new double[] {1.2, 0.4, 2.0, 0.9}, new double[] {0.2, 0.15, 0.3, 0.1}));
        units.addAll(units("b", new double[] {3.1, 2.5, 1.7, 2.9}, new double[] {0.25, 0.2, 0.4, 0.12}));
        RandomEffects fit = RandomEffects.fit(units);
        assertThat(fit.squares()).isCloseTo(9.686143790849673, within(1e-12));
        assertThat(fit.between()).isCloseTo(0.15039889771256745, within(1e-10));
        assertThat(fit.mean("a").value()).isCloseTo(1.03180893, within(5e-9));
        assertThat(fit.mean("a").standardError()).isCloseTo(0.28401895, within(5e-9));
        assertThat(fit.difference("b", "a").value()).isCloseTo(1.6084671245594944, within(1e-10));
        assertThat(fit.difference("b", "a").standardError()).isCloseTo(0.4155630936310915, within(1e-10));
        assertThat(fit.difference("b", "a").degrees()).isEqualTo(6);
    }

    @Test
    void eight_schools_hold_no_more_variance_than_chance() {
        // Gelman et al. (2013), section 5.5: common effect 7.7, standard error 4.1, Q about 4.7
        RandomEffects fit = RandomEffects.fit(units("all", COACHING, COACHING_VARIANCES));
        assertThat(fit.between()).isZero();
        assertThat(fit.squares()).isCloseTo(4.707078864400158, within(1e-12));
        assertThat(fit.mean("all").value()).isCloseTo(7.685616724956035, within(1e-12));
    }

    @Test
    void eight_schools_pooled_with_a_uniform_prior() {
        // Same model on 20,001 grid points with SciPy's Simpson rule; the book's table 5.3 (200 draws) has medians 10,
        // 8, 7 ...
        PartialPooling pooling =
                new PartialPooling(COACHING, COACHING_VARIANCES, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        List<Estimate> groups = pooling.groups();
        double[] means = {11.4, 7.895, 6.131, 7.645, 5.126, 6.139, 10.667, 8.457};
        double[] lows = {-2.105, -4.659, -11.482, -5.695, -8.905, -8.559, -1.161, -7.078};
        double[] highs = {31.623, 20.662, 20.459, 20.862, 16.469, 18.592, 25.97, 25.579};
        for (int school = 0; school < 8; school++) {
            assertThat(groups.get(school).value()).isCloseTo(means[school], within(0.01));
            assertClose(groups.get(school).interval(), lows[school], highs[school], 0.02);
        }
        assertThat(pooling.spread()).isCloseTo(6.575, within(0.01));
        // R: pchisq(4.707, 7, lower.tail = FALSE)
        assertThat(pooling.probabilityIfAllAlike()).isCloseTo(0.6956591666351959, within(1e-10));
    }

    @Test
    void eight_schools_pooled_with_a_half_normal_prior() {
        PartialPooling pooling = new PartialPooling(COACHING, COACHING_VARIANCES, Double.POSITIVE_INFINITY, 5);
        List<Estimate> groups = pooling.groups();
        double[] means = {9.06, 7.798, 7.166, 7.691, 6.536, 7.064, 9.004, 7.975};
        double[] deviations = {5.774, 5.143, 5.621, 5.249, 5.16, 5.297, 5.334, 5.669};
        double[] best = {0.1936, 0.1162, 0.0992, 0.1126, 0.0716, 0.0904, 0.1843, 0.1322};
        List<PartialPooling.Standing> standings = pooling.standings(40_000, new SplittableRandom(7));
        for (int school = 0; school < 8; school++) {
            assertThat(groups.get(school).value()).isCloseTo(means[school], within(0.005));
            assertThat(groups.get(school).standardError()).isCloseTo(deviations[school], within(0.005));
            // 400,000 draws in NumPy on one side, 40,000 here: within four standard errors
            assertThat(standings.get(school).best()).isCloseTo(best[school], within(0.008));
            assertThat(standings.get(school).highest()).isEqualTo(1);
            assertThat(standings.get(school).lowest()).isEqualTo(8);
        }
    }

    @Test
    void groups_that_may_be_alike_are_tested_by_f() {
        // R: anova(lm(weight ~ group, PlantGrowth)): F 4.8461 on 2 and 27, p 0.01591
        double[][] plants = {
            {4.17, 5.58, 5.18, 6.11, 4.50, 4.61, 5.17, 4.53, 5.33, 5.14},
            {4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69},
            {6.31, 5.12, 5.54, 5.50, 5.37, 5.29, 4.92, 6.15, 5.80, 5.26}
        };
        double within = Stream.of(plants)
                        .mapToDouble(group -> Sample.of(group).squares())
                        .sum()
                / 27;
        double[] means =
                Stream.of(plants).mapToDouble(group -> Sample.of(group).mean()).toArray();
        double[] variances = {within / 10, within / 10, within / 10};
        assertThat(new PartialPooling(means, variances, 27, 1).probabilityIfAllAlike())
                .isCloseTo(0.015909958325622912, within(1e-9));
    }

    @Test
    void adjusting_for_entry_is_least_squares() {
        // NumPy lstsq with a constant, a treatment and entry; R: lm(exit ~ treated + entry)
        PairedSample treated = pairs(ENTRY, EXIT, 0, 6);
        PairedSample comparison = pairs(ENTRY, EXIT, 6, 13);
        Adjustment adjustment = Adjustment.of(List.of(treated, comparison)).orElseThrow();
        assertThat(adjustment.slope()).isCloseTo(1.02050406, within(5e-9));
        assertThat(adjustment.slopeError()).isCloseTo(0.0918932, within(5e-8));
        Estimate difference = adjustment.difference(treated, comparison);
        assertThat(difference.value()).isCloseTo(1.53623807, within(5e-9));
        assertThat(difference.standardError()).isCloseTo(0.71377615, within(5e-9));
        assertClose(difference.interval(), -0.054154304942199305, 3.126630454735727, 1e-9);
        assertThat(difference.probabilityIfTruthWere(0)).isCloseTo(0.05684646459464594, within(1e-9));
    }

    @Test
    void comparing_gains_is_the_t_test_of_gains() {
        // SciPy ttest_ind; R: t.test(gain ~ treated, var.equal = TRUE)
        PairedSample treated = pairs(ENTRY, EXIT, 0, 6);
        PairedSample comparison = pairs(ENTRY, EXIT, 6, 13);
        Estimate difference =
                Adjustment.gains(List.of(treated, comparison)).orElseThrow().difference(treated, comparison);
        assertClose(difference.interval(), 0.08538533494590039, 2.866995617435052, 1e-9);
        assertThat(difference.probabilityIfTruthWere(0)).isCloseTo(0.039441954181815446, within(1e-9));
    }

    @Test
    void ratio_gain_of_months() {
        // months taught, months gained; residual form worked in NumPy
        Estimate ratio = Ratio.ofMeans(pairs(new double[] {4, 5, 4, 6, 3, 5}, new double[] {9, 7, 6, 14, 4, 11}, 0, 6));
        assertThat(ratio.value()).isCloseTo(51 / 27.0, within(1e-12));
        assertClose(ratio.interval(), 1.3910009198026319, 2.386776857975146, 1e-9);
        // nine months in four for every pupil, or nearly
        assertThat(Ratio.ofMeans(pairs(new double[] {4, 4}, new double[] {9, 9}, 0, 2))
                        .value())
                .isEqualTo(2.25);
    }

    @Test
    void holm_adjusts_four_probabilities() {
        // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
        assertThat(Multiplicity.holm(0.01, 0.04, 0.03, 0.005))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
        assertThat(Multiplicity.holm()).isEmpty();
    }

    @Test
    void one_pupil_or_one_school_leaves_everything_open() {
        assertThat(Sample.of(3.0).meanEstimate().interval()).isEqualTo(Interval.UNKNOWN);
        assertThat(RandomEffects.fit(units("a", new double[] {1}, new double[] {1}))
                        .mean("a")
                        .interval())
                .isEqualTo(Interval.UNKNOWN);
        assertThatThrownBy(() -> EffectSize.hedges(Sample.of(5, 1, 0), Sample.of(5, 1, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vary");
    }

    private static PairedSample pairs(double[] x, double[] y, int from, int to) {
        PairedSample.Collector collector = new PairedSample.Collector();
        PairedSample merged = PairedSample.EMPTY;
        for (int i = from; i < to; i++) {
            collector.add(x[i], y[i]);
            merged = merged.plus(PairedSample.of(x[i], y[i]));
        }
        assertThat(merged.products()).isCloseTo(collector.sample().products(), within(1e-9));
        return collector.sample();
    }

    private static List<Unit> units(String group, double[] values, double[] variances) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            units.add(new Unit(group, values[i], variances[i]));
        }
        return units;
    }

    private static void assertClose(Interval interval, double low, double high, double tolerance) {
        assertThat(interval.low()).isCloseTo(low, within(tolerance));
        assertThat(interval.high()).isCloseTo(high, within(tolerance));
    }
}
