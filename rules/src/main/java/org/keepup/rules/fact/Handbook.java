package org.keepup.rules.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.material.Material;
import org.keepup.core.material.Materials;
import org.keepup.core.misconception.Misconceptions;

/**
 * What a school wrote down in tables, as rules look it up. The rows say what holds here; rules say what follows. Immutable; the
 * answers depend on the rows alone.
 */
public final class Handbook {

    private static final Handbook EMPTY = new Handbook(List.of());

    private final List<Row> rows;
    private final Map<String, List<Link>> links = new LinkedHashMap<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Stock> stock = new ArrayList<>();
    private final Map<String, Policy> policies = new TreeMap<>();

    private Handbook(List<Row> rows) {
        this.rows = List.copyOf(rows);
        Map<String, List<Policy.Row>> byPolicy = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row instanceof Link link) {
                links.computeIfAbsent(link.misconception(), id -> new ArrayList<>())
                        .add(link);
            } else if (row instanceof Turn turn) {
                turns.add(turn);
            } else if (row instanceof Stock item) {
                stock.add(item);
            } else if (row instanceof Policy.Row counts) {
                byPolicy.computeIfAbsent(counts.policy(), name -> new ArrayList<>())
                        .add(counts);
            }
        }
        byPolicy.forEach((name, all) -> policies.put(name, new Policy(name, all)));
    }

    public static Handbook empty() {
        return EMPTY;
    }

    /** @param rows no two with the same {@link Row#key()} */
    public static Handbook of(List<Row> rows) {
        return rows.isEmpty() ? EMPTY : new Handbook(rows);
    }

    /** A row of a table. */
    public sealed interface Row permits Link, Turn, Stock, Policy.Row {

        /** Where it stands. */
        Place place();

        /** The row in words. */
        default String words(Says says, String because) {
            return (because.isEmpty() ? "The table says '" + says.word() + "'." : because) + " (" + place() + ")";
        }

        /** What it speaks about: of two rows with one key, the later layer's holds. */
        String key();
    }

    /** How much a row wants something, as people write it, and what that weighs. */
    public enum Says {
        FIRST(Argument.Side.FOR, Strength.DECISIVE),
        USE(Argument.Side.FOR, Strength.STRONG),
        SOONER(Argument.Side.FOR, Strength.STRONG),
        PREFER(Argument.Side.FOR, Strength.MODERATE),
        AVOID(Argument.Side.AGAINST, Strength.STRONG),
        LATER(Argument.Side.AGAINST, Strength.STRONG),
        LAST(Argument.Side.AGAINST, Strength.DECISIVE),
        NEVER(Argument.Side.AGAINST, Strength.RULES_OUT);

        private final Argument.Side side;
        private final Strength strength;

        Says(Argument.Side side, Strength strength) {
            this.side = side;
            this.strength = strength;
        }

        public Argument.Side side() {
            return side;
        }

        public Strength strength() {
            return strength;
        }

        /** Lower-case, as it stands in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What to use against a misconception.
     *
     * @param misconception its id
     * @param material a material's id
     * @param says first, use, avoid or never
     * @param because why, as the table's author wrote it
     * @param place where
     */
    public record Link(String misconception, String material, Says says, String because, Place place) implements Row {
        public Link {
            Objects.requireNonNull(misconception, "misconception");
            Objects.requireNonNull(material, "material");
            Objects.requireNonNull(says, "says");
            Objects.requireNonNull(because, "because");
            Objects.requireNonNull(place, "place");
        }

        @Override
        public String key() {
            return "link " + misconception + " " + material;
        }

        /** Why, with the place of the row. */
        public String words() {
            return words(says, because);
        }

        /** Whether it brings the material into question, and does not only warn of it. */
        public boolean isFor() {
            return says.side() == Argument.Side.FOR;
        }
    }

    /**
     * Whose turn it is.
     *
     * @param subject a misconception's id, or a topic
     * @param says first, sooner, later or last
     * @param because why, as the table's author wrote it
     * @param place where
     */
    public record Turn(String subject, Says says, String because, Place place) implements Row {
        public Turn {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(says, "says");
            Objects.requireNonNull(because, "because");
            Objects.requireNonNull(place, "place");
        }

        @Override
        public String key() {
            return "turn " + subject;
        }

        /** Why, with the place of the row. */
        public String words() {
            return words(says, because);
        }
    }

    /**
     * What to make of a material, or of all of a programme, whatever the error.
     *
     * @param subject a material's or a programme's id
     * @param says prefer, avoid or never
     * @param because why, as the table's author wrote it
     * @param place where
     */
    public record Stock(String subject, Says says, String because, Place place) implements Row {
        public Stock {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(says, "says");
            Objects.requireNonNull(because, "because");
            Objects.requireNonNull(place, "place");
        }

        @Override
        public String key() {
            return "stock " + subject;
        }

        /** Why, with the place of the row. */
        public String words() {
            return words(says, because);
        }
    }

    public List<Row> rows() {
        return rows;
    }

    /** Whether anything in it bears on what is recommended. */
    public boolean advises() {
        return !links.isEmpty() || !turns.isEmpty() || !stock.isEmpty();
    }

    /** What is said about materials against a misconception. */
    public List<Link> links(String misconception) {
        return links.getOrDefault(misconception, List.of());
    }

    /** What is said about the turn of a need: by its misconception, or by its topic. */
    public List<Turn> turns(Need need) {
        return turns.stream()
                .filter(turn -> turn.subject().equals(need.misconception())
                        || turn.subject().equals(need.topic()))
                .toList();
    }

    /** What is said about a material: by itself, or by its programme. */
    public List<Stock> stock(Material material) {
        return stock.stream()
                .filter(item ->
                        item.subject().equals(material.id()) || item.subject().equals(material.programme()))
                .toList();
    }

    /** Policies for a caseload, by name. */
    public Map<String, Policy> policies() {
        return java.util.Collections.unmodifiableMap(policies);
    }

    /** Notes every row that names what is in no catalogue. */
    public void check(Misconceptions misconceptions, Materials materials, Problems problems) {
        List<String> knownMisconceptions =
                misconceptions.all().stream().map(known -> known.id()).toList();
        List<String> knownMaterials = materials.all().stream().map(Material::id).toList();
        for (Row row : rows) {
            if (row instanceof Link link) {
                known(link.misconception(), "misconception", knownMisconceptions, row, problems);
                known(link.material(), "material", knownMaterials, row, problems);
            } else if (row instanceof Stock item
                    && materials.programme(item.subject()).isEmpty()) {
                known(item.subject(), "material", knownMaterials, row, problems);
            } else if (row instanceof Turn turn && turn.subject().contains(".")) {
                known(turn.subject(), "misconception", knownMisconceptions, row, problems);
            }
        }
    }

    private static void known(String id, String noun, Collection<String> known, Row row, Problems problems) {
        if (!known.contains(id)) {
            problems.add(
                    row.place(),
                    noun,
                    noun + " '" + id + "' is not in the catalogue (" + known.size() + " entries).",
                    Problems.nearest(id, known));
        }
    }
}
