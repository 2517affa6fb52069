package org.keepup.core.formula;

import java.math.BigInteger;
import java.util.List;
import org.keepup.core.number.Rational;

/** The arguments of one function call, read as the types that the function expects; anything else has no answer. */
record Args(Value[] values) {

    /** Larger lists and longer texts have no answer. */
    static final int MAX_ITEMS = 200;

    static final int MAX_TEXT = 400;

    int size() {
        return values.length;
    }

    Value value(int i) {
        return values[i];
    }

    Rational number(int i) {
        return number(values[i]);
    }

    BigInteger whole(int i) {
        return whole(values[i]);
    }

    int small(int i) {
        return small(values[i]);
    }

    String text(int i) {
        return values[i].written();
    }

    boolean truth(int i) {
        if (values[i] instanceof Value.Truth truth) {
            return truth.value();
        }
        throw NoAnswer.INSTANCE;
    }

    List<Value> items(int i) {
        if (values[i] instanceof Value.Items items) {
            return items.items();
        }
        throw NoAnswer.INSTANCE;
    }

    List<Rational> numbers(int i) {
        return items(i).stream().map(Args::number).toList();
    }

    /** The one list that is given, or all the arguments as a list. */
    List<Value> listOrAll() {
        return values.length == 1 && values[0] instanceof Value.Items items ? items.items() : List.of(values);
    }

    static Rational number(Value value) {
        if (value instanceof Value.Num number) {
            return number.value();
        }
        throw NoAnswer.INSTANCE;
    }

    static BigInteger whole(Value value) {
        Rational number = number(value);
        if (number.isWhole()) {
            return number.numerator();
        }
        throw NoAnswer.INSTANCE;
    }

    /** A whole number that fits comfortably into an int. */
    static int small(Value value) {
        BigInteger whole = whole(value);
        if (whole.bitLength() > 24) {
            throw NoAnswer.INSTANCE;
        }
        return whole.intValue();
    }
}
