package org.keepup.rules.engine;

import java.util.Objects;
import org.keepup.core.catalogue.Place;
import org.keepup.rules.extension.Layer;

/**
 * A rule as listed in catalogues and cited in justifications.
 *
 * @param family the package of the rule file: what the rule is about
 * @param name a sentence; unique among the rules in force
 * @param source what the rule rests on, as cited in the rule file
 * @param ruleSet the set that it came with
 * @param version of that set
 * @param layer of that set
 * @param place where it stands: file, line and column for a rule file compiled at run time, the set as a whole otherwise
 * @param state whether it is in force
 * @param stateBecause why it is not in force; empty when it is
 */
public record RuleDescription(
        String family,
        String name,
        String source,
        String ruleSet,
        String version,
        Layer layer,
        Place place,
        State state,
        String stateBecause) {
    public RuleDescription {
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(ruleSet, "ruleSet");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(stateBecause, "stateBecause");
    }

    RuleDescription become(State now, String because) {
        return new RuleDescription(family, name, source, ruleSet, version, layer, place, now, because);
    }

    /** Whether a rule is in force. */
    public enum State {
        ON,
        OFF,
        REPLACED;

        /** {@code on}, {@code off}, {@code replaced}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
