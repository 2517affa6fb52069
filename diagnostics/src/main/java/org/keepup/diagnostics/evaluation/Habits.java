package org.keepup.diagnostics.evaluation;

/**
 * How a simulated pupil's lapses look: the share of each kind among slips, and how an unsystematic pupil's errors come
 * about. They are the simulation's own, not any engine's, so that an engine meets slips that it did not foresee.
 *
 * @param fact one digit of the answer wrong, as from a wrong number fact; one off is likelier than two, two than more
 * @param place a carry or an exchange forgotten or made twice: ten, a hundred … too many or too few
 * @param swapped two neighbouring digits of the answer changed about
 * @param lost a digit of the answer left out or written twice
 * @param miscopied a digit of the task misread, or two neighbouring ones changed about, and then the procedure followed
 * @param anything any answer of the same shape
 * @param muddleSlips of an unsystematic pupil's errors, those that look like slips
 * @param muddleMalrules those that look like some malrule or other, another each time; the rest are anything
 */
public record Habits(
        double fact,
        double place,
        double swapped,
        double lost,
        double miscopied,
        double anything,
        double muddleSlips,
        double muddleMalrules) {

    public Habits {
        double sum = fact + place + swapped + lost + miscopied + anything;
        if (Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException("the shares of slips add up to " + sum + ", not 1");
        }
        if (muddleSlips < 0 || muddleMalrules < 0 || muddleSlips + muddleMalrules > 1) {
            throw new IllegalArgumentException("the shares of an unsystematic pupil's errors must lie within 1");
        }
    }

    /**
     * Number facts first, then place, then copying. That order is the usual one in studies of written arithmetic; the exact
     * shares are ours (source=unverified).
     */
    public static Habits usual() {
        return new Habits(0.42, 0.2, 0.06, 0.06, 0.16, 0.1, 0.4, 0.3);
    }

    /** Slips that mostly lie far from the intended answer: hard for an engine that expects near ones. */
    public static Habits wild() {
        return new Habits(0.1, 0.05, 0.05, 0.1, 0.3, 0.4, 0.1, 0.1);
    }
}
