package org.keepup.diagnostics.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a protocol measured.
 *
 * @param protocol its name
 * @param settings everything needed to measure the same again, by name, in order: seed, sizes, slip rates …
 * @param tables the figures
 */
public record Report(String protocol, Map<String, String> settings, List<Table> tables) {

    public Report {
        Objects.requireNonNull(protocol, "protocol");
        settings = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(settings));
        tables = List.copyOf(tables);
    }

    /**
     * One table of figures.
     *
     * @param name short, for files: lower-case words joined by hyphens
     * @param title what the figures are, in a sentence
     * @param columns headings
     * @param rows each as many cells as there are columns: text, whole numbers, or doubles; shares are 0 to 1 and
     *     {@link Double#NaN} where there is nothing to measure
     */
    public record Table(String name, String title, List<String> columns, List<List<Object>> rows) {
        public Table {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(title, "title");
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Object> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of '" + name + "' has " + row.size() + " cells for " + columns.size() + " columns");
                }
                for (Object cell : row) {
                    if (!(cell instanceof String || cell instanceof Integer || cell instanceof Double)) {
                        throw new IllegalArgumentException("'" + name + "' cannot hold " + cell);
                    }
                }
            }
        }
    }
}
