package org.keepup.core.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.keepup.core.formula.Bindings;
import org.keepup.core.formula.Formula;
import org.keepup.core.formula.Scope;
import org.keepup.core.formula.Value;

/**
 * How items of a form are drawn for one school year.
 *
 * @param year 1 to 6
 * @param scope holes and helpers, each defined by a formula that may use the names before it and choose with {@code 2..12}
 * @param keep what a drawn item must fulfil
 */
record Generation(int year, Scope scope, Optional<Formula> keep) {

    /** Values for the names; empty when a formula has no answer or the draw is not to be kept. */
    Optional<Map<String, Value>> draw(RandomGenerator random) {
        Bindings bindings = scope.bind(Map.of()).choosingWith(random);
        Map<String, Value> values = new LinkedHashMap<>();
        for (String name : scope.names()) {
            Optional<Value> value = bindings.valueOf(name);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(name, value.get());
        }
        return keep.isEmpty() || keep.get().holds(bindings) ? Optional.of(values) : Optional.empty();
    }
}
