package org.keepup.diagnostics.impact.ks2;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.keepup.core.catalogue.Place;
import org.keepup.core.table.Findings;
import org.keepup.core.table.Row;
import org.keepup.core.table.TableReader;
import org.keepup.core.table.TextFile;

/**
 * The national table of one year: pupils grouped by key stage 1 average points, with the mean key stage 2 score of each group.
 *
 * <p>As a file: columns {@code year, group, from, to, average} and, where known, {@code lowest}, one row a group. {@code from}
 * and {@code to} are average points, both included, to as many decimals as the published table has; {@code lowest} is the
 * lowest progress score that a pupil of the group is given when a school's mean is worked out.
 *
 * @param year of the key stage 2 tests
 * @param groups from the lowest, not overlapping
 */
public record PriorGroups(int year, List<Group> groups) {

    private static final List<String> COLUMNS = List.of("year", "group", "from", "to", "average");

    /** @throws IllegalArgumentException if there is no group, or two overlap */
    public PriorGroups {
        groups = groups.stream().sorted(Comparator.comparingDouble(Group::from)).toList();
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a table needs a group.");
        }
        for (int i = 1; i < groups.size(); i++) {
            if (groups.get(i).from() <= groups.get(i - 1).to()) {
                throw new IllegalArgumentException("prior attainment groups "
                        + groups.get(i - 1).name() + " and " + groups.get(i).name() + " overlap.");
            }
        }
    }

    /**
     * One group.
     *
     * @param name its number or name
     * @param from lowest average points
     * @param to highest average points
     * @param average national mean key stage 2 score of its pupils
     * @param lowest lowest progress score that counts, if the year has one
     */
    public record Group(String name, double from, double to, double average, OptionalDouble lowest) {
        public Group {
            if (!(from <= to) || !Double.isFinite(average)) {
                throw new IllegalArgumentException("group " + name + " runs upwards and has an average.");
            }
        }
    }

    /** The group of a pupil; empty when the points lie in none. */
    public Optional<Group> of(double averagePoints) {
        return groups.stream()
                .filter(group -> group.from() <= averagePoints && averagePoints <= group.to())
                .findFirst();
    }

    /**
     * Average points at key stage 1, mathematics counting as much as reading and writing together: (R + W + 2M) / 4. Source:
     * The Headteacher, November 2022, for cohorts from 2022; the same rule for earlier ones is unverified.
     */
    public static double averagePoints(double reading, double writing, double mathematics) {
        return (reading + writing + 2 * mathematics) / 4;
    }

    /**
     * Reads one year's table.
     *
     * @param findings hears of every row that cannot be used
     * @return empty when the file holds no usable table for the year
     * @throws IOException if the content cannot be read
     */
    public static Optional<PriorGroups> read(String name, InputStream content, int year, Findings findings)
            throws IOException {
        Optional<TextFile> file = TextFile.open(name, content, findings);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (TextFile text = file.get()) {
            TableReader table = TableReader.of(text, row -> names(row).containsAll(COLUMNS), findings);
            if (table.header().isEmpty()) {
                findings.problem(
                        Place.of(name),
                        "",
                        "no header with the columns " + String.join(", ", COLUMNS) + " is found.",
                        "");
                return Optional.empty();
            }
            List<String> names = names(table.header().get());
            List<Group> groups = new ArrayList<>();
            Optional<Row> row;
            while ((row = table.next()).isPresent()) {
                if (row.get().cell(names.indexOf("year")).equals(String.valueOf(year))) {
                    group(table, names, row.get(), findings).ifPresent(groups::add);
                }
            }
            if (groups.isEmpty()) {
                findings.problem(Place.of(name), "year", "there is no usable row for " + year + ".", "");
                return Optional.empty();
            }
            try {
                return Optional.of(new PriorGroups(year, groups));
            } catch (IllegalArgumentException overlap) {
                findings.problem(Place.of(name), "from", overlap.getMessage(), "Maybe a row stands twice.");
                return Optional.empty();
            }
        }
    }

    private static List<String> names(Row header) {
        return header.cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Optional<Group> group(TableReader table, List<String> names, Row row, Findings findings) {
        double[] numbers = new double[3];
        for (int i = 0; i < 3; i++) {
            int column = names.indexOf(COLUMNS.get(i + 2));
            OptionalDouble number = number(row.cell(column));
            if (number.isEmpty()) {
                findings.problem(
                        table.place(row, column),
                        COLUMNS.get(i + 2),
                        "'" + row.cell(column) + "' is not a number like 14.75.",
                        "");
                return Optional.empty();
            }
            numbers[i] = number.getAsDouble();
        }
        int lowest = names.indexOf("lowest");
        if (numbers[0] > numbers[1]) {
            findings.problem(
                    table.place(row, names.indexOf("to")), "to", "lies below from.", "Maybe they are swapped.");
            return Optional.empty();
        }
        return Optional.of(new Group(
                row.cell(names.indexOf("group")),
                numbers[0],
                numbers[1],
                numbers[2],
                lowest < 0 ? OptionalDouble.empty() : number(row.cell(lowest))));
    }

    private static OptionalDouble number(String text) {
        return text.matches("-?\\d{1,3}(\\.\\d{1,4})?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }
}
