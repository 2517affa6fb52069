package org.keepup.core.formula;

import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Values for the names of a scope. Definitions are computed when first used and kept. Made for one task and one thread; not
 * thread-safe.
 */
public final class Bindings {

    /** Steps that all formulas over one set of bindings may take together. */
    private static final int WORK = 20_000;

    private final Scope scope;
    private final @Nullable Value[] values;
    private final boolean[] failed;
    private @Nullable RandomGenerator random;
    private int work = WORK;

    Bindings(Scope scope, Map<String, Value> given) {
        this.scope = scope;
        this.values = new Value[scope.size()];
        this.failed = new boolean[scope.size()];
        for (int slot = 0; slot < values.length; slot++) {
            if (scope.definition(slot).isEmpty()) {
                values[slot] = given.get(scope.names().get(slot));
            }
        }
    }

    /** Lets {@code 2..12} in a formula choose; without a generator a range has no answer. */
    public Bindings choosingWith(RandomGenerator generator) {
        this.random = generator;
        return this;
    }

    /** The value under a name of the scope, or empty when it has none. */
    public Optional<Value> valueOf(String name) {
        try {
            return scope.has(name) ? Optional.of(value(scope.slot(name))) : Optional.empty();
        } catch (NoAnswer none) {
            return Optional.empty();
        }
    }

    Value value(int slot) {
        Value value = values[slot];
        if (value == null) {
            if (failed[slot] || scope.definition(slot).isEmpty()) {
                throw NoAnswer.INSTANCE;
            }
            failed[slot] = true;
            value = scope.definition(slot).get().compute(this);
            values[slot] = value;
            failed[slot] = false;
        }
        return value;
    }

    RandomGenerator random() {
        RandomGenerator generator = random;
        if (generator == null) {
            throw NoAnswer.INSTANCE;
        }
        return generator;
    }

    void step() {
        if (--work < 0) {
            throw NoAnswer.INSTANCE;
        }
    }
}
