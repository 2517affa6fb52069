package org.keepup.core.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a formula may use: the holes of a task and, after them, local definitions. Immutable; each definition may
 * use the names before it.
 */
public final class Scope {

    private static final Scope EMPTY = new Scope(List.of(), List.of());

    private final List<String> names;
    private final Map<String, Integer> slots;
    private final List<Optional<Formula>> definitions;

    private Scope(List<String> names, List<Optional<Formula>> definitions) {
        this.names = List.copyOf(names);
        this.definitions = List.copyOf(definitions);
        this.slots = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            slots.put(names.get(i), i);
        }
    }

    /** No names at all. */
    public static Scope empty() {
        return EMPTY;
    }

    /** Names whose values are given. */
    public static Scope of(Iterable<String> given) {
        Scope scope = EMPTY;
        for (String name : given) {
            scope = scope.with(name, Optional.empty());
        }
        return scope;
    }

    /** One more name, whose value a formula over the names so far gives. */
    public Scope define(String name, Formula formula) {
        return with(name, Optional.of(formula));
    }

    private Scope with(String name, Optional<Formula> definition) {
        if (slots.containsKey(name)) {
            throw new IllegalArgumentException("the name '" + name + "' is already defined");
        }
        List<String> moreNames = new ArrayList<>(names);
        moreNames.add(name);
        List<Optional<Formula>> moreDefinitions = new ArrayList<>(definitions);
        moreDefinitions.add(definition);
        return new Scope(moreNames, moreDefinitions);
    }

    /** In order of definition. */
    public List<String> names() {
        return names;
    }

    public boolean has(String name) {
        return slots.containsKey(name);
    }

    /** The given values under their names; names without a value have no answer. */
    public Bindings bind(Map<String, Value> values) {
        return new Bindings(this, values);
    }

    int slot(String name) {
        return slots.getOrDefault(name, -1);
    }

    int size() {
        return names.size();
    }

    Optional<Formula> definition(int slot) {
        return definitions.get(slot);
    }
}
