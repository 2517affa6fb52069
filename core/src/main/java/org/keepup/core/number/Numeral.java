package org.keepup.core.number;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it is written: its text and its value. Two numerals are equal only when they are written alike.
 *
 * <p>Read are whole numbers ({@code 402}, {@code 1,204}), decimals ({@code 0.50}, {@code .5}), fractions
 * ({@code 4/8}), mixed numbers ({@code 2 1/3}) and percentages ({@code 25%}), each with an optional minus sign.
 *
 * @param text as written, trimmed, with {@code -} for every kind of minus sign
 * @param kind how it is written
 * @param value what it is worth; a percentage is worth hundredths (25% is 1/4)
 */
public record Numeral(String text, Kind kind, Rational value) {

    /** The ways of writing a number that pupils use up to the end of Key Stage 2. */
    public enum Kind {
        WHOLE,
        DECIMAL,
        FRACTION,
        MIXED,
        PERCENT
    }

    /** Longer numerals are kept as text elsewhere, never computed with. */
    public static final int MAX_LENGTH = 60;

    /** Short enough for every step of reading to fit into a long. */
    private static final int PLAIN_LENGTH = 17;

    private static final Pattern WHOLE = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)");
    private static final Pattern DECIMAL = Pattern.compile("-?(\\d*|\\d{1,3}(?:,\\d{3})+)\\.\\d+");
    private static final Pattern FRACTION = Pattern.compile("(-?)(\\d+)\\s*/\\s*(\\d+)");
    private static final Pattern MIXED = Pattern.compile("(-?)(\\d+)\\s+(\\d+)\\s*/\\s*(\\d+)");

    public Numeral {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
    }

    public static Numeral of(long whole) {
        return new Numeral(Long.toString(whole), Kind.WHOLE, Rational.of(whole));
    }

    /**
     * Reads a numeral.
     *
     * @return empty when the text is not a numeral: no digits, a denominator of 0, letters, over {@value #MAX_LENGTH}
     *     characters
     */
    public static Optional<Numeral> parse(String text) {
        Optional<Numeral> plain = plain(text);
        return plain.isPresent() ? plain : parseAny(text);
    }

    /** The usual numerals without spaces and commas, 402, -3, 0.35, 3/4, read without patterns; empty for all others. */
    private static Optional<Numeral> plain(String text) {
        int length = text.length();
        int first = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int mark = -1;
        if (length == first || length > PLAIN_LENGTH) {
            return Optional.empty();
        }
        for (int i = first; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                boolean inside = i > first && i < length - 1;
                if (c != '.' && c != '/' || mark >= 0 || !inside) {
                    return Optional.empty();
                }
                mark = i;
            }
        }
        if (mark < 0) {
            return Optional.of(new Numeral(text, Kind.WHOLE, Rational.of(Long.parseLong(text))));
        }
        long before = Long.parseLong(text, first, mark, 10);
        long after = Long.parseLong(text, mark + 1, length, 10);
        long bottom = after;
        long top = before;
        if (text.charAt(mark) == '.') {
            bottom = 1;
            for (int place = mark + 1; place < length; place++) {
                bottom *= 10;
            }
            top = before * bottom + after;
        }
        if (bottom == 0) {
            return Optional.empty();
        }
        Kind kind = text.charAt(mark) == '.' ? Kind.DECIMAL : Kind.FRACTION;
        return Optional.of(new Numeral(text, kind, Rational.of(first == 1 ? -top : top, bottom)));
    }

    private static Optional<Numeral> parseAny(String text) {
        String written = text.strip().replace('−', '-').replace('–', '-').replaceAll("\\s+", " ");
        if (written.isEmpty() || written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (WHOLE.matcher(written).matches()) {
            BigInteger value = new BigInteger(written.replace(",", ""));
            return Optional.of(new Numeral(written, Kind.WHOLE, Rational.of(value)));
        }
        if (DECIMAL.matcher(written).matches()) {
            return Optional.of(new Numeral(written, Kind.DECIMAL, decimal(written)));
        }
        Matcher fraction = FRACTION.matcher(written);
        if (fraction.matches()) {
            return ratio(fraction.group(2), fraction.group(3))
                    .map(value -> new Numeral(written, Kind.FRACTION, signed(fraction.group(1), value)));
        }
        Matcher mixed = MIXED.matcher(written);
        if (mixed.matches()) {
            Rational whole = Rational.of(new BigInteger(mixed.group(2)));
            return ratio(mixed.group(3), mixed.group(4))
                    .map(part -> new Numeral(written, Kind.MIXED, signed(mixed.group(1), whole.plus(part))));
        }
        if (written.endsWith("%")) {
            return parse(written.substring(0, written.length() - 1))
                    .filter(part -> part.kind() != Kind.PERCENT)
                    .map(part -> new Numeral(written, Kind.PERCENT, part.value().dividedBy(Rational.of(100))));
        }
        return Optional.empty();
    }

    /** Digits written after the decimal point: 2 for {@code 0.50}, 0 for a numeral without a point. */
    public int decimalPlaces() {
        int point = text.indexOf('.');
        return point < 0 || kind != Kind.DECIMAL ? 0 : text.length() - point - 1;
    }

    private static Rational decimal(String written) {
        java.math.BigDecimal value = new java.math.BigDecimal(written.replace(",", ""));
        return new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    private static Optional<Rational> ratio(String numerator, String denominator) {
        BigInteger bottom = new BigInteger(denominator);
        return bottom.signum() == 0 ? Optional.empty() : Optional.of(new Rational(new BigInteger(numerator), bottom));
    }

    private static Rational signed(String sign, Rational value) {
        return sign.isEmpty() ? value : value.negate();
    }

    @Override
    public String toString() {
        return text;
    }
}
