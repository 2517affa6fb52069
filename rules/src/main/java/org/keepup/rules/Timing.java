package org.keepup.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keepup.rules.fact.Step;

/** Shares a session's minutes out among its steps. */
final class Timing {

    private Timing() {}

    /**
     * The steps that fit, in session order, with minutes that add up to the session's. What is most needed stays; each step
     * gets its least, and the rest goes minute by minute to the step that is furthest below its share.
     *
     * @param steps at least one, of which the most needed fits
     */
    static Map<Step, Integer> share(List<Step> steps, int minutes) {
        List<Step> kept = new ArrayList<>();
        int left = minutes;
        Comparator<Step> needed = Comparator.comparingInt(Step::need)
                .thenComparingInt(Step::order)
                .thenComparing(Step::title);
        for (Step step : steps.stream().sorted(needed).toList()) {
            if (step.least() <= left) {
                kept.add(step);
                left -= step.least();
            }
        }
        if (kept.isEmpty()) {
            throw new IllegalStateException("no step fits into " + minutes + " minutes: " + steps
                    + ". Maybe a rule's step should ask for fewer minutes.");
        }
        kept.sort(Comparator.comparingInt(Step::order).thenComparing(Step::title));
        int[] shares = kept.stream().mapToInt(Step::least).toArray();
        int ideal = kept.stream().mapToInt(Step::ideal).sum();
        for (; left > 0; left--) {
            int shortest = 0;
            for (int i = 1; i < shares.length; i++) {
                if (shortfall(kept.get(i), shares[i], minutes, ideal)
                        > shortfall(kept.get(shortest), shares[shortest], minutes, ideal)) {
                    shortest = i;
                }
            }
            shares[shortest]++;
        }
        Map<Step, Integer> byStep = new LinkedHashMap<>();
        for (int i = 0; i < shares.length; i++) {
            byStep.put(kept.get(i), shares[i]);
        }
        return byStep;
    }

    /** How far a step is below its proportional share, in parts of the ideal minutes' sum. */
    private static int shortfall(Step step, int share, int minutes, int ideal) {
        return step.ideal() * minutes - share * ideal;
    }
}
