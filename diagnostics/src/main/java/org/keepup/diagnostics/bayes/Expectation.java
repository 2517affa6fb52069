package org.keepup.diagnostics.bayes;

import java.util.List;
import java.util.Map;
import org.keepup.core.answer.Answer;

/** What each explanation of a pupil's answers leads that pupil to write on one task. */
final class Expectation {

    /** Takes answers and the share of probability that each gets; the same answer may come more than once. */
    interface Sink {
        void add(Answer answer, double share);
    }

    private final Component component;
    private final Posterior posterior;
    private final TaskProfile profile;
    private final Rates rates;
    private final Errors errors;

    /** Where errors land on a task: answers with the share of all errors that each takes. */
    interface Errors {
        Map<Answer, Double> expected(TaskProfile profile, Landing landing);
    }

    Expectation(Component component, Posterior posterior, TaskProfile profile) {
        this(component, posterior, profile, TaskProfile::expectedErrors);
    }

    Expectation(Component component, Posterior posterior, TaskProfile profile, Errors errors) {
        this.errors = errors;
        this.component = component;
        this.posterior = posterior;
        this.profile = profile;
        this.rates = component.rates();
    }

    /** Knows it, but for slips. */
    void knowing(double mass, Sink sink) {
        Tally tally = posterior.right();
        double slip = rates.slip().meanAfter(tally.slips(), tally.followed());
        right(mass * (1 - slip), sink);
        errors(Landing.SLIP, mass * slip, sink);
    }

    /** Holds a set of malrules. */
    void holding(Posterior.Weighed candidate, double mass, Sink sink) {
        Tally tally = candidate.tally();
        double slip = rates.slip().meanAfter(tally.slips(), tally.followed());
        double fires = rates.fires().meanAfter(tally.fired(), tally.held());
        int[] foretold = component.predictions(profile, candidate.set());
        foretold(foretold, mass * (1 - slip) * fires, sink);
        right(mass * (1 - slip) * (foretold.length == 0 ? 1 : 1 - fires), sink);
        errors(Landing.SLIP, mass * slip, sink);
    }

    /** Follows a procedure that is near a malrule but in no library. */
    void near(Posterior.Weighed candidate, double mass, Sink sink) {
        Tally tally = candidate.tally();
        int[] foretold = component.predictions(profile, candidate.set());
        if (foretold.length == 0) {
            double slip = rates.slip().meanAfter(tally.slips() - tally.strayed(), tally.exact());
            right(mass * (1 - slip), sink);
            errors(Landing.SLIP, mass * slip, sink);
        } else {
            double fires = rates.fires().meanAfter(tally.fired() + tally.strayed(), tally.held());
            double strays = rates.strays().meanAfter(tally.strayed(), tally.fired());
            foretold(foretold, mass * fires * (1 - strays), sink);
            right(mass * (1 - fires), sink);
            errors(Landing.UNKNOWN, mass * fires * strays, sink);
        }
    }

    /** Has no system. */
    void muddling(double mass, Sink sink) {
        double errs = posterior.sheet().errorRate(rates, profile);
        right(mass * (1 - errs), sink);
        errors(Landing.MUDDLE, mass * errs, sink);
    }

    /** Follows a procedure that is in no library and near none. */
    void unknown(double mass, Sink sink) {
        double errs = posterior.sheet().errorRate(rates, profile);
        right(mass * (1 - errs), sink);
        errors(Landing.UNKNOWN, mass * errs, sink);
    }

    /** All procedures that are in no library, with their own probabilities. */
    void other(Sink sink) {
        List<Posterior.Weighed> near = posterior.near();
        int count = 0;
        while (count < near.size() && near.get(count).probability() > 1e-6) {
            count++;
        }
        other(near.subList(0, count), sink);
    }

    /** Procedures that are in no library, of those near a malrule only some, with their own probabilities. */
    void other(List<Posterior.Weighed> near, Sink sink) {
        unknown(posterior.unknown(), sink);
        for (Posterior.Weighed one : near) {
            near(one, one.probability(), sink);
        }
    }

    private void foretold(int[] foretold, double mass, Sink sink) {
        for (int index : foretold) {
            sink.add(profile.wrong(index), mass / foretold.length);
        }
    }

    private void right(double mass, Sink sink) {
        profile.task().correct().ifPresent(answer -> sink.add(answer, mass));
    }

    private void errors(Landing landing, double mass, Sink sink) {
        errors.expected(profile, landing).forEach((answer, share) -> sink.add(answer, mass * share));
    }
}
