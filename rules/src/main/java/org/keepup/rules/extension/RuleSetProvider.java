package org.keepup.rules.extension;

/**
 * Announces the rules of a jar. Found by {@link java.util.ServiceLoader}: name the implementing class in
 * {@code META-INF/services/org.keepup.rules.extension.RuleSetProvider}. Made for implementation.
 */
public interface RuleSetProvider {

    /** The compiled rules, as a rule {@linkplain RuleSet#compiled built with the Drools Maven plugin}. */
    RuleSet ruleSet();
}
