package org.keepup.core.formula;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.keepup.core.number.Numeral;
import org.keepup.core.number.Rational;

/** Fractions, mixed numbers and percentages as they are written. */
final class FractionFunctions {

    private static final String GROUP = "Fractions";

    private FractionFunctions() {}

    static List<Function> all() {
        return List.of(
                of(
                        "top(f)",
                        "The numerator as written; of a mixed number that of its fraction; a whole number is over 1.",
                        "top(fraction(4, 8))",
                        "4",
                        a -> Functions.number(Rational.of(parts(a.value(0)).top))),
                of(
                        "bottom(f)",
                        "The denominator as written; 1 for a whole number.",
                        "bottom(fraction(4, 8))",
                        "8",
                        a -> Functions.number(Rational.of(parts(a.value(0)).bottom))),
                of(
                        "wholePart(m)",
                        "The whole number in front of a mixed number; 0 for a fraction; what stands before a decimal point.",
                        "wholePart(mixed(2, 1, 3))",
                        "2",
                        a -> Functions.number(Rational.of(parts(a.value(0)).whole))),
                of(
                        "fractionPart(m)",
                        "A mixed number's fraction as written.",
                        "fractionPart(mixed(2, 2, 6))",
                        "2/6",
                        a -> fraction(parts(a.value(0)).top, parts(a.value(0)).bottom)),
                of(
                        "fraction(n, d)",
                        "n over d, written as it is, never simplified.",
                        "fraction(2, 6)",
                        "2/6",
                        a -> fraction(a.whole(0), a.whole(1))),
                of(
                        "mixed(w, n, d)",
                        "w and n over d, written as it is, whatever the parts; a part that is 0 stays.",
                        "mixed(1, 7, 5)",
                        "1 7/5",
                        a -> mixed(a.whole(0), a.whole(1), a.whole(2))),
                of(
                        "simplify(f)",
                        "The same value in lowest terms as a fraction; 4/2 gives 2.",
                        "simplify(fraction(6, 8))",
                        "3/4",
                        a -> asFraction(a.number(0))),
                of(
                        "asFraction(a)",
                        "The value as a fraction in lowest terms, improper if need be.",
                        "asFraction(1.25)",
                        "5/4",
                        a -> asFraction(a.number(0))),
                of(
                        "asMixed(a)",
                        "The value as a mixed number in lowest terms.",
                        "asMixed(fraction(14, 8))",
                        "1 3/4",
                        a -> asMixed(a.number(0))),
                of(
                        "asDecimal(a)",
                        "The value as a decimal, when it ends.",
                        "asDecimal(fraction(3, 8))",
                        "0.375",
                        a -> new Value.Num(a.number(0), decimal(a.number(0)))),
                of(
                        "asPercent(a)",
                        "The value as a percentage.",
                        "asPercent(0.07)",
                        "7%",
                        a -> new Value.Num(a.number(0), decimal(a.number(0).times(Rational.of(100))) + "%")),
                of(
                        "isSimplest(f)",
                        "Whether a fraction is written in lowest terms.",
                        "isSimplest(fraction(6, 8))",
                        "no",
                        a -> Value.Truth.of(parts(a.value(0))
                                .top
                                .gcd(parts(a.value(0)).bottom)
                                .equals(BigInteger.ONE))));
    }

    /** Whole, numerator and denominator as written. */
    private record Parts(BigInteger whole, BigInteger top, BigInteger bottom) {}

    private static Parts parts(Value value) {
        Optional<Numeral> numeral = Numeral.parse(value.written());
        if (numeral.isEmpty()) {
            throw NoAnswer.INSTANCE;
        }
        String text = numeral.get().text().replace(",", "").replace("-", "");
        return switch (numeral.get().kind()) {
            case WHOLE -> new Parts(new BigInteger(text), new BigInteger(text), BigInteger.ONE);
            case DECIMAL -> {
                Rational number = numeral.get().value().abs();
                yield new Parts(number.floor(), number.numerator(), number.denominator());
            }
            case PERCENT -> {
                Rational number = numeral.get().value().abs();
                yield new Parts(number.floor(), number.numerator(), number.denominator());
            }
            case FRACTION -> {
                String[] parts = text.split("/");
                yield new Parts(BigInteger.ZERO, new BigInteger(parts[0].strip()), new BigInteger(parts[1].strip()));
            }
            case MIXED -> {
                String[] parts = text.split("\\s*[\\s/]\\s*");
                yield new Parts(new BigInteger(parts[0]), new BigInteger(parts[1]), new BigInteger(parts[2]));
            }
        };
    }

    /** Also what is no number: 3/0 is text. */
    private static Value fraction(BigInteger top, BigInteger bottom) {
        String written = top + "/" + bottom;
        return bottom.signum() == 0
                ? Functions.text(written)
                : new Value.Num(new Rational(top, bottom), bottom.signum() < 0 ? null : written);
    }

    private static Value mixed(BigInteger whole, BigInteger top, BigInteger bottom) {
        String written = whole + " " + top + "/" + bottom;
        if (bottom.signum() <= 0 || top.signum() < 0) {
            return Functions.text(written);
        }
        Rational part = new Rational(top, bottom);
        Rational size = Rational.of(whole.abs()).plus(part);
        return new Value.Num(whole.signum() < 0 ? size.negate() : size, written);
    }

    static Value asFraction(Rational value) {
        return new Value.Num(value, value.toString());
    }

    static Value asMixed(Rational value) {
        Rational size = value.abs();
        BigInteger whole = size.floor();
        Rational part = size.minus(Rational.of(whole));
        if (whole.signum() == 0 || part.signum() == 0) {
            return asFraction(value);
        }
        return new Value.Num(value, (value.signum() < 0 ? "-" : "") + whole + " " + part);
    }

    static String decimal(Rational value) {
        return value.asDecimal().orElseThrow(() -> NoAnswer.INSTANCE);
    }

    private static Function of(String signature, String meaning, String example, String gives, Function.Body body) {
        return Function.of(GROUP, signature, meaning, example, gives, body);
    }
}
