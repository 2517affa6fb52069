package org.keepup.diagnostics.bayes;

import java.util.List;

/**
 * What a search through sets of malrules looked at. Single malrules, knowing it, no system and other systems are always
 * weighed exactly; of pairs and triples there are too many.
 *
 * @param compounds whether pairs and triples were searched
 * @param roots ids of the most telling malrules, best first, at most 20, each of which foretold a wrong answer: each pair with one
 *     of these was looked at, if any was
 * @param leftOut the probability of all sets that were not weighed is surely at most this, 0 to 1: the share that they would have if
 *     every one of them foretold every answer. Mostly far more than what they have
 */
public record Searched(boolean compounds, List<String> roots, double leftOut) {
    public Searched {
        roots = List.copyOf(roots);
        if (!(leftOut >= 0 && leftOut <= 1)) {
            throw new IllegalArgumentException("what is left out must lie between 0 and 1, not " + leftOut);
        }
    }
}
