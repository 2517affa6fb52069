package org.keepup.diagnostics.impact;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A school term.
 *
 * @param year the calendar year in which it lies
 * @param season which of the three
 */
public record Term(int year, Season season) implements Comparable<Term> {

    private static final Pattern WRITTEN = Pattern.compile("(?i)(?:(\\d{4})[ -]?([a-z]+)|([a-z]+)[ -]?(\\d{4}))");

    public Term {
        Objects.requireNonNull(season, "season");
    }

    /** In the order of the calendar year. */
    public enum Season {
        SPRING,
        SUMMER,
        AUTUMN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The term of a day: January to March spring, April to August summer, September to December autumn. Easter moves the true
     * border between spring and summer; a {@code term} column settles it.
     */
    public static Term of(LocalDate day) {
        int month = day.getMonthValue();
        return new Term(day.getYear(), month <= 3 ? Season.SPRING : month <= 8 ? Season.SUMMER : Season.AUTUMN);
    }

    /** Reads {@code autumn 2025}, {@code 2025-autumn}. */
    public static Optional<Term> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean yearFirst = matcher.group(1) != null;
        int year = Integer.parseInt(matcher.group(yearFirst ? 1 : 4));
        String season = matcher.group(yearFirst ? 2 : 3).toLowerCase(Locale.ROOT);
        return Stream.of(Season.values())
                .filter(known -> known.word().equals(season))
                .findFirst()
                .map(known -> new Term(year, known));
    }

    @Override
    public int compareTo(Term other) {
        int years = Integer.compare(year, other.year);
        return years != 0 ? years : season.compareTo(other.season);
    }

    /** {@code 2025-autumn}: sorts by year. */
    @Override
    public String toString() {
        return year + "-" + season.word();
    }
}
