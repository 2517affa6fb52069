package org.keepup.core.task;

import java.util.List;
import java.util.Optional;
import org.keepup.core.formula.Formula;
import org.keepup.core.formula.Scope;

/**
 * How items of a form are drawn for one school year.
 *
 * @param year 1 to 6
 * @param names holes and helpers in the order in which they are drawn
 * @param draws a formula for each, which may use the names before it and choose with {@code 2..12}
 * @param scope the names, each defined by its draw
 * @param keep what a drawn item must fulfil
 */
record Generation(int year, List<String> names, List<Formula> draws, Scope scope, Optional<Formula> keep) {
    Generation {
        names = List.copyOf(names);
        draws = List.copyOf(draws);
    }
}
