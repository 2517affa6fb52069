package org.keepup.rules.simulation;

import java.util.List;

/**
 * What is assumed of simulated pupils. None of it is measured; all of it is our own.
 *
 * @param madeForIt probability that a session undoes an error with material that the catalogue names against it
 * @param neighbour the same with material named against another error about the same objective
 * @param elsewhere the same with any other material
 * @param again factor for material that was used on the same error before without undoing it
 * @param missingBefore factor while an error that this one builds on is still there
 * @param forgets probability a week that an undone error comes back
 * @param eachRetrieval factor on that for every time it was brought back from memory and right
 * @param slips how often a pupil slips, 0 to 1
 */
public record Assumptions(
        double madeForIt,
        double neighbour,
        double elsewhere,
        double again,
        double missingBefore,
        double forgets,
        double eachRetrieval,
        double slips) {

    public Assumptions {
        for (double share :
                List.of(madeForIt, neighbour, elsewhere, again, missingBefore, forgets, eachRetrieval, slips)) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("an assumption is a share from 0 to 1, not " + share + ".");
            }
        }
    }

    /** What we find plausible. */
    public static Assumptions plausible() {
        return new Assumptions(0.35, 0.12, 0.02, 0.5, 0.5, 0.04, 0.5, 0.05);
    }

    /** Neither material nor subject makes a difference: any session may undo any error. Then planning can only save forgetting. */
    public Assumptions whereAnySessionHelps() {
        return new Assumptions(neighbour, neighbour, neighbour, 1, missingBefore, forgets, eachRetrieval, slips);
    }

    /** What was undone stays undone. */
    public Assumptions whereNothingIsForgotten() {
        return new Assumptions(madeForIt, neighbour, elsewhere, again, missingBefore, 0, eachRetrieval, slips);
    }
}
