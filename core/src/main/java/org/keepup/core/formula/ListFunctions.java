package org.keepup.core.formula;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keepup.core.number.Rational;

/** Lists: statistics and sequences. Places count from 1. */
final class ListFunctions {

    private static final String GROUP = "Lists";

    private ListFunctions() {}

    static List<Function> all() {
        return List.of(
                special("map(list, x)", "Each item changed.", "map([1, 2], t -> t * 10)", "10, 20"),
                special("filter(list, x)", "The items for which it holds.", "filter([3, 0, 5], t -> t > 0)", "3, 5"),
                special("all(list, x)", "Whether it holds for every item.", "all([3, 0], t -> t > 0)", "no"),
                special("any(list, x)", "Whether it holds for some item.", "any([3, 0], t -> t > 0)", "yes"),
                special(
                        "sortBy(list, x)",
                        "Sorted by what is worked out for each.",
                        "sortBy([4, -5], t -> abs(t))",
                        "4, -5"),
                special(
                        "fold(list, start, x)",
                        "Worked through from the left: what there is so far and the next item.",
                        "fold([3, 4], 1, (sofar, t) -> sofar * t)",
                        "12"),
                of(
                        "count(list)",
                        "How many items.",
                        "count([3, 5])",
                        "2",
                        a -> Value.of(a.items(0).size())),
                of("sum(a, ...)", "All added together.", "sum([3, 5])", "8", a -> Functions.number(sum(a))),
                of("product(a, ...)", "All multiplied together.", "product([3, 5])", "15", a -> product(a)),
                of(
                        "item(list, place)",
                        "The item at a place.",
                        "item([3, 5, 8], 2)",
                        "5",
                        a -> a.items(0)
                                .get(TextFunctions.within(
                                        a.small(1) - 1, a.items(0).size()))),
                of(
                        "first(list)",
                        "The first item.",
                        "first([3, 5, 8])",
                        "3",
                        a -> a.items(0).get(TextFunctions.within(0, a.items(0).size()))),
                of(
                        "last(list)",
                        "The last item.",
                        "last([3, 5, 8])",
                        "8",
                        a -> a.items(0)
                                .get(TextFunctions.within(
                                        a.items(0).size() - 1, a.items(0).size()))),
                of(
                        "take(list, n)",
                        "The first n items.",
                        "take([3, 5, 8], 2)",
                        "3, 5",
                        a -> Value.items(a.items(0).subList(0, limit(a)))),
                of(
                        "skip(list, n)",
                        "All but the first n items.",
                        "skip([3, 5, 8], 1)",
                        "5, 8",
                        a -> Value.items(a.items(0).subList(limit(a), a.items(0).size()))),
                of("append(list, a)", "With one more at the end.", "append([3], 5)", "3, 5", a -> {
                    List<Value> more = new ArrayList<>(a.items(0));
                    more.add(a.value(1));
                    return Functions.items(more);
                }),
                of("together(a, b)", "One list after the other.", "together([3], [5])", "3, 5", a -> {
                    List<Value> more = new ArrayList<>(a.items(0));
                    more.addAll(a.items(1));
                    return Functions.items(more);
                }),
                of("sort(list)", "Smallest first.", "sort([8, 3, 5])", "3, 5, 8", a -> sorted(a, Functions.ORDER)),
                of(
                        "sortDown(list)",
                        "Largest first.",
                        "sortDown([8, 3, 5])",
                        "8, 5, 3",
                        a -> sorted(a, Functions.ORDER.reversed())),
                of("distinct(list)", "Each value once.", "distinct([2, 2, 8])", "2, 8", a -> {
                    List<Value> kept = new ArrayList<>();
                    for (Value value : a.items(0)) {
                        if (!Functions.contains(kept, value)) {
                            kept.add(value);
                        }
                    }
                    return Value.items(kept);
                }),
                of(
                        "mean(list)",
                        "The sum shared equally.",
                        "mean([3, 5, 10])",
                        "6",
                        a -> Functions.number(Functions.quotient(
                                sum(a), Rational.of(a.listOrAll().size())))),
                of(
                        "median(list)",
                        "The middle in order, or half way between the two middles.",
                        "median([7, 1, 5])",
                        "5",
                        a -> median(a)),
                of(
                        "mode(list)",
                        "The most frequent value; no answer when there are several.",
                        "mode([2, 2, 8])",
                        "2",
                        a -> mode(a.items(0))),
                of("spread(list)", "Largest less smallest: the range.", "spread([7, 1, 5])", "6", a -> {
                    List<Rational> numbers = ordered(a);
                    return Functions.number(numbers.get(numbers.size() - 1).minus(numbers.get(0)));
                }),
                of("numbers(from, to, [step])", "An arithmetic list.", "numbers(2, 8, 3)", "2, 5, 8", a -> numbers(a)),
                of("differences(list)", "From each item to the next.", "differences([2, 5, 9])", "3, 4", a -> {
                    List<Rational> numbers = a.numbers(0);
                    List<Value> steps = new ArrayList<>();
                    for (int i = 1; i < numbers.size(); i++) {
                        steps.add(Functions.number(numbers.get(i).minus(numbers.get(i - 1))));
                    }
                    return Value.items(steps);
                }),
                of(
                        "howMany(list, a)",
                        "How often a value stands in a list.",
                        "howMany([2, 2, 8], 2)",
                        "2",
                        a -> Value.of(a.items(0).stream()
                                .filter(item -> Functions.same(item, a.value(1)))
                                .count())));
    }

    private static int limit(Args a) {
        return Math.max(0, Math.min(a.small(1), a.items(0).size()));
    }

    private static Rational sum(Args a) {
        Rational sum = Rational.ZERO;
        for (Value value : a.listOrAll()) {
            sum = sum.plus(Args.number(value));
        }
        return sum;
    }

    private static Value product(Args a) {
        Value product = Value.of(1);
        for (Value value : a.listOrAll()) {
            product = Functions.number(Args.number(product).times(Args.number(value)));
        }
        return product;
    }

    private static Value sorted(Args a, Comparator<Value> order) {
        List<Value> sorted = new ArrayList<>(a.items(0));
        sorted.sort(order);
        return Value.items(sorted);
    }

    private static List<Rational> ordered(Args a) {
        List<Rational> numbers = a.numbers(0).stream().sorted().toList();
        if (numbers.isEmpty()) {
            throw NoAnswer.INSTANCE;
        }
        return numbers;
    }

    private static Value median(Args a) {
        List<Rational> numbers = ordered(a);
        int half = numbers.size() / 2;
        return Functions.number(
                numbers.size() % 2 == 1
                        ? numbers.get(half)
                        : numbers.get(half - 1).plus(numbers.get(half)).times(Rational.of(1, 2)));
    }

    private static Value mode(List<Value> items) {
        long most = 0;
        Value mode = null;
        boolean several = false;
        for (Value item : items) {
            long times =
                    items.stream().filter(other -> Functions.same(item, other)).count();
            if (times > most) {
                most = times;
                mode = item;
                several = false;
            } else if (times == most && mode != null && !Functions.same(item, mode)) {
                several = true;
            }
        }
        if (mode == null || several) {
            throw NoAnswer.INSTANCE;
        }
        return mode;
    }

    private static Value numbers(Args a) {
        Rational step = a.size() < 3 ? Rational.ONE : a.number(2);
        BigInteger steps =
                Functions.quotient(a.number(1).minus(a.number(0)), step).floor();
        if (steps.bitLength() > 10 || steps.intValue() >= Args.MAX_ITEMS) {
            throw NoAnswer.INSTANCE;
        }
        List<Value> numbers = new ArrayList<>();
        for (int i = 0; i <= steps.intValue(); i++) {
            numbers.add(Functions.number(a.number(0).plus(step.times(Rational.of(i)))));
        }
        return Value.items(numbers);
    }

    /** Compiled specially, by {@link ListForms}. */
    private static Function special(String signature, String meaning, String example, String gives) {
        return of(signature, meaning, example, gives, a -> {
            throw NoAnswer.INSTANCE;
        });
    }

    private static Function of(String signature, String meaning, String example, String gives, Function.Body body) {
        return Function.of(GROUP, signature, meaning, example, gives, body);
    }
}
