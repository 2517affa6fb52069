package org.keepup.diagnostics.bayes;

/**
 * Where wrong answers land: the share that is one small lapse away from an answer that was meant, the share that some malrule
 * foretells, and the rest, which is anything of the right shape. The engine reads answers and foretells them by the same
 * shares.
 *
 * @param near 0 to 1
 * @param foreseen 0 to 1
 */
record Landing(double near, double foreseen) {

    /** A slip is mostly one small lapse; now and then somebody who knows how stumbles into what others do always. */
    static final Landing SLIP = new Landing(0.72, 0.1);

    /** Pupils without a system do now this, now that: no kind of answer stands out. */
    static final Landing MUDDLE = new Landing(0.3, 0.35);

    /** A procedure that is in no library seldom gives what known ones give. */
    static final Landing UNKNOWN = new Landing(0.1, 0.25);

    double anywhere() {
        return 1 - near - foreseen;
    }

    /** The density of an answer from its densities under the three. */
    double of(double near, double foreseen, double anywhere) {
        return this.near * near + this.foreseen * foreseen + anywhere() * anywhere;
    }
}
