package org.keepup.rules.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.engine.RuleRun.Conclusion;

/**
 * Checks one rule alone: given these facts, it concludes exactly this.
 *
 * <pre>{@code
 * RuleVerifier.of(ruleBase)
 *         .rule("A secure pupil moves on")
 *         .given(new Finding("addition", Outcome.SECURE, 8, 8, ""))
 *         .concludes(Need.of("addition", Need.Kind.MOVE_ON, "8 of 8 answers in addition are right: secure."));
 * }</pre>
 *
 * <p>Immutable; every step gives a new verifier.
 */
public final class RuleVerifier {

    private final RuleBase rules;
    private final String rule;
    private final List<Object> facts;

    private RuleVerifier(RuleBase rules, String rule, List<Object> facts) {
        this.rules = rules;
        this.rule = rule;
        this.facts = List.copyOf(facts);
    }

    /** For rules of this rule base. */
    public static RuleVerifier of(RuleBase rules) {
        return new RuleVerifier(rules, "", List.of());
    }

    /** The rule to check, by its name. */
    public RuleVerifier rule(String name) {
        return new RuleVerifier(rules, name, facts);
    }

    /** Further facts. */
    public RuleVerifier given(Object... more) {
        List<Object> all = new ArrayList<>(facts);
        all.addAll(List.of(more));
        return new RuleVerifier(rules, rule, all);
    }

    /** What the rule concludes from the facts. */
    public List<Object> conclusions() {
        return rules.runOnly(rule, facts).conclusions().stream()
                .map(Conclusion::fact)
                .toList();
    }

    /**
     * The rule concludes exactly these, in any order.
     *
     * @throws AssertionError if it does not
     */
    public void concludes(Object... expected) {
        concludes(conclusion -> conclusion, expected);
    }

    /**
     * What the rule concludes is exactly this when looked at in one respect, in any order.
     *
     * @param aspect what to compare of each conclusion
     * @throws AssertionError if it is not
     */
    public void concludes(Function<Object, ?> aspect, Object... expected) {
        List<Object> found = new ArrayList<>(conclusions().stream().map(aspect).toList());
        List<Object> missing = new ArrayList<>();
        for (Object one : expected) {
            if (!found.remove(one)) {
                missing.add(one);
            }
        }
        if (!missing.isEmpty() || !found.isEmpty()) {
            throw new AssertionError("Rule '" + rule + "' given " + facts + lines("\n  does not conclude: ", missing)
                    + lines("\n  concludes, not expected: ", found));
        }
    }

    /**
     * The rule concludes nothing.
     *
     * @throws AssertionError if it does
     */
    public void concludesNothing() {
        concludes();
    }

    private static String lines(String head, List<Object> objects) {
        StringBuilder text = new StringBuilder();
        objects.forEach(object -> text.append(head).append(object));
        return text.toString();
    }
}
