package org.keepup.diagnostics.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void evidence_is_the_chance_of_one_run_under_a_rate_drawn_from_the_prior() {
        // a uniform rate gives 2 yes and 1 no, in one order, with B(3, 2) = 1/12
        Rate uniform = new Rate(new Priors.Beta(1, 1));
        assertThat(Math.exp(uniform.logEvidence(2, 1))).isCloseTo(1 / 12.0, within(1e-12));
        assertThat(uniform.meanAfter(2, 1)).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void the_table_and_the_formula_agree_where_the_table_ends() {
        Priors.Beta prior = new Priors.Beta(1, 11);
        Rate rate = new Rate(prior);
        for (int yes : new int[] {0, 3, 255, 256, 400}) {
            for (int no : new int[] {0, 17, 255, 256, 1_000}) {
                assertThat(rate.logEvidence(yes, no)).isCloseTo(prior.logEvidence(yes, no), within(1e-8));
            }
        }
    }
}
