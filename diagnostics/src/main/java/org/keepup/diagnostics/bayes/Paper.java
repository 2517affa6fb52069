package org.keepup.diagnostics.bayes;

import java.util.List;
import java.util.Optional;
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
    private static final Column CANNOT_BE_HELD = new Column(new short[0], 0);
    private static final int REMEMBERED = 1 << 14;

    private final List<Task> tasks;
    private final List<TaskProfile> profiles;
    private final Component component;
    private final boolean ownDifficulty;
    private final double[] fidelity;
    private final AtomicInteger pupils = new AtomicInteger();
    private volatile @Nullable Block singles;
    private volatile @Nullable AtomicReferenceArray<@Nullable Block> pairs;
    private final ConcurrentMap<Long, Column> triples = new ConcurrentHashMap<>();
    private volatile @Nullable AtomicReferenceArray<@Nullable AtomicReferenceArray<@Nullable Column>> triplesOfPair;
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
            known = block(new int[0], predictions(), component.nothing().singles());
            if (isShared()) {
                singles = known;
            }
        }
        return known;
    }

    /** Every malrule alone, those apart that differed before. */
    Block singles(Past past) {
        return past.isNothing() ? singles() : block(new int[0], predictions(), past.singles());
    }

    private Block block(int[] root, short[][] extensions, Tallies before) {
        return Block.of(root, extensions, before.foretold(), component.weights());
    }

    private short[][] predictions() {
        return profiles.stream().map(TaskProfile::predictions).toArray(short[][]::new);
    }

    /** Every pair with one malrule, those apart that differed before. */
    Block pairs(int root, Past past) {
        return past.isNothing() ? pairs(root) : block(new int[] {root}, predictions(root), past.pairs(root));
    }

    private short[][] predictions(int root) {
        return profiles.stream()
                .map(profile -> profile.pairs(root, component.compounds()))
                .toArray(short[][]::new);
    }

    /** Every pair with one malrule. */
    Block pairs(int root) {
        AtomicReferenceArray<@Nullable Block> all = pairs;
        Block known = all == null ? null : all.get(root);
        if (known == null) {
            known = block(
                    new int[] {root}, predictions(root), component.nothing().singles());
            if (isShared()) {
                if (all == null) {
                    all = new AtomicReferenceArray<>(component.malrules().size());
                    pairs = all;
                }
                all.set(root, known);
            }
        }
        return known;
    }

    /** A pair, each time with one malrule more. Used by one thread. */
    final class Triples {
        private final int[] pair;
        private final @Nullable AtomicReferenceArray<@Nullable Column> kept;
        private Compounds.@Nullable Extensions extensions;

        private Triples(int[] pair, @Nullable AtomicReferenceArray<@Nullable Column> kept) {
            this.pair = pair;
            this.kept = kept;
        }

        /** What holders of all three write; empty when nobody can hold them. */
        Optional<Column> with(int more) {
            Column known = kept == null ? null : kept.get(more);
            if (known == null) {
                known = component.compounds().canBeHeld(pair, more) ? triple(more) : CANNOT_BE_HELD;
                if (kept != null) {
                    kept.set(more, known);
                }
            }
            return known == CANNOT_BE_HELD ? Optional.empty() : Optional.of(known);
        }

        private Column triple(int more) {
            long count = component.malrules().size();
            int[] set = Block.with(pair, more);
            long key = (set[0] * count + set[1]) * count + set[2];
            Column known = triples.get(key);
            if (known == null) {
                if (extensions == null) {
                    extensions = component.compounds().new Extensions(pair, profiles);
                }
                known = new Column(extensions.with(more), 0);
                if (kept != null) {
                    triples.put(key, known);
                }
            }
            return known;
        }
    }

    /** Every triple with a pair. */
    Triples triples(int[] pair) {
        if (!isShared() || triples.size() >= MOST_TRIPLES) {
            return new Triples(pair, null);
        }
        int count = component.malrules().size();
        AtomicReferenceArray<@Nullable AtomicReferenceArray<@Nullable Column>> all = triplesOfPair;
        if (all == null) {
            all = new AtomicReferenceArray<>(count * count);
            triplesOfPair = all;
        }
        int slot = pair[0] * count + pair[1];
        AtomicReferenceArray<@Nullable Column> kept = all.get(slot);
        if (kept == null) {
            kept = new AtomicReferenceArray<>(count);
            all.set(slot, kept);
        }
        return new Triples(pair, kept);
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
