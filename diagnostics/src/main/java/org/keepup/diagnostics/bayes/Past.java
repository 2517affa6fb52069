package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepup.core.response.Response;

/**
 * What a pupil's earlier answers to one component's tasks come to, once they are no longer looked at one by one: tallies for
 * knowing it, for each malrule, for pairs with the most telling malrules, and for errors without a known system. Immutable.
 */
final class Past {

    private final int right;
    private final int wrong;
    private final double logSlips;
    private final double logMuddle;
    private final double logUnknown;
    private final boolean ownDifficulty;
    private final double[] abilities;
    private final Tallies singles;
    private final Map<Integer, Tallies> pairsByRoot;
    private final Optional<Link> last;

    /** The answers, last first, sharing what came before with earlier states. */
    private record Link(Answered answered, Optional<Link> before) {}

    /** A response and how it is read. */
    record Answered(Response response, TaskProfile.Reading reading) {}

    /** No answers yet. */
    Past(int malrules) {
        this.right = 0;
        this.wrong = 0;
        this.logSlips = 0;
        this.logMuddle = 0;
        this.logUnknown = 0;
        this.ownDifficulty = false;
        this.abilities = Ability.unseen();
        this.singles = Tallies.none(malrules);
        this.pairsByRoot = Map.of();
        this.last = Optional.empty();
    }

    private Past(Past before, Answered answered, Map<Integer, Tallies> pairsByRoot) {
        TaskProfile.Reading reading = answered.reading();
        boolean isRight = reading.right();
        this.right = before.right + (isRight ? 1 : 0);
        this.wrong = before.wrong + (isRight ? 0 : 1);
        this.logSlips = before.logSlips + (isRight ? 0 : reading.logSlip());
        this.logMuddle = before.logMuddle + (isRight ? 0 : reading.logMuddle());
        this.logUnknown = before.logUnknown + (isRight ? 0 : reading.logUnknown());
        this.ownDifficulty = before.ownDifficulty || reading.profile().hasOwnDifficulty();
        this.abilities = before.abilities.clone();
        Ability.add(abilities, reading);
        this.singles = before.singles.with(reading, reading.profile().predictions());
        this.pairsByRoot = pairsByRoot;
        this.last = Optional.of(new Link(answered, before.last));
    }

    /**
     * With one answer more.
     *
     * @param inPlay malrules whose pairs are tallied from now on, if they are not yet: up to now such a pair is credited with
     *     what that malrule explained by itself
     * @param stillInPlay malrules whose pairs are tallied further, if they are already
     */
    Past with(Answered answered, List<Integer> inPlay, List<Integer> stillInPlay, Compounds compounds) {
        TaskProfile profile = answered.reading().profile();
        Map<Integer, Tallies> pairs = new LinkedHashMap<>();
        for (int root : stillInPlay) {
            Tallies known = pairsByRoot.get(root);
            if (known != null || inPlay.contains(root)) {
                Tallies before = known == null ? singles.allAs(root) : known;
                short[] foretold = profile.pairs(root, compounds);
                pairs.put(root, before.with(answered.reading(), foretold));
            }
        }
        return new Past(this, answered, pairs);
    }

    boolean isNothing() {
        return right + wrong == 0;
    }

    int right() {
        return right;
    }

    int wrong() {
        return wrong;
    }

    /** The tally of knowing it. */
    Tally knowing() {
        return new Tally(right, wrong, 0, 0, 0, logSlips);
    }

    Tallies singles() {
        return singles;
    }

    /** Of the pairs with one malrule; where no pairs with either malrule were in play, as that malrule by itself. */
    Tallies pairs(int root) {
        Tallies known = pairsByRoot.get(root);
        if (known == null) {
            Tallies sole = singles.allAs(root);
            pairsByRoot.forEach((other, pairs) -> sole.set(other, pairs, root));
            return sole;
        }
        return known;
    }

    /** Log density of the wrong answers from a pupil without any system. */
    double logMuddle() {
        return logMuddle;
    }

    /** Log density of the wrong answers from a procedure that is in no library. */
    double logUnknown() {
        return logUnknown;
    }

    /** Whether a pupil without a system errs at other rates on some of the tasks than on others. */
    boolean hasOwnDifficulty() {
        return ownDifficulty;
    }

    /** By point of the grid of abilities, the log weight; not to be changed. */
    double[] abilities() {
        return abilities;
    }

    /** The answers, in order. */
    List<Answered> answers() {
        List<Answered> answers = new ArrayList<>();
        for (Optional<Link> link = last; link.isPresent(); link = link.get().before()) {
            answers.add(link.get().answered());
        }
        Collections.reverse(answers);
        return answers;
    }
}
