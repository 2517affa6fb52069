package org.keepup.rules.engine;

import java.util.Objects;

/**
 * A rule as listed in catalogues and cited in justifications.
 *
 * @param family the package of the rule file: what the rule is about
 * @param name a sentence; unique in a rule base
 * @param source what the rule rests on, as cited in the rule file
 * @param ruleSet the set that it came with
 */
public record RuleDescription(String family, String name, String source, String ruleSet) {
    public RuleDescription {
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(ruleSet, "ruleSet");
    }
}
