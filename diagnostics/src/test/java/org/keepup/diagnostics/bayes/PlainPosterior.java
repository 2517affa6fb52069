package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Malrule;

/**
 * The posterior as {@code docs/reference/model.md} tells it, set by set and answer by answer, with nothing shared between
 * pupils: what every shortcut is measured against.
 */
final class PlainPosterior {

    record Candidate(List<Integer> set, Tally tally, double logWeight) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::logWeight)
                .reversed()
                .thenComparing(
                        candidate -> candidate.set().stream().mapToInt(i -> i).toArray(), java.util.Arrays::compare);
    }

    private final Component component;
    private final List<Malrule> malrules;
    private final List<Response> responses;
    private final Priors priors;
    private final Rates rates;
    private final Tally right;
    final Map<List<Integer>, Double> probabilities = new HashMap<>();
    final double correct;
    final double unsystematic;
    final double other;

    PlainPosterior(Component component, List<Response> responses) {
        this.component = component;
        this.malrules = component.malrules();
        this.responses = responses;
        this.priors = component.priors();
        this.rates = component.rates();
        this.right = tally(List.of());
        double logCorrect = Math.log(priors.correct()) + rates.logLikelihood(right);
        List<Candidate> candidates = new ArrayList<>();
        double total = malrules.stream().mapToDouble(this::weight).sum();
        for (int m = 0; m < malrules.size(); m++) {
            candidates.add(candidate(List.of(m), priors.single() / total));
        }
        Candidate best = candidates.stream()
                .min(Candidate.BEST_FIRST)
                .filter(single -> single.logWeight() > logCorrect)
                .orElse(new Candidate(List.of(), right, logCorrect));
        double logUnsystematic = Math.log(priors.unsystematic()) + logUnsystematic();
        double logOther = Math.log(0.5 * priors.other()) + logOther();
        List<Double> near = new ArrayList<>();
        for (int m = 0; m < malrules.size(); m++) {
            Tally tally = tally(List.of(m));
            if (tally.fired() > 0 && tally.strayed() > 0) {
                near.add(Math.log(0.5 * priors.other() / total * weight(malrules.get(m)))
                        + rates.logLikelihoodNear(tally));
            }
        }
        int wrong = right.slips();
        double perfect = rates.logLikelihood(right.exact(), 0, wrong, 0, 0);
        if (wrong > 1
                && best.tally().slips() > 0
                && Math.log(priors.compound()) + perfect - best.logWeight() > Math.log(1e-3)) {
            List<Candidate> telling = candidates.stream()
                    .filter(single -> single.tally().fired() > 0)
                    .sorted(Candidate.BEST_FIRST)
                    .limit(20)
                    .toList();
            List<Candidate> pairs = extended(
                    telling,
                    IntStream.range(0, malrules.size()).toArray(),
                    0.95 * priors.compound() * 2 / (total * total));
            candidates.addAll(pairs);
            List<Candidate> roots =
                    pairs.stream().sorted(Candidate.BEST_FIRST).limit(12).toList();
            if (!roots.isEmpty() && wrong - roots.get(0).tally().fired() >= 2) {
                double leading = Stream.concat(
                                Stream.of(logCorrect, logUnsystematic, logOther),
                                Stream.concat(near.stream(), candidates.stream().map(Candidate::logWeight)))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
                double priorOfClass = 0.05 * priors.compound() * 6 / (total * total * total);
                Set<List<Integer>> seen = new HashSet<>();
                for (Candidate pair : roots) {
                    int[] thirds = telling.stream()
                            .mapToInt(single -> single.set().get(0))
                            .filter(third ->
                                    !pair.set().contains(third) && mayMatter(pair, third, priorOfClass, leading))
                            .toArray();
                    extended(List.of(pair), thirds, priorOfClass).stream()
                            .filter(triple -> seen.add(triple.set()))
                            .forEach(candidates::add);
                }
            }
        }
        double max = Stream.concat(
                        Stream.of(logCorrect, logUnsystematic, logOther),
                        Stream.concat(near.stream(), candidates.stream().map(Candidate::logWeight)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        double all = Math.exp(logCorrect - max) + Math.exp(logUnsystematic - max) + Math.exp(logOther - max);
        double relatives = near.stream()
                .mapToDouble(log -> log)
                .map(log -> Math.exp(log - max))
                .sum();
        all += relatives;
        for (Candidate candidate : candidates) {
            all += Math.exp(candidate.logWeight() - max);
        }
        for (Candidate candidate : candidates) {
            probabilities.put(candidate.set(), Math.exp(candidate.logWeight() - max) / all);
        }
        correct = Math.exp(logCorrect - max) / all;
        unsystematic = Math.exp(logUnsystematic - max) / all;
        other = (relatives + Math.exp(logOther - max)) / all;
    }

    private double weight(Malrule malrule) {
        return priors.weight(malrule.description());
    }

    private Candidate candidate(List<Integer> set, double priorOfClass) {
        Tally tally = tally(set);
        double logPrior = Math.log(priorOfClass);
        for (int member : set) {
            logPrior += Math.log(weight(malrules.get(member)));
        }
        return new Candidate(set, tally, logPrior + rates.logLikelihood(tally));
    }

    private List<Candidate> extended(List<Candidate> roots, int[] by, double priorOfClass) {
        Set<List<Integer>> seen = new HashSet<>();
        List<Candidate> extended = new ArrayList<>();
        for (Candidate root : roots) {
            for (int more : by) {
                int added = more;
                List<Integer> set = Stream.concat(root.set().stream(), Stream.of(more))
                        .distinct()
                        .sorted()
                        .toList();
                boolean canBeHeld = set.size() > root.set().size()
                        && root.set().stream()
                                .allMatch(member -> !meet(member, added)
                                        || malrules.get(member)
                                                .with(malrules.get(added))
                                                .isPresent());
                if (canBeHeld && seen.add(set)) {
                    extended.add(candidate(set, priorOfClass));
                }
            }
        }
        return extended;
    }

    /**
     * Whether a triple is worth a look: as likely as a ten-thousandth of the best of all other explanations, if it foretold all that the pair foretells and every answer where the third errs, and erred where
     * either does.
     */
    private boolean mayMatter(Candidate pair, int third, double priorOfClass, double best) {
        int held = 0;
        int fired = 0;
        double logSlips = 0;
        for (Response response : responses) {
            TaskProfile profile = component.profile(response.task());
            TaskProfile.Reading reading = profile.read(response.answer());
            boolean thirdErrs = foretold(List.of(third), response.task()).length > 0;
            int[] byPair = foretold(pair.set(), response.task());
            if (reading.right()) {
                held += thirdErrs || byPair.length > 0 ? 1 : 0;
            } else if (thirdErrs || Tally.NOTHING.with(profile, reading, byPair).fired() > 0) {
                fired++;
            } else {
                logSlips += reading.logSlip();
            }
        }
        double logPrior = Math.log(priorOfClass) + Math.log(weight(malrules.get(third)));
        for (int member : pair.set()) {
            logPrior += Math.log(weight(malrules.get(member)));
        }
        double logLikelihood = rates.logLikelihood(right.exact() - held, right.slips() - fired, fired, held, logSlips);
        return logPrior + logLikelihood - best > Math.log(1e-4);
    }

    private boolean meet(int one, int other) {
        return malrules.get(one).description().forms().stream()
                .anyMatch(malrules.get(other).description().forms()::contains);
    }

    private Tally tally(List<Integer> set) {
        Tally tally = Tally.NOTHING;
        for (Response response : responses) {
            TaskProfile profile = component.profile(response.task());
            tally = tally.with(profile, profile.read(response.answer()), foretold(set, response.task()));
        }
        return tally;
    }

    /** By response, the wrong answers that a set foretells. */
    List<List<Integer>> foretoldAll(List<Integer> set) {
        return responses.stream()
                .map(response -> java.util.Arrays.stream(foretold(set, response.task()))
                        .boxed()
                        .toList())
                .toList();
    }

    private int[] foretold(List<Integer> set, Task task) {
        List<Malrule> speaking = set.stream()
                .map(malrules::get)
                .filter(malrule ->
                        malrule.description().forms().contains(task.form().id()))
                .toList();
        if (speaking.isEmpty()) {
            return TaskProfile.RIGHT;
        }
        Malrule all = speaking.get(0);
        for (Malrule next : speaking.subList(1, speaking.size())) {
            all = all.with(next).orElseThrow();
        }
        List<Answer> answers = all.predict(task);
        TaskProfile profile = component.profile(task);
        return profile.foretold(profile.number(answers));
    }

    private double logUnsystematic() {
        double log = rates.errs().logEvidence(right.slips(), right.exact());
        for (Response response : responses) {
            TaskProfile profile = component.profile(response.task());
            if (profile.hasOwnDifficulty()) {
                return Double.NaN;
            }
            TaskProfile.Reading reading = profile.read(response.answer());
            log += reading.right() ? 0 : reading.logMuddle();
        }
        return log;
    }

    private double logOther() {
        BitSet wrong = new BitSet();
        double log = 0;
        for (int i = 0; i < responses.size(); i++) {
            TaskProfile.Reading reading = component
                    .profile(responses.get(i).task())
                    .read(responses.get(i).answer());
            if (!reading.right()) {
                wrong.set(i);
                log += reading.logUnknown();
            }
        }
        double total = 0;
        double likelihood = 0;
        for (int m = 0; m < malrules.size(); m++) {
            int malrule = m;
            BitSet errs = new BitSet();
            IntStream.range(0, responses.size())
                    .filter(i -> foretold(List.of(malrule), responses.get(i).task()).length > 0)
                    .forEach(errs::set);
            if (!errs.isEmpty()) {
                double weight = weight(malrules.get(m));
                total += weight;
                errs.xor(wrong);
                likelihood += weight
                        * Math.exp(new Priors.Beta(12, 1)
                                .logEvidence(responses.size() - errs.cardinality(), errs.cardinality()));
            }
        }
        return Math.log(likelihood / total) + log;
    }
}
