package org.keepup.diagnostics.impact;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.table.Findings;
import org.keepup.core.table.Row;
import org.keepup.core.table.TableReader;
import org.keepup.core.table.TextFile;

/**
 * Reads an outcomes file, row by row, and hands each pupil's entry and exit on. Nothing is kept but the pseudonyms, to notice a
 * pupil who stands in it twice.
 *
 * <p>Columns: {@code pupil, measure, entry, exit}, and as far as known {@code school, programme, model, tutor, material, term,
 * entry_date, exit_date, target, comparison}. Any further column may be grouped by. {@code measure} is one of {@link Measure};
 * {@code comparison} says yes for pupils who had no intervention. An exit may be blank, {@code absent} or {@code left} (not
 * known), or {@code N} or {@code B} in scaled scores (known to be below the scale).
 */
public final class OutcomesReader {

    private static final List<String> REQUIRED = List.of("pupil", "measure", "entry", "exit");
    private static final List<String> OPTIONAL = List.of(
            "school",
            "programme",
            "model",
            "tutor",
            "material",
            "term",
            "entry_date",
            "exit_date",
            "target",
            "comparison");
    private static final Set<String> PERSONAL = Set.of(
            "name",
            "forename",
            "surname",
            "first_name",
            "last_name",
            "full_name",
            "dob",
            "date_of_birth",
            "upn",
            "address");
    private static final Set<String> NOT_KNOWN = Set.of("", "-", "absent", "a", "left", "l", "missing", "n/a", "na");
    private static final Set<String> BELOW = Set.of("n", "b");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "comparison", "control");
    private static final Set<String> NO = Set.of("", "no", "n", "false", "0", "intervention", "treated");
    private static final int UPN_LENGTH = 13;
    private static final int MOST_REMEMBERED = 10_000;
    private static final Pattern UPN = Pattern.compile("(?i)[a-z]\\d{11}[0-9a-z]");
    private static final Pattern ENGLISH_DATE = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

    private final Map<String, Integer> columns = new TreeMap<>();
    private final Map<String, Integer> groupColumns = new LinkedHashMap<>();
    private final Map<String, String> words = new HashMap<>();

    /** The same few measures, scores and dates stand in row after row; understanding them once is enough. */
    private final Map<String, Optional<Measure>> measures = new HashMap<>();

    private final Map<Measure, Map<String, Optional<Score>>> scores = new EnumMap<>(Measure.class);
    private final Map<String, Optional<LocalDate>> dates = new HashMap<>();
    private final Map<String, Optional<Term>> terms = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final TableReader table;
    private final Findings findings;
    private int rows;
    private int used;

    private OutcomesReader(TableReader table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /**
     * What was read.
     *
     * @param rows rows below the header that hold anything
     * @param used of them, handed on
     * @param columns that pupils may be grouped by
     */
    public record Reading(int rows, int used, List<String> columns) {
        public Reading {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Reads a file.
     *
     * @param name as the user knows it, for messages
     * @param content UTF-8, UTF-16 or the Windows alphabet; comma, semicolon or tab between cells
     * @param outcomes gets each pupil in the file's order
     * @param findings hears of every row that cannot be used, and why
     * @throws IOException if the content cannot be read
     */
    public static Reading read(String name, InputStream content, Consumer<EntryExit> outcomes, Findings findings)
            throws IOException {
        Optional<TextFile> file = TextFile.open(name, content, findings);
        if (file.isEmpty()) {
            return new Reading(0, 0, List.of());
        }
        try (TextFile text = file.get()) {
            TableReader table = TableReader.of(text, OutcomesReader::isHeader, findings);
            OutcomesReader reader = new OutcomesReader(table, findings);
            if (reader.understandsHeader(name)) {
                Optional<Row> row;
                while ((row = table.next()).isPresent()) {
                    reader.rows++;
                    reader.outcome(row.get()).ifPresent(outcome -> {
                        reader.used++;
                        outcomes.accept(outcome);
                    });
                }
            }
            return new Reading(reader.rows, reader.used, List.copyOf(reader.groupColumns.keySet()));
        }
    }

    private static boolean isHeader(Row row) {
        List<String> names = row.cells().stream().map(OutcomesReader::key).toList();
        return REQUIRED.stream().filter(names::contains).count() >= 2;
    }

    private static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    private boolean understandsHeader(String name) {
        if (table.header().isEmpty()) {
            findings.problem(
                    new org.keepup.core.catalogue.Place(name, 1, 0),
                    "",
                    "no header with the columns " + String.join(", ", REQUIRED) + " is found.",
                    "Maybe the first line is missing.");
            return false;
        }
        Row header = table.header().get();
        for (int i = 0; i < header.size(); i++) {
            String column = key(header.cell(i));
            if (column.isEmpty()) {
                continue;
            }
            if (columns.putIfAbsent(column, i) != null) {
                findings.problem(table.place(header, i), column, "two columns have this name.", "");
            } else if (PERSONAL.contains(column)) {
                findings.notice(
                        table.place(header, i),
                        header.cell(i),
                        "this column holds personal data and is left out; pseudonyms are enough.",
                        "Maybe it can be taken out of the file.");
            } else if (!REQUIRED.contains(column) && !isParticular(column)) {
                groupColumns.put(column, i);
                noticeMistyped(header, i, column);
            }
        }
        List<String> missing =
                REQUIRED.stream().filter(column -> !columns.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            findings.problem(
                    table.place(header, -1),
                    "",
                    "the column" + (missing.size() > 1 ? "s " : " ") + String.join(", ", missing)
                            + (missing.size() > 1 ? " are" : " is") + " missing; there are "
                            + String.join(", ", columns.keySet()) + ".",
                    missing.stream()
                            .map(column -> Problems.nearest(column, groupColumns.keySet()))
                            .filter(remedy -> !remedy.isEmpty())
                            .findFirst()
                            .orElse("Maybe a column has another name."));
        }
        return missing.isEmpty();
    }

    /** Columns that say something of a row, but are nothing to group by. */
    private static boolean isParticular(String column) {
        return Set.of("entry_date", "exit_date", "target", "comparison").contains(column);
    }

    private void noticeMistyped(Row header, int index, String column) {
        if (OPTIONAL.contains(column)) {
            return;
        }
        String nearest = Problems.nearest(
                column, Stream.concat(REQUIRED.stream(), OPTIONAL.stream()).toList());
        if (!nearest.isEmpty()) {
            findings.notice(
                    table.place(header, index),
                    header.cell(index),
                    "this column is none that Keepup knows; pupils may be grouped by it.",
                    nearest);
        }
    }

    private Optional<EntryExit> outcome(Row row) {
        String pupil = cell(row, "pupil");
        if (pupil.isEmpty()) {
            problem(row, "pupil", "no pupil here.", "Maybe the pseudonym is missing.");
            return Optional.empty();
        }
        if (pupil.length() == UPN_LENGTH && UPN.matcher(pupil).matches()) {
            problem(row, "pupil", "this looks like a unique pupil number.", "Maybe give each pupil a pseudonym.");
            return Optional.empty();
        }
        Optional<Measure> measure = known(measures, cell(row, "measure"), Measure::parse);
        if (measure.isEmpty()) {
            List<String> known = Stream.of(Measure.values()).map(Measure::word).toList();
            String nearest = Problems.nearest(cell(row, "measure"), known);
            problem(
                    row,
                    "measure",
                    "'" + cell(row, "measure") + "' is no measure; known are " + String.join(", ", known) + ".",
                    nearest);
            return Optional.empty();
        }
        if (isNotKnown(cell(row, "entry"))) {
            findings.notice(
                    table.place(row, columns.get("entry")), "entry", "no entry score; the pupil is not counted.", "");
            return Optional.empty();
        }
        return outcome(row, pupil, measure.get());
    }

    private Optional<EntryExit> outcome(Row row, String pupil, Measure measure) {
        Optional<Score> entry = score(row, "entry", measure);
        Optional<EntryExit.Exit> exit = exit(row, measure);
        Optional<Optional<LocalDate>> entryDate = date(row, "entry_date");
        Optional<Optional<LocalDate>> exitDate = date(row, "exit_date");
        Optional<Optional<Score>> target = isNotKnown(cell(row, "target"))
                ? Optional.of(Optional.empty())
                : score(row, "target", measure).map(Optional::of);
        Optional<Boolean> comparison = comparison(row);
        if (Stream.of(entry, exit, entryDate, exitDate, target, comparison).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        if (isBefore(exitDate.get(), entryDate.get())) {
            problem(
                    row,
                    "exit_date",
                    exitDate.get().orElseThrow() + " lies before the entry date.",
                    "Maybe the two dates are swapped.");
            return Optional.empty();
        }
        Map<String, String> groups = groups(row, exitDate.get());
        String key = pupil
                + '\t'
                + measure.ordinal()
                + '\t'
                + groups.getOrDefault("school", "")
                + '\t'
                + groups.getOrDefault(
                        "term", entryDate.get().map(LocalDate::toString).orElse(""));
        if (!seen.add(key)) {
            problem(
                    row,
                    "pupil",
                    "'" + pupil + "' stands in the file before, on the same measure and for the same time; only the"
                            + " first is counted.",
                    "Maybe two pupils share a pseudonym, or a term column is needed.");
            return Optional.empty();
        }
        return Optional.of(new EntryExit(
                pupil,
                entry.get(),
                exit.get(),
                entryDate.get(),
                exitDate.get(),
                target.get(),
                comparison.get(),
                groups));
    }

    private static boolean isBefore(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }

    private Map<String, String> groups(Row row, Optional<LocalDate> exitDate) {
        Map<String, String> groups = new HashMap<>();
        groupColumns.forEach((column, index) -> {
            String word = row.cell(index);
            if (!word.isEmpty()) {
                groups.put(column, shared(word));
            }
        });
        Optional<String> written =
                Optional.ofNullable(groups.get("term")).flatMap(Term::parse).map(Term::toString);
        written.or(() -> groups.containsKey("term")
                        ? Optional.empty()
                        : exitDate.map(Term::of).map(Term::toString))
                .ifPresent(term -> groups.put("term", shared(term)));
        return groups;
    }

    /** One copy of a word that stands in many rows. */
    private String shared(String word) {
        String known = words.putIfAbsent(word, word);
        return known == null ? word : known;
    }

    private Optional<EntryExit.Exit> exit(Row row, Measure measure) {
        String text = cell(row, "exit");
        if (isNotKnown(text)) {
            return Optional.of(EntryExit.Exit.MISSING);
        }
        if (measure == Measure.SCALED && BELOW.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.of(EntryExit.Exit.BELOW);
        }
        return score(row, "exit", measure).map(EntryExit.Exit::of);
    }

    private Optional<Score> score(Row row, String column, Measure measure) {
        Optional<Score> score =
                known(scores.computeIfAbsent(measure, m -> new HashMap<>()), cell(row, column), measure::read);
        if (score.isEmpty()) {
            problem(
                    row,
                    column,
                    "'" + cell(row, column) + "' is not " + measure.expected() + ".",
                    otherMeasure(cell(row, column), measure));
        }
        return score;
    }

    private static String otherMeasure(String text, Measure measure) {
        return Stream.of(Measure.LEVEL, Measure.SCALED)
                .filter(other -> other != measure && other.read(text).isPresent())
                .findFirst()
                .map(other -> "Maybe the measure is " + other.word() + ".")
                .orElse("");
    }

    private Optional<Optional<LocalDate>> date(Row row, String column) {
        String text = cell(row, column);
        if (text.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        Optional<LocalDate> date = known(dates, text, OutcomesReader::date);
        if (date.isEmpty()) {
            problem(row, column, "'" + text + "' is not a date like 2025-09-15 or 15/09/2025.", "");
            return Optional.empty();
        }
        return Optional.of(date);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            Matcher english = ENGLISH_DATE.matcher(text);
            return Optional.of(
                    english.matches()
                            ? LocalDate.of(number(english, 3), number(english, 2), number(english, 1))
                            : LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> known(
            Map<String, Optional<T>> known, String text, Function<String, Optional<T>> read) {
        Optional<T> before = known.get(text);
        if (before != null) {
            return before;
        }
        Optional<T> value = read.apply(text);
        if (known.size() < MOST_REMEMBERED) {
            known.put(text, value);
        }
        return value;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private Optional<Boolean> comparison(Row row) {
        String text = cell(row, "comparison").toLowerCase(Locale.ROOT);
        if (YES.contains(text) || NO.contains(text)) {
            return Optional.of(YES.contains(text));
        }
        problem(
                row,
                "comparison",
                "'" + text + "' is neither yes nor no.",
                "Maybe yes, for a pupil without intervention.");
        return Optional.empty();
    }

    private static boolean isNotKnown(String text) {
        return NOT_KNOWN.contains(text.toLowerCase(Locale.ROOT));
    }

    private String cell(Row row, String column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.cell(index);
    }

    private void problem(Row row, String column, String message, String remedy) {
        findings.problem(table.place(row, columns.getOrDefault(column, -1)), column, message, remedy);
    }
}
