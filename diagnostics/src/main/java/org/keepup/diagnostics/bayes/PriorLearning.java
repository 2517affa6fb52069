package org.keepup.diagnostics.bayes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keepup.diagnostics.malrule.Malrule;

/** One pupil's share in what a cohort teaches: posterior probabilities added up over pupils and components. */
final class PriorLearning {

    /** The given priors count for as much as this many pupils. */
    private static final double PRIOR_PUPILS = 20;

    private double correct;
    private double single;
    private double compound;
    private double unsystematic;
    private double other;
    private final Map<String, Double> held = new HashMap<>();

    void add(Component component, Posterior posterior) {
        correct += posterior.correct();
        unsystematic += posterior.unsystematic();
        other += posterior.other();
        for (Posterior.Weighed candidate : posterior.candidates()) {
            if (candidate.set().length == 1) {
                single += candidate.probability();
            } else {
                compound += candidate.probability();
            }
            for (int member : candidate.set()) {
                held.merge(component.malrules().get(member).id(), candidate.probability(), Double::sum);
            }
        }
    }

    /** The priors after the cohort: expected counts on top of the given priors, which count as {@value #PRIOR_PUPILS}. */
    Priors on(Priors given, List<Malrule> library) {
        double pupils = correct + single + compound + unsystematic + other;
        double total = pupils + PRIOR_PUPILS;
        double mean = library.stream()
                        .mapToDouble(malrule -> given.weight(malrule.description()))
                        .sum()
                / library.size();
        Map<String, Double> weights = new HashMap<>();
        for (Malrule malrule : library) {
            double before = given.weight(malrule.description());
            // in units of an average malrule's weight, so that malrules that nobody holds keep their order
            double seen = held.getOrDefault(malrule.id(), 0.0) * library.size() / PRIOR_PUPILS * mean / given.single();
            weights.put(malrule.id(), before + seen);
        }
        return new Priors(
                (correct + PRIOR_PUPILS * given.correct()) / total,
                (single + PRIOR_PUPILS * given.single()) / total,
                (compound + PRIOR_PUPILS * given.compound()) / total,
                (unsystematic + PRIOR_PUPILS * given.unsystematic()) / total,
                (other + PRIOR_PUPILS * given.other()) / total,
                weights,
                given.slip(),
                given.fires(),
                given.errs());
    }
}
