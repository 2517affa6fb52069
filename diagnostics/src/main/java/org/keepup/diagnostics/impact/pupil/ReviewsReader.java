package org.keepup.diagnostics.impact.pupil;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keepup.core.catalogue.Place;
import org.keepup.core.table.Findings;
import org.keepup.core.table.Row;
import org.keepup.core.table.TableReader;
import org.keepup.core.table.TextFile;
import org.keepup.diagnostics.impact.Measure;
import org.keepup.diagnostics.impact.Score;

/** Reads scores taken on the way: a table with the columns {@code pupil, date, measure, score}. */
public final class ReviewsReader {

    private static final List<String> COLUMNS = List.of("pupil", "date", "measure", "score");

    private ReviewsReader() {}

    /**
     * Reads a file.
     *
     * @param findings hears of every row that cannot be used
     * @return reviews by pupil, in the file's order
     * @throws IOException if the content cannot be read
     */
    public static Map<String, List<Review>> read(String name, InputStream content, Findings findings)
            throws IOException {
        Map<String, List<Review>> reviews = new TreeMap<>();
        Optional<TextFile> file = TextFile.open(name, content, findings);
        if (file.isEmpty()) {
            return reviews;
        }
        try (TextFile text = file.get()) {
            TableReader table = TableReader.of(text, row -> names(row).containsAll(COLUMNS), findings);
            if (table.header().isEmpty()) {
                findings.problem(
                        Place.of(name),
                        "",
                        "no header with the columns " + String.join(", ", COLUMNS) + " is found.",
                        "");
                return reviews;
            }
            List<String> names = names(table.header().get());
            Optional<Row> row;
            while ((row = table.next()).isPresent()) {
                String pupil = row.get().cell(names.indexOf("pupil"));
                review(table, names, row.get(), findings)
                        .ifPresent(review -> reviews.computeIfAbsent(pupil, p -> new ArrayList<>())
                                .add(review));
            }
        }
        return reviews;
    }

    private static List<String> names(Row header) {
        return header.cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Optional<Review> review(TableReader table, List<String> names, Row row, Findings findings) {
        int measureColumn = names.indexOf("measure");
        int scoreColumn = names.indexOf("score");
        int dateColumn = names.indexOf("date");
        Optional<Measure> measure = Measure.parse(row.cell(measureColumn));
        if (measure.isEmpty()) {
            findings.problem(
                    table.place(row, measureColumn),
                    "measure",
                    "'" + row.cell(measureColumn) + "' is no measure.",
                    "Maybe scaled, level, points, raw or age-months.");
            return Optional.empty();
        }
        Optional<Score> score = measure.get().read(row.cell(scoreColumn));
        if (score.isEmpty()) {
            findings.problem(
                    table.place(row, scoreColumn),
                    "score",
                    "'" + row.cell(scoreColumn) + "' is not " + measure.get().expected() + ".",
                    "");
            return Optional.empty();
        }
        try {
            return Optional.of(new Review(LocalDate.parse(row.cell(dateColumn)), score.get()));
        } catch (DateTimeParseException e) {
            findings.problem(
                    table.place(row, dateColumn),
                    "date",
                    "'" + row.cell(dateColumn) + "' is not a date like 2025-12-08.",
                    "");
            return Optional.empty();
        }
    }
}
