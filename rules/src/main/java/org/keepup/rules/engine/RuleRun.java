package org.keepup.rules.engine;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one run of the rules concluded.
 *
 * @param conclusions in the order in which they were drawn, which no caller should rely on
 * @param firings every rule that fired, in order
 */
public record RuleRun(List<Conclusion> conclusions, List<Firing> firings) {
    public RuleRun {
        conclusions = List.copyOf(conclusions);
        firings = List.copyOf(firings);
    }

    /**
     * A rule that fired.
     *
     * @param rule which
     * @param matched the facts that it matched
     */
    public record Firing(RuleDescription rule, List<Object> matched) {
        public Firing {
            matched = List.copyOf(matched);
        }
    }

    /**
     * A fact that a rule inserted.
     *
     * @param fact what
     * @param rule by which rule
     */
    public record Conclusion(Object fact, RuleDescription rule) {}

    /** The conclusions of one kind, each with the rule that drew it. */
    public <T> Stream<Concluded<T>> concluded(Class<T> kind) {
        return conclusions.stream()
                .filter(conclusion -> kind.isInstance(conclusion.fact()))
                .map(conclusion -> new Concluded<>(kind.cast(conclusion.fact()), conclusion.rule()));
    }

    /**
     * A conclusion whose kind is known.
     *
     * @param fact what
     * @param rule by which rule
     */
    public record Concluded<T>(T fact, RuleDescription rule) {}
}
