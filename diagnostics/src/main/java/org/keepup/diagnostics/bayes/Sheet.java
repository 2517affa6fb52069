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

    Tally tally(List<Integer> set, Component component) {
        Tally tally = Tally.NOTHING;
        for (int i = 0; i < readings.size(); i++) {
            TaskProfile profile = profiles.get(i);
            tally = tally.with(profile, readings.get(i), component.predictions(profile, set));
        }
        return tally;
    }

    Tallies tallies(int malrules) {
        Tallies tallies = new Tallies(malrules);
        for (int i = 0; i < readings.size(); i++) {
            tallies.add(profiles.get(i), readings.get(i));
        }
        return tallies;
    }

    /**
     * A pupil without system: errs at a rate of their own, more on tasks that other pupils find hard, and writes what
     * anybody might.
     */
    double logUnsystematic(Rates rates) {
        double log = profiles.stream().anyMatch(TaskProfile::hasOwnDifficulty)
                ? Ability.logEvidence(this)
                : rates.errs().logEvidence(wrong(), right());
        for (TaskProfile.Reading reading : readings) {
            if (!reading.right()) {
                log += reading.logMuddle();
            }
        }
        return log;
    }

    /** How likely this pupil, without a system, is to err on a task. */
    double errorRate(Rates rates, TaskProfile profile) {
        return profile.hasOwnDifficulty() || profiles.stream().anyMatch(TaskProfile::hasOwnDifficulty)
                ? Ability.errorRate(this, profile)
                : rates.errs().meanAfter(wrong(), right());
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
                logAnswers += readings.get(i).logUnknown();
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
}
