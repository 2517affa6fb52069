package org.keepup.core.number;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/**
 * An exact fraction in lowest terms with a positive denominator. Arithmetic never rounds.
 *
 * @param numerator the signed numerator
 * @param denominator the denominator, at least 1 and without a factor in common with the numerator
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    /**
     * Reduces to lowest terms.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public Rational {
        Objects.requireNonNull(numerator, "numerator");
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction's denominator cannot be 0 (numerator " + numerator + ")");
        }
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
        BigInteger common = denominator.equals(BigInteger.ONE) ? BigInteger.ONE : numerator.gcd(denominator);
        if (!common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Rational of(BigInteger whole) {
        return new Rational(whole, BigInteger.ONE);
    }

    /** @throws ArithmeticException if {@code denominator} is 0 */
    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException if {@code other} is zero */
    public Rational dividedBy(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational abs() {
        return numerator.signum() < 0 ? negate() : this;
    }

    /** The greatest whole number not above this one. */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** This number as a {@code long}, or empty when it is not whole or too large. */
    public Optional<Long> asLong() {
        return isWhole() && numerator.bitLength() < Long.SIZE ? Optional.of(numerator.longValue()) : Optional.empty();
    }

    public double toDouble() {
        return numerator.doubleValue() / denominator.doubleValue();
    }

    /** The shortest decimal numeral of exactly this value, or empty when it does not end (1/3). */
    public Optional<String> asDecimal() {
        BigInteger rest = denominator;
        int twos = 0;
        while (!rest.testBit(0)) {
            rest = rest.shiftRight(1);
            twos++;
        }
        int fives = 0;
        BigInteger five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
            fives++;
        }
        if (!rest.equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        int places = Math.max(twos, fives);
        BigInteger scaled = numerator.multiply(BigInteger.TEN.pow(places)).divide(denominator);
        return Optional.of(new java.math.BigDecimal(scaled, places).toPlainString());
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** A whole number as {@code 7}, anything else as {@code 5/3}. */
    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
