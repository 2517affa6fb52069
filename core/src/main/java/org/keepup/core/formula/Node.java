package org.keepup.core.formula;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.keepup.core.number.Rational;

/** A step of a compiled formula: a closure over its parts. Throws {@link NoAnswer} when it has none. */
@FunctionalInterface
interface Node {

    Value value(Frame frame);

    static Node constant(Value value) {
        return frame -> value;
    }

    static Node name(int slot) {
        return frame -> frame.bindings().value(slot);
    }

    static Node local(int slot) {
        return frame -> frame.locals()[slot];
    }

    static Node choice(Node condition, Node yes, Node no) {
        return frame -> truth(condition.value(frame)) ? yes.value(frame) : no.value(frame);
    }

    static Node and(Node a, Node b) {
        return frame -> Value.Truth.of(truth(a.value(frame)) && truth(b.value(frame)));
    }

    static Node or(Node a, Node b) {
        return frame -> Value.Truth.of(truth(a.value(frame)) || truth(b.value(frame)));
    }

    static Node not(Node a) {
        return frame -> Value.Truth.of(!truth(a.value(frame)));
    }

    static Node otherwise(Node a, Node b) {
        return frame -> {
            try {
                return a.value(frame);
            } catch (NoAnswer none) {
                return b.value(frame);
            }
        };
    }

    static Node hasAnswer(Node a) {
        return frame -> {
            try {
                a.value(frame);
                return Value.Truth.YES;
            } catch (NoAnswer none) {
                return Value.Truth.NO;
            }
        };
    }

    /** A whole number from a to b, both included, drawn at random: for generation only. */
    static Node range(Node from, Node to) {
        return frame -> {
            BigInteger low = Args.whole(from.value(frame));
            BigInteger high = Args.whole(to.value(frame));
            BigInteger width = high.subtract(low);
            if (width.signum() < 0 || width.bitLength() > 60) {
                throw NoAnswer.INSTANCE;
            }
            long drawn = frame.bindings().random().nextLong(width.longValue() + 1);
            return Value.of(Rational.of(low.add(BigInteger.valueOf(drawn))));
        };
    }

    static Node list(List<Node> items) {
        return frame -> {
            List<Value> values = new ArrayList<>(items.size());
            for (Node item : items) {
                values.add(item.value(frame));
            }
            return new Value.Items(values);
        };
    }

    static Node call(Function function, List<Node> arguments) {
        Node[] nodes = arguments.toArray(Node[]::new);
        Function.Body body = function.body();
        return frame -> {
            frame.bindings().step();
            Value[] values = new Value[nodes.length];
            for (int i = 0; i < nodes.length; i++) {
                values[i] = nodes[i].value(frame);
            }
            return body.apply(new Args(values));
        };
    }

    private static boolean truth(Value value) {
        if (value instanceof Value.Truth truth) {
            return truth.value();
        }
        throw NoAnswer.INSTANCE;
    }
}
