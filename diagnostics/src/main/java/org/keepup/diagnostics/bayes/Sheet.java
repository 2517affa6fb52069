package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keepup.core.response.Response;

/** One pupil's answers to one component's tasks, read once. */
record Sheet(List<Response> responses, List<TaskProfile> profiles, List<TaskProfile.Reading> readings) {

    /** How sure an unknown procedure is to err where it errs, and to be right elsewhere. */
    private static final Priors.Beta FIDELITY = new Priors.Beta(12, 1);

    interface Predictions {
        int[] of(TaskProfile profile, List<Integer> set);
    }

    static Sheet of(List<Response> responses, Component component) {
        List<TaskProfile> profiles = new ArrayList<>();
        List<TaskProfile.Reading> readings = new ArrayList<>();
        for (Response response : responses) {
            TaskProfile profile = component.profile(response.task());
            profiles.add(profile);
            readings.add(profile.read(response.answer()));
        }
        return new Sheet(List.copyOf(responses), List.copyOf(profiles), List.copyOf(readings));
    }

    int right() {
        return (int) readings.stream().filter(TaskProfile.Reading::right).count();
    }

    int wrong() {
        return readings.size() - right();
    }

    Tally tally(List<Integer> set, Predictions predictions) {
        int exact = 0;
        int slips = 0;
        int fired = 0;
        int held = 0;
        double logDensity = 0;
        for (int i = 0; i < readings.size(); i++) {
            TaskProfile profile = profiles.get(i);
            TaskProfile.Reading reading = readings.get(i);
            int[] foretold = predictions.of(profile, set);
            if (foretold.length == 0) {
                if (reading.right()) {
                    exact++;
                } else {
                    slips++;
                    logDensity += Math.log(reading.slip());
                }
                continue;
            }
            if (reading.right()) {
                held++;
                continue;
            }
            double match = 0;
            double slip = 0;
            for (int index : foretold) {
                match += profile.match(index, reading);
                slip += profile.slip(index, reading);
            }
            if (match > 0) {
                fired++;
                logDensity += Math.log(match / foretold.length);
            } else {
                slips++;
                logDensity += Math.log(0.85 * slip / foretold.length + 0.15 * reading.slip());
            }
        }
        return new Tally(exact, slips, fired, held, logDensity);
    }

    /**
     * A pupil without system: errs at a rate of their own, more on tasks that other pupils find hard, and writes what
     * anybody might.
     */
    double logUnsystematic(Priors priors) {
        double log = profiles.stream().anyMatch(TaskProfile::isObserved)
                ? Ability.logEvidence(this)
                : priors.errs().logEvidence(wrong(), right());
        for (TaskProfile.Reading reading : readings) {
            if (!reading.right()) {
                log += Math.log(reading.muddle());
            }
        }
        return log;
    }

    /** How likely this pupil, without a system, is to err on a task. */
    double errorRate(Priors priors, TaskProfile profile) {
        return profile.isObserved() || profiles.stream().anyMatch(TaskProfile::isObserved)
                ? Ability.errorRate(this, profile)
                : priors.errs().meanAfter(wrong(), right());
    }

    /**
     * A procedure that is in no library. Where it errs is not known; the places where known malrules err are taken as
     * typical, weighed as those are.
     */
    double logOther(int malrules, double[] weights) {
        double logAnswers = 0;
        BitSet wrong = new BitSet();
        for (int i = 0; i < readings.size(); i++) {
            if (!readings.get(i).right()) {
                wrong.set(i);
                logAnswers += Math.log(readings.get(i).unknown());
            }
        }
        Map<BitSet, Double> triggers = new HashMap<>();
        double total = 0;
        for (int m = 0; m < malrules; m++) {
            BitSet trigger = new BitSet();
            for (int i = 0; i < profiles.size(); i++) {
                trigger.set(i, profiles.get(i).predicted(m).length > 0);
            }
            if (!trigger.isEmpty()) {
                triggers.merge(trigger, weights[m], Double::sum);
                total += weights[m];
            }
        }
        double likelihood = 0;
        for (Map.Entry<BitSet, Double> trigger : triggers.entrySet()) {
            BitSet off = (BitSet) trigger.getKey().clone();
            off.xor(wrong);
            int against = off.cardinality();
            likelihood +=
                    trigger.getValue() / total * Math.exp(FIDELITY.logEvidence(readings.size() - against, against));
        }
        return (likelihood > 0 ? Math.log(likelihood) : Double.NEGATIVE_INFINITY) + logAnswers;
    }

    /** Whether an explanation of this log weight already foretells every answer as well as any could. */
    boolean isExplained(double best, Priors priors) {
        Tally perfect = new Tally(right(), 0, wrong(), 0, 0);
        return best > Math.log(priors.compound()) + perfect.logLikelihood(priors);
    }
}
