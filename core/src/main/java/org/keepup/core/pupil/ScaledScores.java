package org.keepup.core.pupil;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.catalogue.Register;
import org.keepup.core.source.Source;

/**
 * What raw marks were worth as scaled scores in the key stage 2 mathematics tests, as far as the tables are known. The
 * mapping changes every year and is no straight line, so nothing is ever interpolated. Immutable.
 *
 * <p>The library knows only the marks for 100 and 110 of most years and the opening rows of 2025. A school adds the
 * published table of a year as {@code scaled-scores.csv} in a catalogue folder, with the columns {@code year,raw,scaled,source,
 * confidence}; {@code scaled} stays empty where no score is given.
 */
public final class ScaledScores {

    private final List<Row> rows;

    /** @throws IllegalArgumentException if scores of a year fall while marks rise */
    public ScaledScores(List<Row> rows) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingInt(Row::testYear).thenComparingInt(Row::raw));
        for (int i = 1; i < sorted.size(); i++) {
            Row lower = sorted.get(i - 1);
            Row higher = sorted.get(i);
            if (lower.testYear == higher.testYear && higher.number() < lower.number()) {
                throw new IllegalArgumentException(falls(lower, higher));
            }
        }
        this.rows = List.copyOf(sorted);
    }

    /** The library's own rows. */
    public static List<CatalogueFile> builtInFiles() {
        return Layers.builtIn(ScaledScores.class, ScaledScores.class::getResourceAsStream, "");
    }

    /** Reads the subject scaled-scores; what cannot be read is noted and left out. */
    public static ScaledScores read(Layers layers, Problems problems) {
        Register<Row> register = Register.read(
                layers,
                "scaled-scores",
                "scaled score",
                "raw",
                row -> row.testYear + " raw " + row.raw,
                ScaledScores::row,
                problems);
        try {
            return new ScaledScores(register.values());
        } catch (IllegalArgumentException e) {
            problems.add(
                    register.fields(register.ids().iterator().next()).place(),
                    "scaled",
                    String.valueOf(e.getMessage()));
            return new ScaledScores(List.of());
        }
    }

    /** By year, then mark. */
    public List<Row> rows() {
        return rows;
    }

    /** The test years of which anything is known. */
    public NavigableSet<Integer> testYears() {
        NavigableSet<Integer> years = new TreeSet<>();
        rows.forEach(row -> years.add(row.testYear));
        return years;
    }

    /** What is known of exactly this mark; a row without a score says that none is given. */
    public Optional<Row> row(int testYear, int raw) {
        return rows.stream()
                .filter(row -> row.testYear == testYear && row.raw == raw)
                .findFirst();
    }

    /**
     * Whether a raw mark earned at least a scaled score, where the known rows settle it: a lower mark that did, a higher mark
     * that did not, or the first mark that did.
     *
     * @return empty when the known rows leave it open
     */
    public Optional<Boolean> reaches(int testYear, int raw, ScaledScore score) {
        for (Row row : rows) {
            if (row.testYear == testYear) {
                if (row.raw <= raw && row.number() >= score.value()) {
                    return Optional.of(true);
                }
                if (row.raw >= raw && row.number() < score.value()
                        || row.first && row.raw > raw && row.number() == score.value()) {
                    return Optional.of(false);
                }
            }
        }
        return Optional.empty();
    }

    private static Row row(Fields fields) {
        fields.only("year", "raw", "scaled", "first", "source", "confidence");
        Optional<Integer> year = fields.whole("year");
        Optional<Integer> raw = fields.whole("raw");
        Optional<ScaledScore> scaled = fields.get("scaled").isEmpty()
                ? Optional.empty()
                : fields.whole("scaled").map(ScaledScore::new);
        boolean first = fields.flag("first");
        Optional<Source> source = fields.source();
        return new Row(year.orElseThrow(), raw.orElseThrow(), scaled, first, source.orElseThrow());
    }

    private static String falls(Row lower, Row higher) {
        return "in " + lower.testYear + ", " + higher.raw + " marks are worth less than " + lower.raw + " marks.";
    }

    /**
     * One line of a year's table.
     *
     * @param testYear the summer of the test
     * @param raw marks, 0 to 110
     * @param scaled empty when the mark earns no scaled score
     * @param first whether it is known to be the lowest mark with this score
     */
    public record Row(int testYear, int raw, Optional<ScaledScore> scaled, boolean first, Source source) {
        public Row {
            Objects.requireNonNull(scaled, "scaled");
            Objects.requireNonNull(source, "source");
            if (raw < 0 || raw > 110) {
                throw new IllegalArgumentException("a raw mark is 0 to 110, not " + raw + ".");
            }
        }

        private int number() {
            return scaled.map(ScaledScore::value).orElse(0);
        }
    }
}
