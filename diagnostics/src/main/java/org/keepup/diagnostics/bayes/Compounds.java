package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.column.ColumnMalrule;
import org.keepup.diagnostics.malrule.column.Working;

/** Sets of malrules of one component that act together. Pairs are composed once. Thread-safe. */
final class Compounds {

    private final List<Malrule> malrules;
    private final AtomicReferenceArray<@Nullable Optional<Malrule>> pairs;
    private final boolean[][] meet;

    Compounds(List<Malrule> malrules) {
        this.malrules = malrules;
        int count = malrules.size();
        this.pairs = new AtomicReferenceArray<>(count * count);
        this.meet = new boolean[count][count];
        for (int a = 0; a < count; a++) {
            var forms = malrules.get(a).description().forms();
            for (int b = 0; b < a; b++) {
                boolean both = malrules.get(b).description().forms().stream().anyMatch(forms::contains);
                meet[a][b] = both;
                meet[b][a] = both;
            }
        }
    }

    /**
     * Whether a pupil can hold one more: malrules that speak about the same form must compose in the procedure; those that
     * speak about different forms do not meet.
     */
    boolean canBeHeld(int[] set, int more) {
        for (int member : set) {
            if (member == more || meet[member][more] && pair(member, more).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** What holders of the set write; empty when none of them speaks about the task. */
    Optional<List<Answer>> answers(int[] set, Task task) {
        return composed(speaking(set, task)).map(malrule -> malrule.predict(task));
    }

    private int[] speaking(int[] set, Task task) {
        int[] speaking = set.clone();
        int count = 0;
        for (int member : set) {
            if (TaskProfile.speaksOf(malrules.get(member), task)) {
                speaking[count++] = member;
            }
        }
        return java.util.Arrays.copyOf(speaking, count);
    }

    private Optional<Malrule> composed(int[] set) {
        return switch (set.length) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(malrules.get(set[0]));
            default -> {
                Optional<Malrule> all = pair(set[0], set[1]);
                for (int i = 2; i < set.length; i++) {
                    Malrule next = malrules.get(set[i]);
                    all = all.flatMap(malrule -> malrule.with(next));
                }
                yield all;
            }
        };
    }

    private Optional<Malrule> pair(int a, int b) {
        int slot = Math.min(a, b) * malrules.size() + Math.max(a, b);
        Optional<Malrule> known = pairs.get(slot);
        if (known == null) {
            known = malrules.get(Math.min(a, b)).with(malrules.get(Math.max(a, b)));
            pairs.set(slot, known);
        }
        return known;
    }

    /**
     * What holders of the root and one malrule more write, by that malrule.
     *
     * @return by malrule: a prediction of the task's profile, or -1 where the set cannot be held
     */
    short[] extensions(int root, TaskProfile profile) {
        Extensions extensions = new Extensions(new int[] {root}, List.of(profile));
        short[] row = new short[malrules.size()];
        for (int more = 0; more < row.length; more++) {
            row[more] = canBeHeld(extensions.root, more) ? extensions.with(more)[0] : -1;
        }
        return row;
    }

    /** What holders of a root and one malrule more write on some tasks. Used by one thread. */
    final class Extensions {
        private final int[] root;
        private final List<TaskProfile> profiles;
        private final List<Base> bases = new ArrayList<>();

        Extensions(int[] root, List<TaskProfile> profiles) {
            this.root = root;
            this.profiles = profiles;
        }

        /** By task, a prediction of its profile, for a malrule that can be held as well. */
        short[] with(int more) {
            if (bases.isEmpty()) {
                profiles.forEach(profile -> bases.add(base(root, profile)));
            }
            Extension extension = new Extension(more);
            short[] predictions = new short[bases.size()];
            for (int i = 0; i < predictions.length; i++) {
                predictions[i] = extension.of(bases.get(i));
            }
            return predictions;
        }
    }

    /** What the root alone makes of a task, and how it got there where that is known. */
    private record Base(TaskProfile profile, int[] speaking, short prediction, Optional<Working> working) {}

    private Base base(int[] root, TaskProfile profile) {
        int[] speaking =
                java.util.Arrays.stream(root).filter(profile::isSpokenOfBy).toArray();
        Optional<Working> working = Optional.empty();
        short prediction = 0;
        if (speaking.length > 0) {
            Malrule malrule = composed(speaking).orElseThrow();
            if (malrule instanceof ColumnMalrule column) {
                working = Optional.of(column.working(profile.task()));
            }
            prediction = profile.number(working.map(Working::answers).orElseGet(() -> malrule.predict(profile.task())));
        }
        return new Base(profile, speaking, prediction, working);
    }

    /** One malrule more beside a root, composed only if it changes anything. */
    private final class Extension {
        private final int more;
        private final Malrule malrule;
        private @Nullable Malrule composed;
        private int[] composedFrom = {};

        Extension(int more) {
            this.more = more;
            this.malrule = malrules.get(more);
        }

        short of(Base base) {
            TaskProfile profile = base.profile();
            if (!profile.isSpokenOfBy(more)) {
                return base.prediction();
            }
            if (base.speaking().length == 0) {
                return profile.prediction(more);
            }
            if (base.working().isPresent()
                    && malrule instanceof ColumnMalrule column
                    && !base.working().get().isChangedBy(column)) {
                return base.prediction();
            }
            if (composed == null || !java.util.Arrays.equals(composedFrom, base.speaking())) {
                composedFrom = base.speaking();
                composed = (composedFrom.length == 1
                                ? pair(composedFrom[0], more)
                                : composed(composedFrom).flatMap(root -> root.with(malrule)))
                        .orElse(null);
            }
            if (composed == null) {
                return 0;
            }
            return profile.number(
                    base.working().isPresent() && composed instanceof ColumnMalrule column
                            ? base.working().get().answersOf(column)
                            : composed.predict(profile.task()));
        }
    }
}
