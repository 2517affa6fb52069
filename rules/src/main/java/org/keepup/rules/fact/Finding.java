package org.keepup.rules.fact;

import java.util.Objects;
import org.keepup.diagnostics.Outcome;

/**
 * What the diagnosis came to in one topic.
 *
 * @param topic subtraction, fractions …
 * @param outcome the decision
 * @param responses answered, of this topic
 * @param correct of them, right
 * @param summary the diagnosis in one sentence
 */
public record Finding(String topic, Outcome outcome, int responses, int correct, String summary) {
    public Finding {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(summary, "summary");
    }

    public int wrong() {
        return responses - correct;
    }
}
