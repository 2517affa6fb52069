package org.keepup.core.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;

/** A sentence with formulas in braces: {@code Divide {q} by {n}: {q / n}.} Immutable. */
public final class Template {

    private record Part(String text, Optional<Formula> formula) {}

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Compiles a sentence; empty when a formula in it is malformed, which is then among the problems. */
    public static Optional<Template> compile(String text, Scope scope, Place place, String field, Problems problems) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                parts.add(new Part(text.substring(at), Optional.empty()));
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                problems.add(
                        place, field, "in '" + text + "' the brace at character " + (open + 1) + " is not closed.");
                return Optional.empty();
            }
            parts.add(new Part(text.substring(at, open), Optional.empty()));
            Optional<Formula> formula = Formula.compile(text.substring(open + 1, close), scope, place, field, problems);
            if (formula.isEmpty()) {
                return Optional.empty();
            }
            parts.add(new Part("", formula));
            at = close + 1;
        }
        return Optional.of(new Template(parts));
    }

    /** The sentence with its formulas worked out; empty when one of them has no answer. */
    public Optional<String> fill(Bindings bindings) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            if (part.formula.isEmpty()) {
                filled.append(part.text);
                continue;
            }
            Optional<Value> value = part.formula.get().evaluate(bindings);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            filled.append(value.get().written());
        }
        return Optional.of(filled.toString());
    }
}
