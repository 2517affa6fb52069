package org.keepup.core.answer;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.keepup.core.formula.Value;
import org.keepup.core.number.Numeral;
import org.keepup.core.number.Rational;

/**
 * What a pupil wrote in answer to one task. Any text at all is an answer; reading one never throws.
 *
 * <p>Two questions are kept apart: {@linkplain #sameForm(Answer) is it written the same?} (2/4 is not 1/2) and
 * {@linkplain #sameValue(Answer) is it worth the same?} (2/4 is 1/2).
 */
public sealed interface Answer {

    /** As written, trimmed; empty for a blank. */
    String text();

    /** What it is worth, when it is a number. */
    default Optional<Rational> value() {
        return Optional.empty();
    }

    /** Nothing was written, though the pupil could have answered. */
    record Blank() implements Answer {
        @Override
        public String text() {
            return "";
        }
    }

    /**
     * A number.
     *
     * @param text as written
     * @param numeral the number read from it; a pound sign, a unit or a thousands comma may stand in the text only
     */
    record Number(String text, Numeral numeral) implements Answer {
        public Number {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(numeral, "numeral");
        }

        @Override
        public Optional<Rational> value() {
            return Optional.of(numeral.value());
        }
    }

    /**
     * A quotient with remainder, {@code 9 r 2}.
     *
     * @param text as written
     */
    record WithRemainder(String text, Rational quotient, Rational remainder) implements Answer {
        public WithRemainder {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(quotient, "quotient");
            Objects.requireNonNull(remainder, "remainder");
        }
    }

    /**
     * Words, symbols, times, lists, points: everything that is not one number.
     *
     * @param text as written
     */
    record Text(String text) implements Answer {
        public Text {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * Something was written that nobody could read; the person who keyed it in marked it so.
     *
     * @param text what could be made out, perhaps nothing
     */
    record Unreadable(String text) implements Answer {
        public Unreadable {
            Objects.requireNonNull(text, "text");
        }
    }

    Answer BLANK = new Blank();

    /** Reads whatever a child wrote. Never throws, never loses the text. */
    static Answer parse(String written) {
        return AnswerReader.read(written);
    }

    static Answer of(long whole) {
        Numeral numeral = Numeral.of(whole);
        return new Number(numeral.text(), numeral);
    }

    /** What a formula gives, as an answer written so. */
    static Answer of(Value value) {
        if (value instanceof Value.Num number && number.value().isWhole()) {
            String written = number.written();
            if (written.equals(number.value().numerator().toString())) {
                return new Number(written, new Numeral(written, Numeral.Kind.WHOLE, number.value()));
            }
        }
        return parse(value.written());
    }

    default boolean isBlank() {
        return this instanceof Blank;
    }

    /** Whether both are written the same, apart from spaces, letter case, thousands commas and currency or unit signs. */
    default boolean sameForm(Answer other) {
        return form().equals(other.form());
    }

    /** Whether both are worth the same; answers without a value are worth the same when they are written the same. */
    default boolean sameValue(Answer other) {
        if (this instanceof WithRemainder a && other instanceof WithRemainder b) {
            return a.quotient().equals(b.quotient()) && a.remainder().equals(b.remainder());
        }
        Optional<Rational> mine = value();
        Optional<Rational> theirs = other.value();
        return mine.isPresent() && theirs.isPresent() ? mine.equals(theirs) : sameForm(other);
    }

    /** The written form without what does not matter: one key for answers that are written alike. */
    default String form() {
        if (this instanceof Number number) {
            String written = number.numeral().text();
            // most numbers have neither, and this is asked for every answer that is foretold
            return written.indexOf(',') < 0 && written.indexOf(' ') < 0
                    ? written
                    : written.replace(",", "").replace(" /", "/").replace("/ ", "/");
        }
        if (this instanceof WithRemainder r) {
            return r.quotient() + " r " + r.remainder();
        }
        return text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll("\\s*([,:;])\\s*", "$1");
    }
}
