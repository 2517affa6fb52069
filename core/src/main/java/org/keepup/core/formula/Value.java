package org.keepup.core.formula;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keepup.core.number.Numeral;
import org.keepup.core.number.Rational;

/** What a hole in a task holds and what a formula gives. Immutable. */
public sealed interface Value {

    /** As a child would write it. */
    String written();

    /** A whole number in its plainest form. */
    static Num of(long whole) {
        return new Num(Rational.of(whole), null);
    }

    /** A number in its plainest form: 7, 0.35 or 5/3. */
    static Num of(Rational value) {
        return new Num(value, null);
    }

    /** A number as it is written. */
    static Num of(Numeral numeral) {
        return new Num(numeral.value(), numeral.text());
    }

    static Text text(String written) {
        return new Text(written);
    }

    static Items items(List<? extends Value> items) {
        return new Items(List.copyOf(items));
    }

    /** A number: what it is worth and how it is written. Two numbers are equal when both agree. */
    final class Num implements Value {
        private final Rational value;
        private @Nullable String written;

        /** @param written how it is written, which may carry a sign that {@code value} leaves out, such as £ */
        public Num(Rational value, @Nullable String written) {
            this.value = Objects.requireNonNull(value, "value");
            this.written = written;
        }

        public Rational value() {
            return value;
        }

        @Override
        public String written() {
            String text = written;
            if (text == null) {
                text = value.isWhole()
                        ? value.numerator().toString()
                        : value.asDecimal().orElseGet(value::toString);
                written = text; // a benign race: every thread computes the same text
            }
            return text;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Num number
                    && value.equals(number.value)
                    && written().equals(number.written());
        }

        @Override
        public int hashCode() {
            return written().hashCode();
        }

        @Override
        public String toString() {
            return written();
        }
    }

    /** Words or symbols, or a number whose written form is what matters. */
    record Text(String written) implements Value {
        public Text {
            Objects.requireNonNull(written, "written");
        }
    }

    /** Yes or no. */
    record Truth(boolean value) implements Value {
        public static final Truth YES = new Truth(true);
        public static final Truth NO = new Truth(false);

        public static Truth of(boolean value) {
            return value ? YES : NO;
        }

        @Override
        public String written() {
            return value ? "yes" : "no";
        }
    }

    /** Several values in order. */
    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String written() {
            return String.join(", ", items.stream().map(Value::written).toList());
        }
    }
}
