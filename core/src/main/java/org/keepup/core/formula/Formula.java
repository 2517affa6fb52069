package org.keepup.core.formula;

import java.util.Optional;
import java.util.function.Supplier;
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
            new Compiled(
                    frame -> {
                        throw NoAnswer.INSTANCE;
                    },
                    0));

    /** What a text means. Immutable, so that threads may share it however they come by it. */
    record Compiled(Node node, int locals) {}

    private final String text;
    private final Supplier<Compiled> compiler;
    private @Nullable Compiled compiled;

    private Formula(String text, Compiled compiled) {
        this.text = text;
        this.compiled = compiled;
        this.compiler = () -> compiled;
    }

    private Formula(String text, Supplier<Compiled> compiler) {
        this.text = text;
        this.compiler = compiler;
    }

    /**
     * Compiles a formula: now if there may be mistakes in it, on first use if the build has found none.
     *
     * @param scope the names it may use
     * @param place where it stands, for messages
     * @param field the field it stands in, for messages
     * @return empty when it is malformed; each mistake has then been added to {@code problems}
     */
    public static Optional<Formula> compile(String text, Scope scope, Place place, String field, Problems problems) {
        if (problems.expected()) {
            return new FormulaParser(text, scope, place, field, problems)
                    .formula()
                    .map(compiled -> new Formula(text, compiled));
        }
        return Optional.of(new Formula(text, () -> {
            Problems found = new Problems();
            Optional<Compiled> compiled = new FormulaParser(text, scope, place, field, found).formula();
            found.throwIfAny();
            return compiled.orElseThrow();
        }));
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
        Compiled meaning = compiled;
        if (meaning == null) {
            // two threads may both compile it; they come to the same
            meaning = compiler.get();
            compiled = meaning;
        }
        return meaning.node.value(
                new Frame(bindings, meaning.locals == 0 ? Frame.NO_LOCALS : new Value[meaning.locals]));
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
