package org.keepup.diagnostics.bayes;

/**
 * How a pupil without a system errs where tasks differ: the log odds of not knowing are the task's difficulty plus a trait of
 * the pupil (Rasch 1960), the trait integrated out on a grid; and who does not know, but picks from a few answers on the
 * page, is right by luck now and then.
 */
final class Ability {

    /** Pupils without a system err somewhat more than the cohort; the spread covers nearly never to nearly always. */
    private static final double MEAN = 0.5;

    private static final double DEVIATION = 1.5;
    private static final int POINTS = 13;
    private static final double[] LOG_PRIOR = logPrior();

    private Ability() {}

    static double logEvidence(Sheet sheet) {
        double[] logs = logWeights(sheet);
        return logSum(logs);
    }

    static double errorRate(Sheet sheet, TaskProfile profile) {
        double[] logs = logWeights(sheet);
        double total = logSum(logs);
        double rate = 0;
        for (int i = 0; i < POINTS; i++) {
            rate += Math.exp(logs[i] - total) * error(i, profile);
        }
        return rate;
    }

    private static double[] logWeights(Sheet sheet) {
        double[] logs = sheet.past().abilities().clone();
        for (TaskProfile.Reading reading : sheet.readings()) {
            add(logs, reading);
        }
        return logs;
    }

    /** By point of the grid, the log weight before any answer. */
    static double[] unseen() {
        return LOG_PRIOR.clone();
    }

    /** Adds what one answer says to the log weights of the grid. */
    static void add(double[] logs, TaskProfile.Reading reading) {
        double[] chances = reading.profile().logChances()[reading.right() ? 0 : 1];
        for (int i = 0; i < POINTS; i++) {
            logs[i] += chances[i];
        }
    }

    /** By point of the grid: log of the chance of a right answer, and of a wrong one. */
    static double[][] logChances(TaskProfile profile) {
        double[][] chances = new double[2][POINTS];
        for (int i = 0; i < POINTS; i++) {
            double error = error(i, profile);
            chances[0][i] = Math.log(1 - error);
            chances[1][i] = Math.log(error);
        }
        return chances;
    }

    private static double[] logPrior() {
        double[] logs = new double[POINTS];
        double normal = 0;
        for (int i = 0; i < POINTS; i++) {
            normal += Math.exp(-0.5 * z(i) * z(i));
        }
        for (int i = 0; i < POINTS; i++) {
            logs[i] = -0.5 * z(i) * z(i) - Math.log(normal);
        }
        return logs;
    }

    private static double z(int point) {
        return -3 + 6.0 * point / (POINTS - 1);
    }

    private static double trait(int point) {
        return MEAN + DEVIATION * z(point);
    }

    private static double error(int point, TaskProfile profile) {
        return (1 - profile.luck()) / (1 + Math.exp(-trait(point) - profile.difficulty()));
    }

    private static double logSum(double[] logs) {
        double max = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            max = Math.max(max, log);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - max);
        }
        return max + Math.log(sum);
    }
}
