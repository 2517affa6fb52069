package org.keepup.diagnostics.bayes;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.keepup.core.response.Response;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Malrule;

/**
 * Forms of one topic that malrules tie together, with those malrules: answers to them are explained together, answers to
 * other forms apart. Thread-safe.
 */
final class Component {

    private static final int MOST_PROFILES = 4_096;
    private static final int PAPER_BITS = 8;

    /** For fewer answers than this, the parts of likelihoods that rates make are kept. */
    private static final int RATES_KEPT = 64;

    private final String topic;
    private final List<Malrule> malrules;
    private final Priors priors;
    private final Rates rates;
    private final Cohort cohort;
    private final double[] weights;
    private final double[] logWeights;
    private final double totalWeight;
    private final Compounds compounds;
    private final AtomicReferenceArray<double @Nullable []> logRates =
            new AtomicReferenceArray<>(RATES_KEPT * RATES_KEPT);
    private final List<ImmutableSortedSet<String>> idsOfOne;
    private final Past nothing;
    private final Cache<Task, TaskProfile> profiles =
            CacheBuilder.newBuilder().maximumSize(MOST_PROFILES).build();
    private final AtomicReferenceArray<@Nullable Paper> papers = new AtomicReferenceArray<>(1 << PAPER_BITS);

    Component(String topic, List<Malrule> malrules, Priors priors, Rates rates, Cohort cohort) {
        this.topic = topic;
        this.malrules =
                malrules.stream().sorted(Comparator.comparing(Malrule::id)).toList();
        this.priors = priors;
        this.rates = rates;
        this.cohort = cohort;
        this.weights = this.malrules.stream()
                .mapToDouble(malrule -> priors.weight(malrule.description()))
                .toArray();
        this.logWeights = Arrays.stream(weights).map(Math::log).toArray();
        this.totalWeight = Arrays.stream(weights).sum();
        this.compounds = new Compounds(this.malrules);
        this.idsOfOne = this.malrules.stream()
                .map(malrule -> ImmutableSortedSet.of(malrule.id()))
                .toList();
        this.nothing = new Past(malrules.size());
    }

    String topic() {
        return topic;
    }

    /** A malrule's share, 0 to 1, in the prior of single malrules. */
    double share(int malrule) {
        return weights[malrule] / totalWeight;
    }

    List<Malrule> malrules() {
        return malrules;
    }

    /** The ids of a set of malrules. */
    SortedSet<String> ids(int[] set) {
        if (set.length == 1) {
            return idsOfOne.get(set[0]);
        }
        ImmutableSortedSet.Builder<String> ids = ImmutableSortedSet.naturalOrder();
        for (int member : set) {
            ids.add(malrules.get(member).id());
        }
        return ids.build();
    }

    /** By malrule, how common it is. Not to be changed. */
    double[] weights() {
        return weights;
    }

    /** By malrule, log of its weight. Not to be changed. */
    double[] logWeights() {
        return logWeights;
    }

    double totalWeight() {
        return totalWeight;
    }

    Priors priors() {
        return priors;
    }

    Rates rates() {
        return rates;
    }

    Compounds compounds() {
        return compounds;
    }

    /**
     * The part of {@linkplain Rates#logLikelihood(Tally) log likelihoods} that the rates make, for so many right and wrong
     * answers. Not to be changed.
     *
     * @return by wrong answers that were foretold times one more than the right ones, plus right ones where a wrong one was
     *     foretold
     */
    double[] logRates(int right, int wrong) {
        boolean isKept = right < RATES_KEPT && wrong < RATES_KEPT;
        double[] known = isKept ? logRates.get(right * RATES_KEPT + wrong) : null;
        if (known == null) {
            known = new double[(wrong + 1) * (right + 1)];
            for (int fired = 0; fired <= wrong; fired++) {
                for (int held = 0; held <= right; held++) {
                    known[fired * (right + 1) + held] =
                            rates.logLikelihood(right - held, wrong - fired, fired, held, 0);
                }
            }
            if (isKept) {
                logRates.set(right * RATES_KEPT + wrong, known);
            }
        }
        return known;
    }

    TaskProfile profile(Task task) {
        TaskProfile known = profiles.getIfPresent(task);
        if (known == null) {
            known = new TaskProfile(task, malrules, weights, cohort.observed(task));
            TaskProfile earlier = profiles.asMap().putIfAbsent(task, known);
            known = earlier == null ? known : earlier;
        }
        return known;
    }

    /** No answers before those that are looked at. */
    Past nothing() {
        return nothing;
    }

    /** One pupil's answers. Blank and unreadable responses are to be left out before. */
    Sheet sheet(List<Response> responses) {
        return sheet(nothing, responses);
    }

    /** One pupil's answers after those that are only remembered in sum. */
    Sheet sheet(Past past, List<Response> responses) {
        Paper paper = paper(responses);
        TaskProfile.Reading[] readings = new TaskProfile.Reading[responses.size()];
        for (int i = 0; i < readings.length; i++) {
            readings[i] = paper.profiles().get(i).read(responses.get(i).answer());
        }
        return new Sheet(paper, past, responses, readings);
    }

    private Paper paper(List<Response> responses) {
        int hash = 1;
        for (Response response : responses) {
            hash = 31 * hash + response.task().hashCode();
        }
        int slot = (hash * 0x9E3779B1) >>> (32 - PAPER_BITS);
        Paper paper = papers.get(slot);
        if (paper == null || !asksTheSame(paper.tasks(), responses)) {
            paper = new Paper(responses.stream().map(Response::task).toList(), this);
            papers.set(slot, paper);
        }
        paper.onePupilMore();
        return paper;
    }

    private static boolean asksTheSame(List<Task> tasks, List<Response> responses) {
        if (tasks.size() != responses.size()) {
            return false;
        }
        for (int i = 0; i < responses.size(); i++) {
            Task asked = responses.get(i).task();
            if (tasks.get(i) != asked && !tasks.get(i).equals(asked)) {
                return false;
            }
        }
        return true;
    }

    /** What the answers say. Blank and unreadable responses are to be left out before. */
    Posterior posterior(List<Response> responses) {
        return posterior(sheet(responses));
    }

    Posterior posterior(Sheet sheet) {
        return new Search(this, sheet).posterior();
    }

    /** What the answers come to; worked out once for answers that pupil after pupil gives. */
    Finding finding(Sheet sheet, DecisionRule rule) {
        if (!sheet.past().isNothing()) {
            return Finding.of(posterior(sheet), rule);
        }
        Finding known = sheet.paper().known(sheet.readings());
        if (known == null) {
            known = Finding.of(posterior(sheet), rule);
            sheet.paper().remember(sheet.readings(), known);
        }
        return known;
    }

    /** What holders of a set of malrules write. */
    int[] predictions(TaskProfile profile, int[] set) {
        return switch (set.length) {
            case 0 -> TaskProfile.RIGHT;
            case 1 -> profile.foretold(profile.prediction(set[0]));
            case 2 -> profile.foretold(Math.max(0, profile.pairs(set[0], compounds)[set[1]]));
            default ->
                profile.foretold(compounds
                        .answers(set, profile.task())
                        .map(profile::number)
                        .orElse((short) 0));
        };
    }
}
