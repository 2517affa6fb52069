package org.keepup.core.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keepup.core.number.Rational;

/** Every function and operator of the formula language: the one registry from which the reference is written too. */
final class Functions {

    /** Numbers with a numerator or denominator of more bits have no answer. */
    private static final int MAX_BITS = 400;

    static final Function PLUS = operator("+", a -> number(a.number(0).plus(a.number(1))));
    static final Function MINUS = operator("-", a -> number(a.number(0).minus(a.number(1))));
    static final Function TIMES = operator("*", a -> number(a.number(0).times(a.number(1))));
    static final Function DIVIDED_BY = operator("/", a -> number(quotient(a.number(0), a.number(1))));
    static final Function NEGATE = operator("-", a -> number(a.number(0).negate()));
    static final Function POWER = operator("^", a -> number(power(a.number(0), a.small(1))));
    static final Function DIV = operator(
            "div", a -> number(Rational.of(quotient(a.number(0), a.number(1)).floor())));
    static final Function MOD = operator("mod", a -> number(remainder(a.number(0), a.number(1))));
    static final Function JOIN = operator("&", a -> text(a.text(0) + a.text(1)));

    static final Map<String, Function> COMPARISONS = Map.of(
            "=", operator("=", a -> Value.Truth.of(same(a.value(0), a.value(1)))),
            "==", operator("==", a -> Value.Truth.of(same(a.value(0), a.value(1)))),
            "!=", operator("!=", a -> Value.Truth.of(!same(a.value(0), a.value(1)))),
            "<>", operator("<>", a -> Value.Truth.of(!same(a.value(0), a.value(1)))),
            "<", operator("<", a -> Value.Truth.of(a.number(0).compareTo(a.number(1)) < 0)),
            "<=", operator("<=", a -> Value.Truth.of(a.number(0).compareTo(a.number(1)) <= 0)),
            ">", operator(">", a -> Value.Truth.of(a.number(0).compareTo(a.number(1)) > 0)),
            ">=", operator(">=", a -> Value.Truth.of(a.number(0).compareTo(a.number(1)) >= 0)),
            "in", operator("in", a -> Value.Truth.of(contains(a.items(1), a.value(0)))));

    /** Numbers by value, then everything else by its text. */
    static final Comparator<Value> ORDER = (a, b) -> a instanceof Value.Num x && b instanceof Value.Num y
            ? x.value().compareTo(y.value())
            : a.written().compareTo(b.written());

    private static final Map<String, Function> BY_NAME = table();

    private Functions() {}

    private static Map<String, Function> table() {
        List<Function> all = new ArrayList<>();
        all.addAll(ChoiceFunctions.all());
        all.addAll(NumberFunctions.all());
        all.addAll(FractionFunctions.all());
        all.addAll(DigitFunctions.all());
        all.addAll(TextFunctions.all());
        all.addAll(ListFunctions.all());
        all.addAll(TimeFunctions.all());
        all.addAll(NumeralFunctions.all());
        all.addAll(ExpressionFunctions.all());
        Map<String, Function> byName = new LinkedHashMap<>();
        for (Function function : all) {
            if (byName.put(function.name(), function) != null) {
                throw new IllegalStateException("two functions are called " + function.name());
            }
        }
        return Collections.unmodifiableMap(byName);
    }

    static boolean has(String name) {
        return BY_NAME.containsKey(name);
    }

    static Function get(String name) {
        return BY_NAME.get(name);
    }

    static String signature(String name) {
        return get(name).signature();
    }

    /** In the order of the reference. */
    static Set<String> names() {
        return BY_NAME.keySet();
    }

    static List<Function> all() {
        return List.copyOf(BY_NAME.values());
    }

    private static Function operator(String symbol, Function.Body body) {
        return Function.of("operators", symbol + "(a, b)", "", "", "", body);
    }

    static Value number(Rational value) {
        if (value.numerator().bitLength() > MAX_BITS || value.denominator().bitLength() > MAX_BITS) {
            throw NoAnswer.INSTANCE;
        }
        return Value.of(value);
    }

    static Value text(String written) {
        if (written.length() > Args.MAX_TEXT) {
            throw NoAnswer.INSTANCE;
        }
        return Value.text(written);
    }

    static Value items(List<? extends Value> items) {
        if (items.size() > Args.MAX_ITEMS) {
            throw NoAnswer.INSTANCE;
        }
        return Value.items(items);
    }

    static Rational quotient(Rational a, Rational b) {
        if (b.signum() == 0) {
            throw NoAnswer.INSTANCE;
        }
        return a.dividedBy(b);
    }

    static Rational remainder(Rational a, Rational b) {
        return a.minus(b.times(Rational.of(quotient(a, b).floor())));
    }

    static Rational power(Rational base, int exponent) {
        int size = Math.max(base.numerator().bitLength(), base.denominator().bitLength());
        if ((long) size * Math.abs(exponent) > 2L * MAX_BITS || exponent < 0 && base.signum() == 0) {
            throw NoAnswer.INSTANCE;
        }
        int times = Math.abs(exponent);
        Rational power =
                new Rational(base.numerator().pow(times), base.denominator().pow(times));
        return exponent < 0 ? Rational.ONE.dividedBy(power) : power;
    }

    /** Numbers are the same when they are worth the same, everything else when it is written the same. */
    static boolean same(Value a, Value b) {
        if (a instanceof Value.Num x && b instanceof Value.Num y) {
            return x.value().equals(y.value());
        }
        if (a instanceof Value.Items x && b instanceof Value.Items y) {
            if (x.items().size() != y.items().size()) {
                return false;
            }
            for (int i = 0; i < x.items().size(); i++) {
                if (!same(x.items().get(i), y.items().get(i))) {
                    return false;
                }
            }
            return true;
        }
        return a.written().equals(b.written());
    }

    static boolean contains(List<Value> items, Value sought) {
        return items.stream().anyMatch(item -> same(item, sought));
    }
}
