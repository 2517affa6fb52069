package org.keepup.rules.extension;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.table.Table;
import org.keepup.rules.fact.Handbook;
import org.keepup.rules.fact.Handbook.Says;
import org.keepup.rules.fact.Policy;
import org.keepup.rules.fact.Strength;

/**
 * Tables that rules read, kept in a spreadsheet by whoever decides. A table's header says what it is about. Not thread-safe.
 *
 * <p>Tables are data: they can run nothing, and are safe to read from others.
 */
public final class RuleTables {

    /** What a table may be about. */
    private enum Kind {
        LINKS(
                "what to use against a misconception",
                List.of("misconception", "material", "says"),
                List.of("because", "note")),
        TURNS("whose turn it is", List.of("turn"), List.of("misconception", "topic", "because", "note")),
        STOCK("what to make of a material", List.of("says"), List.of("material", "programme", "because", "note")),
        POLICIES(
                "how pupils are chosen for a caseload",
                List.of("policy", "sign", "counts"),
                List.of("strength", "because", "note")),
        SWITCHES("which rules stand", List.of("rule", "state"), List.of("because", "note"));

        private final String about;
        private final List<String> required;
        private final List<String> optional;

        Kind(String about, List<String> required, List<String> optional) {
            this.about = about;
            this.required = required;
            this.optional = optional;
        }

        String[] columns() {
            Set<String> all = new TreeSet<>(required);
            all.addAll(optional);
            return all.toArray(String[]::new);
        }

        boolean fits(List<String> header) {
            return header.containsAll(required)
                    && (this != STOCK || header.contains("material") || header.contains("programme"));
        }
    }

    private final Problems problems;
    private final List<Handbook.Row> rows = new ArrayList<>();
    private final List<Switch> switches = new ArrayList<>();

    /** @param problems takes what is wrong; a row with a problem is left out */
    public RuleTables(Problems problems) {
        this.problems = problems;
    }

    /**
     * The rows of a table that stands in a jar.
     *
     * @param beside a class in whose package, or below it, the table stands
     * @throws CatalogueException if something is wrong in it
     * @throws IllegalStateException if it is not there, which is an error of the build
     */
    public static List<Handbook.Row> builtIn(Class<?> beside, String name) {
        Problems problems = new Problems();
        RuleTables tables = new RuleTables(problems);
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " beside " + beside.getName());
            }
            Table.read(name, in, RuleTables::isHeader, problems).ifPresent(tables::add);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
        problems.throwIfAny();
        return tables.rows();
    }

    /**
     * Reads a file: CSV, or XLSX with one table or none on each sheet.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalStateException if it is XLSX and fastexcel-reader is not on the class path
     */
    public void add(Path file) throws IOException {
        List<Table> tables = new ArrayList<>();
        if (file.toString().endsWith(".xlsx")) {
            tables.addAll(Spreadsheet.read(file, RuleTables::isHeader, problems));
        } else {
            try (InputStream in = Files.newInputStream(file)) {
                Table.read(file.toString(), in, RuleTables::isHeader, problems).ifPresent(tables::add);
            }
        }
        if (tables.isEmpty()) {
            problems.add(
                    Place.of(file.toString()),
                    "",
                    "no table that rules read is found here; the header must hold "
                            + String.join(
                                    "; or ",
                                    Arrays.stream(Kind.values())
                                            .map(kind -> String.join(", ", kind.required) + " (" + kind.about + ")")
                                            .toList())
                            + ".",
                    "Maybe a column's name is mistyped.");
        }
        tables.forEach(this::add);
    }

    /** What the tables say. */
    public List<Handbook.Row> rows() {
        return List.copyOf(rows);
    }

    /** Rules that they switch off, or on again. */
    public List<Switch> switches() {
        return List.copyOf(switches);
    }

    private static boolean isHeader(List<String> names) {
        return Arrays.stream(Kind.values()).anyMatch(kind -> kind.fits(names));
    }

    private void add(Table table) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> one.fits(table.header()))
                .findFirst()
                .orElseThrow();
        Set<String> known = new TreeSet<>(List.of(kind.columns()));
        for (String column : table.header()) {
            if (!column.isEmpty() && !known.contains(column)) {
                problems.add(
                        table.place(),
                        column,
                        "unknown column in a table on " + kind.about + "; known are " + String.join(", ", known) + ".",
                        Problems.nearest(column, known));
            }
        }
        for (Fields row : table.fields(problems)) {
            switch (kind) {
                case LINKS -> link(row).ifPresent(rows::add);
                case TURNS -> turn(row).ifPresent(rows::add);
                case STOCK -> stock(row).ifPresent(rows::add);
                case POLICIES -> policy(row).ifPresent(rows::add);
                case SWITCHES -> Manifest.turn(row).ifPresent(switches::add);
            }
        }
    }

    private Optional<Handbook.Row> link(Fields row) {
        String misconception = row.text("misconception");
        String material = row.text("material");
        Optional<Says> says = says(row, "says", EnumSet.of(Says.FIRST, Says.USE, Says.AVOID, Says.NEVER));
        return says.filter(known -> !misconception.isEmpty() && !material.isEmpty())
                .map(known -> new Handbook.Link(misconception, material, known, because(row), row.place("material")));
    }

    private Optional<Handbook.Row> turn(Fields row) {
        Optional<String> subject = oneOf(row, "misconception", "topic");
        Optional<Says> says = says(row, "turn", EnumSet.of(Says.FIRST, Says.SOONER, Says.LATER, Says.LAST));
        return subject.flatMap(
                about -> says.map(known -> new Handbook.Turn(about, known, because(row), row.place("turn"))));
    }

    private Optional<Handbook.Row> stock(Fields row) {
        Optional<String> subject = oneOf(row, "material", "programme");
        Optional<Says> says = says(row, "says", EnumSet.of(Says.PREFER, Says.AVOID, Says.NEVER));
        return subject.flatMap(
                about -> says.map(known -> new Handbook.Stock(about, known, because(row), row.place("says"))));
    }

    private Optional<Handbook.Row> policy(Fields row) {
        String policy = row.text("policy");
        String sign = row.text("sign");
        Optional<Policy.Counts> counts = row.choice("counts", List.of(Policy.Counts.values()), Policy.Counts::word);
        Optional<Strength> strength = row.get("strength").isEmpty()
                ? Optional.empty()
                : row.choice(
                        "strength",
                        List.of(Strength.SLIGHT, Strength.MODERATE, Strength.STRONG, Strength.DECISIVE),
                        one -> one.name().toLowerCase(java.util.Locale.ROOT));
        if (policy.isEmpty() || sign.isEmpty() || counts.isEmpty()) {
            return Optional.empty();
        }
        boolean weighs = counts.get() == Policy.Counts.FOR || counts.get() == Policy.Counts.AGAINST;
        if (weighs != row.get("strength").isPresent()) {
            row.note(
                    "strength",
                    weighs
                            ? "missing; what counts for or against needs one of slight, moderate, strong, decisive."
                            : "what " + counts.get().word() + " has no strength.");
            return Optional.empty();
        }
        return weighs && strength.isEmpty()
                ? Optional.empty()
                : Optional.of(new Policy.Row(policy, sign, counts.get(), strength, because(row), row.place("sign")));
    }

    private Optional<String> oneOf(Fields row, String one, String other) {
        Optional<String> first = row.optionalText(one);
        Optional<String> second = row.optionalText(other);
        if (first.isPresent() == second.isPresent()) {
            problems.add(
                    row.place(),
                    one,
                    first.isPresent()
                            ? "a row is about a " + one + " or a " + other + ", not both."
                            : "missing; a row is about a " + one + " or a " + other + ".");
            return Optional.empty();
        }
        return first.or(() -> second);
    }

    private static Optional<Says> says(Fields row, String column, Set<Says> allowed) {
        return row.choice(column, allowed, Says::word);
    }

    private static String because(Fields row) {
        return row.optionalText("because").orElse("");
    }
}
