package org.keepup.diagnostics;

import java.util.Objects;
import java.util.Optional;
import org.keepup.core.response.Response;

/**
 * One response together with what a hypothesis foretold.
 *
 * @param response what the pupil wrote
 * @param predicted what the hypothesis foretold, as it would be written; empty when it says nothing of this task
 * @param verdict what that says about the hypothesis
 */
public record Evidence(Response response, Optional<String> predicted, Verdict verdict) {
    public Evidence {
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(predicted, "predicted");
        Objects.requireNonNull(verdict, "verdict");
    }
}
