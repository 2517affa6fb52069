package org.keepup.core.formula;

import java.util.List;
import java.util.Objects;
import org.keepup.core.number.Rational;

/** What a hole in a task holds and what a formula gives. */
public sealed interface Value {

    /** As a child would write it. */
    String written();

    /**
     * A number.
     *
     * @param value what it is worth
     * @param written how it is written; formulas that compute give the plainest form (7, 0.35 or 5/3)
     */
    record Num(Rational value, String written) implements Value {
        public Num {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(written, "written");
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
