package org.keepup.core.response;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns that Keepup knows, with the names that people give them, best first. */
enum Field {
    PUPIL(
            "pupil",
            "pupil id",
            "pupilid",
            "pupil code",
            "pseudonym",
            "student",
            "student id",
            "studentid",
            "anon student id",
            "child",
            "learner",
            "candidate",
            "candidate number",
            "user id",
            "userid",
            "id"),
    ITEM("item", "item id", "itemid", "question", "question id", "questionid"),
    TASK("task"),
    ANSWER("answer", "response", "pupil answer", "answer given"),
    OPTION("option"),
    STATUS("status"),
    MARK("mark", "marks", "score"),
    MAX("max", "max mark", "max marks", "marks available", "out of"),
    TOPIC("topic"),
    ATTEMPT("attempt"),
    DATE("date"),
    SECONDS("seconds");

    /** What a pupil's own columns are called; they are kept with the pupil, not with each response. */
    private static final Set<String> DETAILS = Set.of("class", "school", "year");

    /** Keepup works with pseudonyms: these are left out, and said so. */
    private static final Set<String> PERSONAL = Set.of(
            "name",
            "names",
            "pupil name",
            "student name",
            "full name",
            "forename",
            "first name",
            "surname",
            "last name",
            "upn",
            "dob",
            "date of birth",
            "email",
            "e mail");

    /** In front of a column's name it says that the column describes the pupil. */
    static final String DETAIL_PREFIX = "pupil.";

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    /** As it stands in files that Keepup writes. */
    String column() {
        return names.get(0);
    }

    /** The columns of a header that are known, by index. */
    static Map<Field, Integer> in(List<String> header) {
        List<String> columns = header.stream().map(Field::plain).toList();
        Map<Field, Integer> found = new EnumMap<>(Field.class);
        for (Field field : values()) {
            field.names.stream()
                    .map(columns::indexOf)
                    .filter(index -> index >= 0)
                    .findFirst()
                    .ifPresent(index -> found.put(field, index));
        }
        return found;
    }

    /** The field that a column's name stands for. */
    static Optional<Field> named(String column) {
        String plain = plain(column);
        for (Field field : values()) {
            if (field.names.contains(plain)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The name under which a pupil's own column is kept; empty when the column is not known as one. */
    static Optional<String> detail(String column) {
        String plain = plain(column);
        if (DETAILS.contains(plain)) {
            return Optional.of(plain);
        }
        if (plain.equals("year group")) {
            return Optional.of("year");
        }
        String name = column.strip();
        return name.length() > DETAIL_PREFIX.length() && name.startsWith(DETAIL_PREFIX)
                ? Optional.of(name.substring(DETAIL_PREFIX.length()).strip()).filter(rest -> !rest.isEmpty())
                : Optional.empty();
    }

    static boolean isPersonal(String column) {
        return PERSONAL.contains(plain(column));
    }

    /** The columns' names for messages. */
    static List<String> columns() {
        List<String> all = new ArrayList<>();
        for (Field field : values()) {
            all.add(field.column());
        }
        return all;
    }

    /** A column's name without letter case, odd spaces, underscores and the like. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_\\-\\uFEFF\\u200B:*]+", " ")
                .strip();
    }
}
