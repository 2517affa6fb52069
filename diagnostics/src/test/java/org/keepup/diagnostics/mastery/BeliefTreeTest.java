package org.keepup.diagnostics.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeliefTreeTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void random_networks_give_what_counting_all_cases_gives(long seed) {
        Random random = new Random(seed);
        int variables = 1 + random.nextInt(9);
        List<BeliefTree.Factor> factors = new ArrayList<>();
        for (int f = 0; f < variables + 2; f++) {
            TreeSet<Integer> scope = new TreeSet<>();
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                scope.add(random.nextInt(variables));
            }
            double[] table = random.doubles(1L << scope.size(), 0.01, 1).toArray();
            factors.add(new BeliefTree.Factor(
                    scope.stream().mapToInt(Integer::intValue).toArray(), table));
        }
        double[] weights = new double[1 << variables];
        double all = 0;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = 1;
            for (BeliefTree.Factor factor : factors) {
                weights[k] *= factor.table()[index(k, factor.variables())];
            }
            all += weights[k];
        }

        BeliefTree.Beliefs beliefs = BeliefTree.of(
                        variables,
                        factors.stream().map(BeliefTree.Factor::variables).toList())
                .beliefs(factors);

        assertThat(Math.exp(beliefs.logEvidence())).as("seed %d", seed).isCloseTo(all, within(1e-12 + 1e-9 * all));
        for (BeliefTree.Factor factor : factors) {
            double[] joint = new double[factor.table().length];
            for (int k = 0; k < weights.length; k++) {
                joint[index(k, factor.variables())] += weights[k] / all;
            }
            assertThat(beliefs.joint(factor.variables())).as("seed %d", seed).containsExactly(joint, within(1e-9));
        }
    }

    private static int index(int within, int[] variables) {
        int index = 0;
        for (int i = 0; i < variables.length; i++) {
            index |= (within >> variables[i] & 1) << i;
        }
        return index;
    }
}
