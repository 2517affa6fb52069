package org.keepup.core.formula;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;

/**
 * A compiled formula: exact, pure and total. It either gives a value or has no answer (a wrong type, a division by zero,
 * too much work); it never throws. Immutable and thread-safe.
 */
public final class Formula {

    /** Longer formulas are refused. */
    public static final int MAX_LENGTH = 2_000;

    static final Formula WITHOUT_ANSWER = new Formula(
            "none()",
            frame -> {
                throw NoAnswer.INSTANCE;
            },
            0);

    private final String text;
    private final Node node;
    private final int locals;

    Formula(String text, Node node, int locals) {
        this.text = text;
        this.node = node;
        this.locals = locals;
    }

    /**
     * Compiles a formula.
     *
     * @param scope the names it may use
     * @param place where it stands, for messages
     * @param field the field it stands in, for messages
     * @return empty when it is malformed; each mistake has then been added to {@code problems}
     */
    public static Optional<Formula> compile(String text, Scope scope, Place place, String field, Problems problems) {
        return new FormulaParser(text, scope, place, field, problems).formula();
    }

    /** Compiles the formula in a catalogue file's value; a value that is no text is among the problems too. */
    public static Optional<Formula> read(Entry value, Scope scope, String field, Problems problems) {
        if (value instanceof Entry.Scalar scalar) {
            return compile(scalar.value(), scope, value.place(), field, problems);
        }
        problems.add(value.place(), field, "expected a formula.", "Maybe it needs quotes around it.");
        return Optional.empty();
    }

    /** The value for these bindings, or empty when there is no answer. */
    public Optional<Value> evaluate(Bindings bindings) {
        return Optional.ofNullable(valueOrNull(bindings));
    }

    /** Whether the value is yes; a formula without an answer is not. */
    public boolean holds(Bindings bindings) {
        return valueOrNull(bindings) instanceof Value.Truth truth && truth.value();
    }

    private @Nullable Value valueOrNull(Bindings bindings) {
        try {
            return compute(bindings);
        } catch (NoAnswer none) {
            return null;
        }
    }

    Value compute(Bindings bindings) {
        return node.value(new Frame(bindings, locals == 0 ? Frame.NO_LOCALS : new Value[locals]));
    }

    /** As written. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
