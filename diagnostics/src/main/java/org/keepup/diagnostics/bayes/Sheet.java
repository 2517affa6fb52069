package org.keepup.diagnostics.bayes;

import java.util.List;
import org.keepup.core.response.Response;

/** One pupil's answers to one component's tasks, read once, and what came before them where that is only remembered in sum. */
final class Sheet {

    private final Paper paper;
    private final Past past;
    private final List<Response> responses;
    private final TaskProfile.Reading[] readings;
    private final int right;
    private final long[] rightTasks;
    private final long[] wrongTasks;

    /**
     * @param past what came before
     * @param readings of the paper's tasks, in order
     */
    Sheet(Paper paper, Past past, List<Response> responses, TaskProfile.Reading[] readings) {
        this.paper = paper;
        this.past = past;
        this.responses = responses;
        this.readings = readings;
        int words = (readings.length + 63) / 64;
        this.rightTasks = new long[words];
        this.wrongTasks = new long[words];
        int count = 0;
        for (int i = 0; i < readings.length; i++) {
            if (readings[i].right()) {
                rightTasks[i / 64] |= 1L << i;
                count++;
            } else {
                wrongTasks[i / 64] |= 1L << i;
            }
        }
        this.right = count;
    }

    Paper paper() {
        return paper;
    }

    Past past() {
        return past;
    }

    List<Response> responses() {
        return responses;
    }

    TaskProfile.Reading reading(int task) {
        return readings[task];
    }

    TaskProfile.Reading[] readings() {
        return readings;
    }

    int size() {
        return readings.length;
    }

    int right() {
        return right;
    }

    int wrong() {
        return readings.length - right;
    }

    /** The tasks answered right, a bit each. */
    long[] rightTasks() {
        return rightTasks;
    }

    /** The tasks answered wrongly, a bit each. */
    long[] wrongTasks() {
        return wrongTasks;
    }

    /** Right answers, those before included. */
    int allRight() {
        return right + past.right();
    }

    /** Wrong answers, those before included. */
    int allWrong() {
        return wrong() + past.wrong();
    }

    /** The tally of knowing it, on all answers. */
    Tally knowing() {
        Tally before = past.knowing();
        double logDensity = before.logDensity();
        for (TaskProfile.Reading reading : readings) {
            if (!reading.right()) {
                logDensity += reading.logSlip();
            }
        }
        return new Tally(before.exact() + right, before.slips() + wrong(), 0, 0, 0, logDensity);
    }

    /**
     * A pupil without system: errs at a rate of their own, more on tasks that other pupils find hard, and writes what
     * anybody might.
     */
    double logUnsystematic(Rates rates) {
        double log = past.logMuddle()
                + (hasOwnDifficulty() ? Ability.logEvidence(this) : rates.errs().logEvidence(allWrong(), allRight()));
        for (TaskProfile.Reading reading : readings) {
            if (!reading.right()) {
                log += reading.logMuddle();
            }
        }
        return log;
    }

    /** How likely this pupil, without a system, is to err on a task. */
    double errorRate(Rates rates, TaskProfile profile) {
        return profile.hasOwnDifficulty() || hasOwnDifficulty()
                ? Ability.errorRate(this, profile)
                : rates.errs().meanAfter(allWrong(), allRight());
    }

    private boolean hasOwnDifficulty() {
        return paper.hasOwnDifficulty() || past.hasOwnDifficulty();
    }
}
