package org.keepup.rules.fact;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.keepup.core.curriculum.Curriculum;
import org.keepup.core.curriculum.Objective;
import org.keepup.core.curriculum.ObjectiveCode;
import org.keepup.core.material.Delivery;
import org.keepup.core.material.Material;
import org.keepup.core.material.Materials;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.misconception.Misconceptions;
import org.keepup.core.misconception.Move;
import org.keepup.core.source.Confidence;

/**
 * The materials as rules look them up: by misconception and by objective. The answers depend on the catalogues alone; those
 * about a misconception are looked up once. Immutable to its users and thread-safe.
 */
public final class Shelf {

    /** More than these are never shown beside each other. */
    private static final int MOST_STAND_INS = 4;

    private final Misconceptions misconceptions;
    private final Materials materials;
    private final Curriculum curriculum;
    private final Map<String, List<Book>> madeFor = new ConcurrentHashMap<>();
    private final Map<String, List<Book>> ownActivity = new ConcurrentHashMap<>();
    private final Map<String, List<Book>> onTheSameObjective = new ConcurrentHashMap<>();
    private final Map<String, List<Book>> standIns = new ConcurrentHashMap<>();

    public Shelf(Misconceptions misconceptions, Materials materials, Curriculum curriculum) {
        this.misconceptions = Objects.requireNonNull(misconceptions, "misconceptions");
        this.materials = Objects.requireNonNull(materials, "materials");
        this.curriculum = Objects.requireNonNull(curriculum, "curriculum");
    }

    public Misconceptions misconceptions() {
        return misconceptions;
    }

    public Materials materials() {
        return materials;
    }

    public Curriculum curriculum() {
        return curriculum;
    }

    /**
     * A material in the place where it was looked up.
     *
     * @param material what
     * @param first whether the catalogue names it first
     * @param because why it helps
     */
    public record Book(Material material, boolean first, String because) {}

    /** The materials that the catalogue names as help against a misconception, best first. */
    public List<Book> madeFor(String misconception) {
        return once(madeFor, misconception, this::lookUpMadeFor);
    }

    private List<Book> lookUpMadeFor(Misconception misconception) {
        List<Book> books = new ArrayList<>();
        misconception.moves().stream()
                .filter(move -> materials.material(move.material()).isPresent())
                .forEach(move -> books.add(book(move, books.isEmpty())));
        return List.copyOf(books);
    }

    private List<Book> once(
            Map<String, List<Book>> found, String misconception, Function<Misconception, List<Book>> lookUp) {
        List<Book> books = found.get(misconception);
        if (books == null) {
            books = misconceptions.misconception(misconception).map(lookUp).orElse(List.of());
            if (!books.isEmpty()) {
                found.put(misconception, books);
            }
        }
        return books;
    }

    /** A material by its id, unless the catalogue itself names it as help against a misconception. */
    public List<Book> notNamedFor(String misconception, String material, String because) {
        boolean named = misconceptions
                .misconception(misconception)
                .filter(known -> known.activityId().equals(material)
                        || known.moves().stream()
                                .anyMatch(move -> move.material().equals(material)))
                .isPresent();
        return named
                ? List.of()
                : materials.material(material).stream()
                        .map(found -> new Book(found, false, because))
                        .toList();
    }

    /** Keepup's own activity for a misconception. */
    public List<Book> ownActivity(String misconception) {
        return once(
                ownActivity,
                misconception,
                known -> materials.material(known.activityId()).stream()
                        .map(material -> new Book(material, false, known.undoing()))
                        .toList());
    }

    /**
     * The few of {@link #onTheSameObjective} that promise most for a pupil alone: confirmed by a source, written for about
     * the pupil's year, made for one to one, in this order. The others would stand behind them in every list.
     *
     * @param year the number of the pupil's; -1 when it is not known
     */
    public List<Book> standIns(String misconception, int year) {
        String key = misconception + " " + year;
        List<Book> books = standIns.get(key);
        if (books == null) {
            books = onTheSameObjective(misconception).stream()
                    .sorted(Comparator.comparingInt((Book book) -> doubts(book.material(), year))
                            .thenComparing(book -> book.material().id()))
                    .limit(MOST_STAND_INS)
                    .toList();
            if (!books.isEmpty()) {
                standIns.put(key, books);
            }
        }
        return books;
    }

    /** How much is against a material from the first: 8 for what no source confirms, 4 for the wrong years, and so on. */
    private static int doubts(Material material, int year) {
        Confidence confidence = material.source().confidence();
        int first = material.years().isEmpty() ? year : material.years().get(0).number();
        int last = material.years().isEmpty()
                ? year
                : material.years().get(material.years().size() - 1).number();
        boolean years = year < 0 || first <= year + 1 && last > year - 4;
        return (confidence == Confidence.UNVERIFIED ? 8 : 0)
                + (years ? 0 : 4)
                + (material.delivery() == Delivery.ONE_TO_ONE ? 0 : 2)
                + (confidence == Confidence.CONFIRMED ? 0 : 1);
    }

    /** The materials named as help against other misconceptions about a misconception's first objective. */
    public List<Book> onTheSameObjective(String misconception) {
        return once(
                onTheSameObjective,
                misconception,
                known -> about(known.objectives().get(0), any -> true).entrySet().stream()
                        .filter(entry -> known.moves().stream()
                                .noneMatch(move -> move.material().equals(entry.getKey())))
                        .filter(entry -> !entry.getKey().equals(known.activityId()))
                        .map(entry -> entry.getValue())
                        .toList());
    }

    /** The materials named as help with what a misconception's first objective builds on directly, nearest year first. */
    public List<Book> before(String misconception) {
        Map<String, Book> books = new LinkedHashMap<>();
        misconceptions
                .misconception(misconception)
                .flatMap(known -> curriculum.objective(known.objectives().get(0)))
                .map(objective -> Lists.reverse(curriculum.prerequisitesOf(objective)))
                .orElse(List.of())
                .forEach(link -> about(link.from(), any -> true)
                        .forEach((id, book) -> books.putIfAbsent(
                                id,
                                new Book(
                                        book.material(),
                                        false,
                                        "What comes before: " + statement(link.from()) + " (" + link.from() + ")."))));
        madeFor(misconception).forEach(book -> books.remove(book.material().id()));
        return List.copyOf(books.values());
    }

    /** A material by its id, in a place of its own. */
    public List<Book> material(String id, String because) {
        return materials.material(id).map(material -> new Book(material, false, because)).stream()
                .toList();
    }

    /** The materials that the catalogue names for these objectives in a topic, in their order. */
    public List<Book> next(String topic, List<ObjectiveCode> objectives) {
        Map<String, Book> books = new LinkedHashMap<>();
        objectives.forEach(code -> about(
                        code, misconception -> misconception.topic().equals(topic))
                .forEach((id, book) -> books.putIfAbsent(
                        id,
                        new Book(book.material(), false, "What comes next: " + statement(code) + " (" + code + ")."))));
        return List.copyOf(books.values());
    }

    private Map<String, Book> about(ObjectiveCode objective, Predicate<Misconception> which) {
        Map<String, Book> books = new LinkedHashMap<>();
        for (Misconception misconception : misconceptions.about(objective)) {
            for (Move move : which.test(misconception) ? misconception.moves() : List.<Move>of()) {
                materials
                        .material(move.material())
                        .ifPresent(material -> books.putIfAbsent(material.id(), book(move, false)));
            }
        }
        return books;
    }

    private String statement(ObjectiveCode code) {
        return curriculum.objective(code).map(Objective::statement).orElse("");
    }

    private Book book(Move move, boolean first) {
        return new Book(materials.material(move.material()).orElseThrow(), first, move.because());
    }
}
