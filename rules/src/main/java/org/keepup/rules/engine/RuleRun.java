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
     * @param concluded the facts that it inserted then
     */
    public record Firing(RuleDescription rule, List<Object> matched, List<Object> concluded) {
        public Firing {
            matched = List.copyOf(matched);
            concluded = List.copyOf(concluded);
        }
    }

    /**
     * A fact that a rule inserted.
     *
     * @param fact what
     * @param rule by which rule
     */
    public record Conclusion(Object fact, RuleDescription rule) {}

    /** The run that these firings are the trace of. */
    public static RuleRun of(List<Firing> firings) {
        return new RuleRun(
                firings.stream()
                        .flatMap(firing -> firing.concluded().stream().map(fact -> new Conclusion(fact, firing.rule())))
                        .toList(),
                firings);
    }

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
