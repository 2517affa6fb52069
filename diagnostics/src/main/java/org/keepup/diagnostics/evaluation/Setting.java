package org.keepup.diagnostics.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.malrule.Malrule;

/**
 * What a protocol runs on.
 *
 * @param forms task forms
 * @param malrules of the topic under test
 * @param weights how common each malrule is among simulated pupils, by id; 1 where not named
 * @param items what is asked
 * @param engine the engine under test
 * @param habits how simulated pupils slip
 * @param seed of all randomness
 * @param pupils per malrule and condition
 * @param others pupils who know it, and pupils without a system, each
 */
public record Setting(
        TaskForms forms,
        List<Malrule> malrules,
        Map<String, Double> weights,
        Items items,
        EngineMaker engine,
        Habits habits,
        long seed,
        int pupils,
        int others) {

    /** Items are drawn from this many, so that what they tell is worked out once. */
    private static final int POOL = 150;

    public Setting {
        Objects.requireNonNull(forms, "forms");
        malrules = List.copyOf(malrules);
        weights = Map.copyOf(weights);
        Objects.requireNonNull(items, "items");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(habits, "habits");
        if (malrules.isEmpty()) {
            throw new IllegalArgumentException("there are no malrules to evaluate");
        }
        if (pupils < 1 || others < 1) {
            throw new IllegalArgumentException("at least one pupil is needed, not " + Math.min(pupils, others));
        }
    }

    Random random(String part) {
        long mixed = (seed ^ (part.hashCode() * 0x9E3779B97F4A7C15L)) * 0xBF58476D1CE4E5B9L;
        return new Random(mixed ^ (mixed >>> 31));
    }

    List<Task> pool() {
        return items.draw(POOL, random("pool"));
    }

    World world() {
        return new World(forms, malrules, habits);
    }

    double weight(Malrule malrule) {
        return weights.getOrDefault(malrule.id(), 1.0);
    }
}
