package org.keepup.diagnostics.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {

    private static final Priors PRIORS = new Priors(
            0.46,
            0.30,
            0.05,
            0.13,
            0.06,
            Map.of(),
            new Priors.Beta(1.5, 15),
            new Priors.Beta(8, 2),
            new Priors.Beta(2, 2));
    private static final Rates RATES = Rates.of(PRIORS);

    @Test
    void a_host_can_say_how_often_its_pupils_slip() {
        Priors told = PRIORS.expecting(0.2, 0.75, 40);
        assertThat(told.slip()).isEqualTo(new Priors.Beta(8, 32));
        assertThat(told.fires()).isEqualTo(new Priors.Beta(30, 10));
        assertThat(told.errs()).isEqualTo(PRIORS.errs());
        // five slips in ten are less of a surprise to who expects one in five
        assertThat(Rates.of(told).logLikelihood(5, 5, 0, 0, 0)).isGreaterThan(RATES.logLikelihood(5, 5, 0, 0, 0));
    }

    /** The mean of a function of a rate under a Beta prior, by the midpoint rule. */
    private static double mean(double yes, double no, DoubleUnaryOperator of) {
        int steps = 200_000;
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double rate = (i + 0.5) / steps;
            double weight = Math.pow(rate, yes - 1) * Math.pow(1 - rate, no - 1);
            weights += weight;
            sum += weight * of.applyAsDouble(rate);
        }
        return sum / weights;
    }

    private static double run(double rate, int yes, int no) {
        return Math.pow(rate, yes) * Math.pow(1 - rate, no);
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,0,0", "7,1,0,0,0", "3,2,1,4,0", "5,3,3,6,2", "0,9,9,1,4"})
    void likelihoods_are_means_over_the_rates(int exact, int slips, int strayed, int fired, int held) {
        Tally tally = new Tally(exact, slips, strayed, fired, held, -2.5);
        double density = Math.exp(-2.5);

        double malrule = mean(1.5, 15, slip -> run(slip, slips, exact + fired + held))
                * mean(8, 2, fires -> run(fires, fired, held))
                * density;
        double near = mean(1.5, 15, slip -> run(slip, slips - strayed, exact))
                * mean(8, 2, fires -> run(fires, fired + strayed, held))
                * mean(2, 3, strays -> run(strays, strayed, fired))
                * density;

        assertThat(RATES.logLikelihood(tally)).isEqualTo(Math.log(malrule), within(1e-3));
        assertThat(RATES.logLikelihoodNear(tally)).isEqualTo(Math.log(near), within(1e-3));
    }

    @Test
    void what_strays_only_where_the_malrule_errs_is_near_it_and_what_slips_everywhere_holds_it() {
        Tally strays = new Tally(6, 2, 2, 3, 0, -8);
        Tally slips = new Tally(4, 2, 0, 5, 0, -8);

        assertThat(RATES.logLikelihoodNear(strays)).isGreaterThan(RATES.logLikelihood(strays));
        assertThat(RATES.logLikelihoodNear(slips)).isLessThan(RATES.logLikelihood(slips));
    }

    @Test
    void the_three_places_where_errors_land_share_out_all_of_them() {
        for (Landing landing : new Landing[] {Landing.SLIP, Landing.MUDDLE, Landing.UNKNOWN}) {
            assertThat(landing.anywhere()).isBetween(0.0, 1.0);
            assertThat(landing.of(1, 1, 1)).isEqualTo(1, within(1e-12));
        }
    }
}
