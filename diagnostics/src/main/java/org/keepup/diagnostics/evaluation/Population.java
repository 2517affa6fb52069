package org.keepup.diagnostics.evaluation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.keepup.diagnostics.malrule.Malrule;

/**
 * What kinds of pupils there are.
 *
 * @param weights by kind of pupil; need not add up to 1
 */
record Population(Map<SimulatedPupil, Double> weights) {

    private static final int PAIRED = 30;

    Population {
        weights = new LinkedHashMap<>(weights);
    }

    /** Holders of one malrule, by how common it is; the weights add up to 1. */
    static Map<State.Holds, Double> singles(Setting setting) {
        Map<State.Holds, Double> singles = new LinkedHashMap<>();
        setting.malrules().forEach(malrule -> singles.put(State.Holds.of(malrule), setting.weight(malrule)));
        return scaled(singles);
    }

    /**
     * Holders of two malrules that can act together, by how common each is; the weights add up to 1. The two are among the
     * {@value #PAIRED} most common ones: of rarer ones two at once are hardly ever met.
     */
    static Map<State.Holds, Double> pairs(Setting setting) {
        Map<State.Holds, Double> pairs = new LinkedHashMap<>();
        List<Malrule> malrules = setting.malrules().stream()
                .sorted(Comparator.comparingDouble(setting::weight).reversed().thenComparing(Malrule::id))
                .limit(PAIRED)
                .toList();
        for (int i = 0; i < malrules.size(); i++) {
            for (int j = i + 1; j < malrules.size(); j++) {
                Malrule one = malrules.get(i);
                Malrule other = malrules.get(j);
                State.Holds.of(one, other)
                        .ifPresent(both -> pairs.put(both, setting.weight(one) * setting.weight(other)));
            }
        }
        return scaled(pairs);
    }

    private static Map<State.Holds, Double> scaled(Map<State.Holds, Double> weights) {
        double total =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((state, weight) -> weight / total);
        return weights;
    }

    SimulatedPupil draw(Random random) {
        double total =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        double left = random.nextDouble() * total;
        SimulatedPupil last = null;
        for (Map.Entry<SimulatedPupil, Double> entry : weights.entrySet()) {
            last = entry.getKey();
            left -= entry.getValue();
            if (left < 0) {
                break;
            }
        }
        return java.util.Objects.requireNonNull(last, "a population of nobody");
    }
}
