package org.keepup.diagnostics;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;

/**
 * A malrule, or a set of malrules acting together, held with a probability.
 *
 * @param malrules ids, sorted; two or more for a compound; empty for "something systematic that is not in the library"
 * @param probability posterior, 0 to 1, of this hypothesis together with those it cannot be told from
 * @param explains wrong answers that it foretold exactly
 * @param wrong wrong answers in all
 * @param indistinguishable other sets of malrules that foretell the same on every task of the sheet
 * @param evidence one per response of the topic, in the sheet's order
 */
public record Hypothesis(
        SortedSet<String> malrules,
        double probability,
        int explains,
        int wrong,
        List<SortedSet<String>> indistinguishable,
        List<Evidence> evidence) {
    public Hypothesis {
        malrules = ImmutableSortedSet.copyOf(malrules);
        indistinguishable = List.copyOf(indistinguishable);
        evidence = evidence instanceof EvidenceList ? evidence : List.copyOf(evidence);
        Objects.checkIndex(explains, wrong + 1);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, not " + probability);
        }
    }

    /** The same hypothesis on the evidence of this and of another part of a sheet; the higher probability stays. */
    Hypothesis with(Hypothesis part) {
        List<SortedSet<String>> alike = new ArrayList<>(indistinguishable);
        alike.retainAll(part.indistinguishable);
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(part.evidence);
        return new Hypothesis(
                malrules,
                Math.max(probability, part.probability),
                explains + part.explains,
                wrong + part.wrong,
                alike,
                all);
    }
}
