package org.keepup.diagnostics.malrule.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keepup.core.formula.Value;
import org.keepup.core.number.Rational;

/**
 * The numbers of a task as they stand in columns: plain digits without leading zeros, with the points under each other and
 * empty places after them filled with noughts, as it is taught.
 *
 * @param numbers digits only, the point left out
 * @param places how many of each number's digits stand after the point; 0 for whole numbers
 */
record Operands(List<String> numbers, int places) {

    /** More digits after the point than any pupil writes. */
    private static final int MOST_PLACES = 12;

    Operands {
        numbers = List.copyOf(numbers);
    }

    static Operands whole(List<String> numbers) {
        return new Operands(numbers, 0);
    }

    /** Empty unless each is a whole number or a decimal fraction of at least 0. */
    static Optional<Operands> aligned(List<Value> values) {
        int places = 0;
        for (Value value : values) {
            if (!(value instanceof Value.Num number) || number.value().signum() < 0) {
                return Optional.empty();
            }
            places = Math.max(places, places(number));
        }
        if (places > MOST_PLACES) {
            return Optional.empty();
        }
        List<String> numbers = new ArrayList<>(values.size());
        for (Value value : values) {
            Rational plain = ((Value.Num) value).value();
            Rational shifted = places == 0 ? plain : plain.times(Rational.of(pow10(places)));
            if (!shifted.isWhole()) {
                return Optional.empty();
            }
            numbers.add(shifted.numerator().toString());
        }
        return Optional.of(new Operands(numbers, places));
    }

    private static int places(Value.Num number) {
        int point = number.written().indexOf('.');
        return point < 0 ? 0 : number.written().length() - point - 1;
    }

    private static long pow10(int places) {
        long power = 1;
        for (int i = 0; i < places; i++) {
            power *= 10;
        }
        return power;
    }
}
