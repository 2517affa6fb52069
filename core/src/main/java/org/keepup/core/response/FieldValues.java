package org.keepup.core.response;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepup.core.number.Numeral;
import org.keepup.core.number.Rational;

/** Reads the plain values beside the answers: marks, dates, times, attempts. Empty when the text is none. */
final class FieldValues {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern FRACTION = Pattern.compile("\\d{1,9}/\\d{1,9}");
    private static final Pattern ATTEMPT = Pattern.compile("[1-9]\\d{0,5}");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

    private final boolean decimalCommas;

    /** @param decimalCommas whether the file uses commas for decimal points */
    FieldValues(boolean decimalCommas) {
        this.decimalCommas = decimalCommas;
    }

    /** A number that is not negative: 2, 0.5 or 1/2. */
    Optional<Rational> marks(String text) {
        return Optional.of(plain(text))
                .filter(plain -> NUMBER.matcher(plain).matches()
                        || FRACTION.matcher(plain).matches())
                .flatMap(Numeral::parse)
                .map(Numeral::value);
    }

    Optional<Duration> seconds(String text) {
        return Optional.of(plain(text))
                .filter(plain -> NUMBER.matcher(plain).matches())
                .map(plain ->
                        Duration.ofNanos(new BigDecimal(plain).movePointRight(9).longValueExact()));
    }

    Optional<Integer> attempt(String text) {
        return Optional.of(plain(text))
                .filter(plain -> ATTEMPT.matcher(plain).matches())
                .map(Integer::valueOf);
    }

    /** {@code 2026-11-20} or, as in British sheets, {@code 20/11/2026}. */
    Optional<LocalDate> date(String text) {
        String plain = plain(text);
        Matcher iso = ISO_DATE.matcher(plain);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(plain);
        return dayFirst.matches() ? date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return decimalCommas ? plain.replace(',', '.') : plain;
    }
}
