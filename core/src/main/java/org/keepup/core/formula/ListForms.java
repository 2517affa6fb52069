package org.keepup.core.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Functions that apply {@code t -> …} to each item of a list: bounded, because lists are. */
enum ListForms {
    MAP("map", 1) {
        @Override
        Node node(List<Node> arguments, List<Integer> slots) {
            return frame -> {
                List<Value> mapped = new ArrayList<>();
                for (Value item : items(arguments.get(0), frame)) {
                    mapped.add(apply(arguments.get(1), slots.get(0), item, frame));
                }
                return new Value.Items(mapped);
            };
        }
    },
    FILTER("filter", 1) {
        @Override
        Node node(List<Node> arguments, List<Integer> slots) {
            return frame -> {
                List<Value> kept = new ArrayList<>();
                for (Value item : items(arguments.get(0), frame)) {
                    if (holds(arguments.get(1), slots.get(0), item, frame)) {
                        kept.add(item);
                    }
                }
                return new Value.Items(kept);
            };
        }
    },
    ALL("all", 1) {
        @Override
        Node node(List<Node> arguments, List<Integer> slots) {
            return frame -> {
                boolean every = true;
                for (Value item : items(arguments.get(0), frame)) {
                    every &= holds(arguments.get(1), slots.get(0), item, frame);
                }
                return Value.Truth.of(every);
            };
        }
    },
    ANY("any", 1) {
        @Override
        Node node(List<Node> arguments, List<Integer> slots) {
            return frame -> {
                boolean some = false;
                for (Value item : items(arguments.get(0), frame)) {
                    some |= holds(arguments.get(1), slots.get(0), item, frame);
                }
                return Value.Truth.of(some);
            };
        }
    },
    SORT_BY("sortBy", 1) {
        @Override
        Node node(List<Node> arguments, List<Integer> slots) {
            return frame -> {
                record Keyed(Value item, Value key) {}
                List<Keyed> keyed = new ArrayList<>();
                for (Value item : items(arguments.get(0), frame)) {
                    keyed.add(new Keyed(item, apply(arguments.get(1), slots.get(0), item, frame)));
                }
                keyed.sort(Comparator.comparing(Keyed::key, Functions.ORDER));
                return new Value.Items(keyed.stream().map(Keyed::item).toList());
            };
        }
    },
    FOLD("fold", 2) {
        @Override
        Node node(List<Node> arguments, List<Integer> slots) {
            return frame -> {
                Value sofar = arguments.get(1).value(frame);
                for (Value item : items(arguments.get(0), frame)) {
                    frame.locals()[slots.get(0)] = sofar;
                    sofar = apply(arguments.get(2), slots.get(1), item, frame);
                }
                return sofar;
            };
        }
    };

    private final String function;
    private final int parameters;

    ListForms(String function, int parameters) {
        this.function = function;
        this.parameters = parameters;
    }

    static Optional<ListForms> named(String name) {
        return Arrays.stream(values())
                .filter(form -> form.function.equals(name))
                .findFirst();
    }

    /** How many parameters stand before the arrow. */
    int parameters() {
        return parameters;
    }

    abstract Node node(List<Node> arguments, List<Integer> slots);

    private static List<Value> items(Node list, Frame frame) {
        if (list.value(frame) instanceof Value.Items items) {
            return items.items();
        }
        throw NoAnswer.INSTANCE;
    }

    private static Value apply(Node body, int slot, Value item, Frame frame) {
        frame.bindings().step();
        frame.locals()[slot] = item;
        return body.value(frame);
    }

    private static boolean holds(Node body, int slot, Value item, Frame frame) {
        if (apply(body, slot, item, frame) instanceof Value.Truth truth) {
            return truth.value();
        }
        throw NoAnswer.INSTANCE;
    }
}
