package org.keepup.rules.fact;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.keepup.core.curriculum.Curriculum;
import org.keepup.core.curriculum.Objective;
import org.keepup.core.curriculum.ObjectiveCode;
import org.keepup.core.material.Material;
import org.keepup.core.material.Materials;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.misconception.Misconceptions;
import org.keepup.core.misconception.Move;

/**
 * The materials as rules look them up: by misconception and by objective. The answers depend on the catalogues alone.
 *
 * @param misconceptions all
 * @param materials all
 * @param curriculum all
 */
public record Shelf(Misconceptions misconceptions, Materials materials, Curriculum curriculum) {
    public Shelf {
        Objects.requireNonNull(misconceptions, "misconceptions");
        Objects.requireNonNull(materials, "materials");
        Objects.requireNonNull(curriculum, "curriculum");
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
        List<Book> books = new ArrayList<>();
        misconceptions.misconception(misconception).map(Misconception::moves).orElse(List.of()).stream()
                .filter(move -> materials.material(move.material()).isPresent())
                .forEach(move -> books.add(book(move, books.isEmpty())));
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
        return misconceptions
                .misconception(misconception)
                .flatMap(known -> materials
                        .material(known.activityId())
                        .map(material -> new Book(material, false, known.undoing())))
                .stream()
                .toList();
    }

    /** The materials named as help against other misconceptions about a misconception's first objective. */
    public List<Book> onTheSameObjective(String misconception) {
        return misconceptions
                .misconception(misconception)
                .map(known -> about(known.objectives().get(0), any -> true).entrySet().stream()
                        .filter(entry -> known.moves().stream()
                                .noneMatch(move -> move.material().equals(entry.getKey())))
                        .filter(entry -> !entry.getKey().equals(known.activityId()))
                        .map(entry -> entry.getValue())
                        .toList())
                .orElse(List.of());
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
