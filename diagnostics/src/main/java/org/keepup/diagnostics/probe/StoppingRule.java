package org.keepup.diagnostics.probe;

import org.keepup.diagnostics.bayes.Outlook;
import org.keepup.diagnostics.bayes.Pool;

/**
 * When enough has been asked: one explanation has reached a probability, explanations that no candidate could part counting
 * as one.
 *
 * @param probability from which it is enough, above 0 and below 1
 */
public record StoppingRule(double probability) {

    public StoppingRule {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability between 0 and 1 is needed, not " + probability);
        }
    }

    /**
     * Whether to stop.
     *
     * @param candidates everything that could be asked
     */
    public boolean isMet(Outlook outlook, Pool candidates) {
        return outlook.parted(candidates).stream().anyMatch(held -> held >= probability);
    }
}
