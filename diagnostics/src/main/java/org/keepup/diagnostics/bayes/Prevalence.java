package org.keepup.diagnostics.bayes;

import java.util.Map;

/**
 * Relative frequencies of malrules that are reported as common; every other malrule weighs 1. Only orders of magnitude
 * are published for most, so the weights are coarse on purpose.
 */
final class Prevalence {

    /**
     * Raghubar et al. 2009 (read at second hand) for the first three; the order of the rest as recalled from VanLehn's
     * data (source=unverified).
     */
    static final Map<String, Double> WEIGHTS = Map.ofEntries(
            Map.entry("subtraction.smaller-from-larger", 25.0),
            Map.entry("subtraction.borrow-no-decrement", 15.0),
            Map.entry("subtraction.borrow-across-zero", 15.0),
            Map.entry("subtraction.stops-borrow-at-zero", 12.0),
            Map.entry("subtraction.borrow-from-zero", 12.0),
            Map.entry("subtraction.diff-0-n-is-n", 6.0),
            Map.entry("subtraction.diff-0-n-is-0", 5.0),
            Map.entry("subtraction.dont-decrement-zero", 4.0),
            Map.entry("subtraction.smaller-from-larger-instead-of-borrow-from-zero", 4.0),
            Map.entry("subtraction.add-instead-of-sub", 4.0),
            Map.entry("subtraction.always-borrow-left", 3.0),
            Map.entry("subtraction.borrow-only-once", 3.0),
            Map.entry("addition.carry-ignored", 10.0),
            Map.entry("addition.writes-whole-sum-in-each-column", 8.0));

    private Prevalence() {}
}
