package org.keepup.diagnostics.bayes;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.keepup.core.task.Task;

/**
 * The tasks of one component that a pupil answered, in order. What can be said of the tasks alone is worked out once and shared
 * by all pupils who answered the same: which hypotheses cannot be told apart, and what pairs and triples foretell.
 * Thread-safe.
 */
final class Paper {

    /** From this pupil on it pays to keep what was worked out. */
    private static final int SHARED = 3;

    /** How sure an unknown procedure is to err where it errs, and to be right elsewhere. */
    private static final Rate FIDELITY = new Rate(new Priors.Beta(12, 1));

    private static final int MOST_TRIPLES = 200_000;
    private static final int REMEMBERED = 1 << 14;

    private final List<Task> tasks;
    private final List<TaskProfile> profiles;
    private final Component component;
    private final boolean ownDifficulty;
    private final double[] fidelity;
    private final AtomicInteger pupils = new AtomicInteger();
    private volatile @Nullable Block singles;
    private final AtomicReferenceArray<@Nullable Block> pairs;
    private final ConcurrentMap<Long, short[]> triples = new ConcurrentHashMap<>();
    private volatile @Nullable AtomicReferenceArray<@Nullable Known> findings;

    Paper(List<Task> tasks, Component component) {
        this.tasks = tasks;
        this.component = component;
        this.profiles = tasks.stream().map(component::profile).toList();
        this.ownDifficulty = profiles.stream().anyMatch(TaskProfile::hasOwnDifficulty);
        this.fidelity = new double[tasks.size() + 1];
        for (int against = 0; against < fidelity.length; against++) {
            fidelity[against] = Math.exp(logFidelity(tasks.size(), against));
        }
        this.pairs = new AtomicReferenceArray<>(component.malrules().size());
    }

    List<Task> tasks() {
        return tasks;
    }

    List<TaskProfile> profiles() {
        return profiles;
    }

    int size() {
        return profiles.size();
    }

    /** Whether a pupil without a system errs at other rates on some tasks than on others. */
    boolean hasOwnDifficulty() {
        return ownDifficulty;
    }

    /** How likely a procedure is to err on all tasks but so many as it should, and be right on the others. */
    double fidelity(int against) {
        return fidelity[against];
    }

    /** Log of the same, on so many tasks. */
    static double logFidelity(int tasks, int against) {
        return FIDELITY.logEvidence(tasks - against, against);
    }

    /** Takes note that one more pupil answered these tasks. */
    void onePupilMore() {
        if (pupils.get() < SHARED) {
            pupils.incrementAndGet();
        }
    }

    private boolean isShared() {
        return pupils.get() >= SHARED;
    }

    /** Every malrule alone. */
    Block singles() {
        Block known = singles;
        if (known == null) {
            known = Block.of(new int[0], predictions(), component.weights());
            if (isShared()) {
                singles = known;
            }
        }
        return known;
    }

    /** Every malrule alone, those apart that differed before. */
    Block singles(Past past) {
        return past.isNothing()
                ? singles()
                : Block.of(new int[0], predictions(), past.singles().foretold(), component.weights());
    }

    private short[][] predictions() {
        return profiles.stream().map(TaskProfile::predictions).toArray(short[][]::new);
    }

    /** Every pair with one malrule, those apart that differed before. */
    Block pairs(int root, Past past) {
        return past.isNothing()
                ? pairs(root)
                : Block.of(new int[] {root}, predictions(root), past.pairs(root).foretold(), component.weights());
    }

    private short[][] predictions(int root) {
        return profiles.stream()
                .map(profile -> profile.pairs(root, component.compounds()))
                .toArray(short[][]::new);
    }

    /** Every pair with one malrule. */
    Block pairs(int root) {
        Block known = pairs.get(root);
        if (known == null) {
            known = Block.of(new int[] {root}, predictions(root), component.weights());
            if (isShared()) {
                pairs.set(root, known);
            }
        }
        return known;
    }

    /** What holders of a pair and of one malrule more write, by task. */
    short[] triple(Compounds.Extensions pair, int first, int second, int more) {
        long count = component.malrules().size();
        int least = Math.min(first, Math.min(second, more));
        int most = Math.max(first, Math.max(second, more));
        long key = (least * count + (first + second + more - least - most)) * count + most;
        short[] known = triples.get(key);
        if (known == null) {
            known = pair.with(more);
            if (isShared() && triples.size() < MOST_TRIPLES) {
                triples.put(key, known);
            }
        }
        return known;
    }

    /** A finding and the answers it was made from. */
    private record Known(TaskProfile.Reading[] readings, Finding finding) {}

    /** The finding for these answers, if another pupil gave the same and it is still remembered. */
    @Nullable
    Finding known(TaskProfile.Reading[] readings) {
        AtomicReferenceArray<@Nullable Known> all = findings;
        Known known = all == null ? null : all.get(slot(readings));
        return known != null && same(known.readings, readings) ? known.finding : null;
    }

    /** Remembers a finding, in place of another if need be. */
    void remember(TaskProfile.Reading[] readings, Finding finding) {
        if (!isShared()) {
            return;
        }
        AtomicReferenceArray<@Nullable Known> all = findings;
        if (all == null) {
            all = new AtomicReferenceArray<>(REMEMBERED);
            findings = all;
        }
        all.set(slot(readings), new Known(readings, finding));
    }

    private static boolean same(TaskProfile.Reading[] some, TaskProfile.Reading[] others) {
        for (int i = 0; i < some.length; i++) {
            if (some[i] != others[i]) {
                return false;
            }
        }
        return true;
    }

    private static int slot(TaskProfile.Reading[] readings) {
        int hash = 0;
        for (TaskProfile.Reading reading : readings) {
            hash = 31 * hash + reading.hash();
        }
        hash *= 0x9E3779B1;
        return hash >>> 18;
    }
}
