package org.keepup.core.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;

/**
 * The names that a formula may use: the holes of a task and, after them, local definitions. Immutable; each definition may
 * use the names before it.
 */
public final class Scope {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
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

    /**
     * The names under a field of a catalogue entry, each with its formula over the names before it. What is malformed is
     * noted in the entry's problems; its name is defined all the same, so that it is reported only once.
     */
    public Scope define(Fields fields, String field) {
        return define(fields.map(field), field, fields.problems());
    }

    /** As {@link #define(Fields, String)}, from entries by name. */
    public Scope define(Map<String, Entry> definitions, String field, Problems problems) {
        Scope scope = this;
        for (Map.Entry<String, Entry> definition : definitions.entrySet()) {
            String name = definition.getKey();
            Place place = definition.getValue().place();
            if (!NAME.matcher(name).matches()) {
                problems.add(
                        place, field, "'" + name + "' is no name: a name is a letter and then letters and digits.");
            } else if (scope.has(name)) {
                problems.add(place, field, "the name '" + name + "' is already taken.", "Maybe give it another name.");
            } else {
                Optional<Formula> formula = Formula.read(definition.getValue(), scope, name, problems);
                scope = scope.define(name, formula.orElse(Formula.WITHOUT_ANSWER));
            }
        }
        return scope;
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
