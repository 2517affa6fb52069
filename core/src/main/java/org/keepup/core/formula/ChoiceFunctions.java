package org.keepup.core.formula;

import java.util.List;
import org.keepup.core.number.Numeral;

/** Choosing between values and asking what kind they are. The first three are compiled specially. */
final class ChoiceFunctions {

    private static final String GROUP = "Choosing";

    private ChoiceFunctions() {}

    static List<Function> all() {
        return List.of(
                of(
                        "if(condition, yes, no)",
                        "One of two values; only the chosen one is worked out.",
                        "if(3 < 2, 'a', 'b')",
                        "b",
                        ChoiceFunctions::special),
                of(
                        "otherwise(a, b)",
                        "a, or b when a has no answer.",
                        "otherwise(1 / 0, 'none')",
                        "none",
                        ChoiceFunctions::special),
                of("hasAnswer(a)", "Whether a has an answer.", "hasAnswer(1 / 0)", "no", ChoiceFunctions::special),
                of("none()", "No answer: the malrule says nothing here.", "otherwise(none(), 7)", "7", a -> {
                    throw NoAnswer.INSTANCE;
                }),
                of(
                        "isWhole(a)",
                        "Whether a number is worth a whole number.",
                        "isWhole(6/2)",
                        "yes",
                        a -> Value.Truth.of(a.number(0).isWhole())),
                of(
                        "kind(a)",
                        "How a number is written: whole, decimal, fraction, mixed, percent; or text, list.",
                        "kind(0.50)",
                        "decimal",
                        a -> Value.text(kind(a.value(0)))),
                of(
                        "isFraction(a)",
                        "Whether it is written as a fraction such as 3/4.",
                        "isFraction(fraction(3, 4))",
                        "yes",
                        a -> Value.Truth.of(kind(a.value(0)).equals("fraction"))),
                of(
                        "isMixed(a)",
                        "Whether it is written as a mixed number such as 2 1/3.",
                        "isMixed(mixed(2, 1, 3))",
                        "yes",
                        a -> Value.Truth.of(kind(a.value(0)).equals("mixed"))),
                of(
                        "isDecimal(a)",
                        "Whether it is written with a decimal point.",
                        "isDecimal(3.0)",
                        "yes",
                        a -> Value.Truth.of(kind(a.value(0)).equals("decimal"))));
    }

    static String kind(Value value) {
        if (value instanceof Value.Num number) {
            return Numeral.parse(number.written().replace("£", ""))
                    .map(numeral -> numeral.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .orElse("number");
        }
        return value instanceof Value.Items ? "list" : value instanceof Value.Truth ? "truth" : "text";
    }

    private static Value special(Args args) {
        throw NoAnswer.INSTANCE;
    }

    private static Function of(String signature, String meaning, String example, String gives, Function.Body body) {
        return Function.of(GROUP, signature, meaning, example, gives, body);
    }
}
