package org.keepup.rules;

import java.util.Objects;

/**
 * One reason for a decision.
 *
 * @param rule the rule that gave it: a sentence
 * @param because the reason in this pupil's case, with the evidence
 * @param source what the rule rests on
 */
public record Justification(String rule, String because, String source) {
    public Justification {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(source, "source");
    }
}
