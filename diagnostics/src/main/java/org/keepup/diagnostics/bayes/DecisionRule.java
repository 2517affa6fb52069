package org.keepup.diagnostics.bayes;

/**
 * When a name is put to a pupil's errors. Naming a misconception that is not there costs a child a wrong lesson and a
 * tutor's trust; asking one more question costs a minute. A cost of 6 to 1 gives the threshold of 0.86 for the kind
 * of explanation.
 *
 * @param systematic probability, 0 to 1, that some malrule of the library is behind the errors, from which it is said
 * @param leading share, 0 to 1, of that probability that the leading group of indistinguishable malrules must hold
 * @param supports wrong answers that the leading group must have foretold exactly, for each malrule of its set
 * @param explained share, 0 to 1, of the wrong answers that the leading group must have foretold exactly: a procedure that
 *     leaves more open is near the pupil's own at best
 * @param secure probability, 0 to 1, of knowing the topic from which it is called secure, or its errors slips
 * @param unsystematic probability, 0 to 1, of no known system from which errors are called unsystematic
 */
public record DecisionRule(
        double systematic, double leading, int supports, double explained, double secure, double unsystematic) {

    public DecisionRule {
        for (double p : new double[] {systematic, leading, explained, secure, unsystematic}) {
            if (!(p > 0 && p < 1)) {
                throw new IllegalArgumentException("a threshold lies between 0 and 1, not " + p);
            }
        }
        if (supports < 1) {
            throw new IllegalArgumentException("at least one supporting answer is needed, not " + supports);
        }
    }

    /**
     * One answer never names a misconception: two are needed, three in five of the wrong answers, and six parts in seven of the
     * probability.
     */
    public static DecisionRule standard() {
        return new DecisionRule(0.86, 0.5, 2, 0.6, 0.8, 0.7);
    }
}
