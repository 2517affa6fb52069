package org.keepup.core.formula;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.keepup.core.number.Rational;

/** Sizes, rounding, factors. */
final class NumberFunctions {

    private static final String GROUP = "Numbers";
    private static final int MAX_FACTORED = 1_000_000;

    private NumberFunctions() {}

    static List<Function> all() {
        return List.of(
                of(
                        "abs(a)",
                        "The size without its sign.",
                        "abs(3 - 8)",
                        "5",
                        a -> num(a.number(0).abs())),
                of(
                        "sign(a)",
                        "1, 0 or -1.",
                        "sign(-4)",
                        "-1",
                        a -> Value.of(a.number(0).signum())),
                of(
                        "min(a, ...)",
                        "The smallest of the numbers, or of a list.",
                        "min(4, 2, 3)",
                        "2",
                        a -> extreme(a, -1)),
                of(
                        "max(a, ...)",
                        "The largest of the numbers, or of a list.",
                        "max([4, 2, 9])",
                        "9",
                        a -> extreme(a, 1)),
                of(
                        "floor(a)",
                        "The whole number at or below.",
                        "floor(7/2)",
                        "3",
                        a -> whole(a.number(0).floor())),
                of(
                        "ceiling(a)",
                        "The whole number at or above.",
                        "ceiling(7/2)",
                        "4",
                        a -> whole(ceiling(a.number(0)))),
                of(
                        "round(a, [unit])",
                        "To the nearest multiple of the unit (1 unless given), halves up.",
                        "round(3472, 100)",
                        "3500",
                        a -> num(round(a.number(0), unit(a)))),
                of(
                        "roundDown(a, [unit])",
                        "To the multiple of the unit at or below.",
                        "roundDown(3472, 100)",
                        "3400",
                        a -> num(Rational.of(
                                        Functions.quotient(a.number(0), unit(a)).floor())
                                .times(unit(a)))),
                of(
                        "roundUp(a, [unit])",
                        "To the multiple of the unit at or above.",
                        "roundUp(3412, 100)",
                        "3500",
                        a -> num(Rational.of(ceiling(Functions.quotient(a.number(0), unit(a))))
                                .times(unit(a)))),
                of(
                        "gcd(a, b)",
                        "Greatest common factor.",
                        "gcd(12, 18)",
                        "6",
                        a -> whole(a.whole(0).gcd(a.whole(1)))),
                of("lcm(a, b)", "Least common multiple.", "lcm(4, 6)", "12", a -> whole(lcm(a.whole(0), a.whole(1)))),
                of(
                        "divides(a, b)",
                        "Whether a is a factor of b.",
                        "divides(3, 12)",
                        "yes",
                        a -> Value.Truth.of(a.whole(0).signum() != 0
                                && a.whole(1).mod(a.whole(0).abs()).signum() == 0)),
                of(
                        "isEven(a)",
                        "Whether a whole number is even.",
                        "isEven(6)",
                        "yes",
                        a -> Value.Truth.of(!a.whole(0).testBit(0))),
                of(
                        "isOdd(a)",
                        "Whether a whole number is odd.",
                        "isOdd(6)",
                        "no",
                        a -> Value.Truth.of(a.whole(0).testBit(0))),
                of(
                        "isPrime(a)",
                        "Whether it is prime, up to a million.",
                        "isPrime(91)",
                        "no",
                        a -> Value.Truth.of(factors(a).size() == 2)),
                of(
                        "factors(a)",
                        "All factors in order, up to a million.",
                        "factors(12)",
                        "1, 2, 3, 4, 6, 12",
                        a -> Functions.items(factors(a))),
                of(
                        "primeFactors(a)",
                        "Prime factors in order, each as often as it divides.",
                        "primeFactors(12)",
                        "2, 2, 3",
                        a -> Functions.items(primeFactors(a))),
                of("root(a)", "The exact square root, if there is one.", "root(49)", "7", a -> {
                    BigInteger square = a.whole(0);
                    if (square.signum() < 0 || square.sqrtAndRemainder()[1].signum() != 0) {
                        throw NoAnswer.INSTANCE;
                    }
                    return whole(square.sqrt());
                }),
                of(
                        "tenTimes(n)",
                        "10 to the power n, n from -9 to 9.",
                        "tenTimes(3)",
                        "1000",
                        a -> num(Functions.power(Rational.of(10), Math.max(-9, Math.min(9, a.small(0)))))),
                of(
                        "isPowerOfTen(a)",
                        "Whether it is 10, 100, 1000 …",
                        "isPowerOfTen(100)",
                        "yes",
                        a -> Value.Truth.of(
                                a.number(0).isWhole() && a.whole(0).toString().matches("10+"))),
                of(
                        "zeros(a)",
                        "How many zeros a whole number ends in.",
                        "zeros(3400)",
                        "2",
                        a -> Value.of(
                                a.whole(0).signum() == 0
                                        ? 1
                                        : a.whole(0).toString().length()
                                                - a.whole(0)
                                                        .toString()
                                                        .replaceAll("0+$", "")
                                                        .length())));
    }

    static BigInteger ceiling(Rational a) {
        return a.negate().floor().negate();
    }

    static Rational round(Rational a, Rational unit) {
        Rational half = Rational.of(1, 2);
        return Rational.of(Functions.quotient(a, unit).plus(half).floor()).times(unit);
    }

    private static Rational unit(Args a) {
        return a.size() < 2 ? Rational.ONE : a.number(1);
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        BigInteger common = a.gcd(b);
        return common.signum() == 0
                ? BigInteger.ZERO
                : a.divide(common).multiply(b).abs();
    }

    private static Value extreme(Args a, int sign) {
        Value best = null;
        for (Value value : a.listOrAll()) {
            Rational number = Args.number(value);
            if (best == null || number.compareTo(Args.number(best)) * sign > 0) {
                best = value;
            }
        }
        if (best == null) {
            throw NoAnswer.INSTANCE;
        }
        return best;
    }

    private static int factorable(Args a) {
        int n = a.small(0);
        if (n < 1 || n > MAX_FACTORED) {
            throw NoAnswer.INSTANCE;
        }
        return n;
    }

    private static List<Value> factors(Args a) {
        int n = factorable(a);
        List<Value> low = new ArrayList<>();
        List<Value> high = new ArrayList<>();
        for (int d = 1; (long) d * d <= n; d++) {
            if (n % d == 0) {
                low.add(Value.of(d));
                if (d != n / d) {
                    high.add(0, Value.of(n / d));
                }
            }
        }
        low.addAll(high);
        return low;
    }

    private static List<Value> primeFactors(Args a) {
        int rest = factorable(a);
        List<Value> primes = new ArrayList<>();
        for (int d = 2; (long) d * d <= rest; d++) {
            while (rest % d == 0) {
                primes.add(Value.of(d));
                rest /= d;
            }
        }
        if (rest > 1) {
            primes.add(Value.of(rest));
        }
        return primes;
    }

    private static Value num(Rational value) {
        return Functions.number(value);
    }

    private static Value whole(BigInteger value) {
        return Functions.number(Rational.of(value));
    }

    private static Function of(String signature, String meaning, String example, String gives, Function.Body body) {
        return Function.of(GROUP, signature, meaning, example, gives, body);
    }
}
