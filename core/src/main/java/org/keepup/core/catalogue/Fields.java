package org.keepup.core.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.keepup.core.source.Confidence;
import org.keepup.core.source.Source;

/**
 * Typed access to one map entry. A missing or mistyped field is noted as a problem and read as empty, so that reading
 * goes on and every problem is found; callers end with {@link Problems#throwIfAny()}.
 */
public final class Fields {

    private final Entry.Mapping entry;
    private final Problems problems;

    private Fields(Entry.Mapping entry, Problems problems) {
        this.entry = entry;
        this.problems = problems;
    }

    /** The fields of an entry; an entry that is no map is noted as a problem and has none. */
    public static Fields of(Entry entry, Problems problems) {
        if (entry instanceof Entry.Mapping mapping) {
            return new Fields(mapping, problems);
        }
        problems.add(entry.place(), "", "expected a group of 'field: value' lines.");
        return new Fields(new Entry.Mapping(entry.place(), Map.of()), problems);
    }

    Entry.Mapping entry() {
        return entry;
    }

    public Place place() {
        return entry.place();
    }

    /** The place of a field's value, or of the entry when the field is absent. */
    public Place place(String field) {
        return get(field).map(Entry::place).orElse(place());
    }

    /** Notes every field that is not in the list, with the nearest that is. */
    public Fields only(String... known) {
        if (!problems.expected()) {
            return this;
        }
        Set<String> names = new TreeSet<>(List.of(known));
        entry.fields().forEach((name, value) -> {
            if (!names.contains(name)) {
                problems.add(
                        value.place(),
                        name,
                        "unknown field; known are " + String.join(", ", names) + ".",
                        Problems.nearest(name, names));
            }
        });
        return this;
    }

    /** The names of the fields, in file order. */
    public Set<String> names() {
        return entry.fields().keySet();
    }

    public Optional<Entry> get(String field) {
        return Optional.ofNullable(entry.fields().get(field));
    }

    /** A text that must be there. */
    public String text(String field) {
        Optional<String> text = optionalText(field);
        if (text.isEmpty() && get(field).isEmpty()) {
            problems.add(place(), field, "missing; this field is required.");
        }
        return text.orElse("");
    }

    public Optional<String> optionalText(String field) {
        return get(field).flatMap(value -> {
            if (value instanceof Entry.Scalar scalar) {
                return Optional.of(scalar.value().strip());
            }
            problems.add(value.place(), field, "expected text.");
            return Optional.empty();
        });
    }

    /** A list of texts; a single text counts as a list of one; absent is empty. */
    public List<String> texts(String field) {
        return items(field).stream()
                .flatMap(item -> {
                    if (item instanceof Entry.Scalar scalar) {
                        return java.util.stream.Stream.of(scalar.value().strip());
                    }
                    problems.add(item.place(), field, "expected a list of texts.");
                    return java.util.stream.Stream.empty();
                })
                .toList();
    }

    /** A list's items; a single value counts as a list of one; a table's cell is split at {@code |}; absent is empty. */
    public List<Entry> items(String field) {
        return get(field)
                .map(value -> value instanceof Entry.Sequence sequence
                        ? sequence.items()
                        : value instanceof Entry.Scalar scalar ? scalar.items() : List.of(value))
                .orElse(List.of());
    }

    /** A text that must be there, as a value; empty, and noted, when the parser rejects it. */
    public <T> Optional<T> parsed(String field, Function<String, T> parser) {
        String text = text(field);
        return text.isEmpty() ? Optional.empty() : parsed(field, text, parser);
    }

    /** A text that may be there, as a value; empty, and noted, when the parser rejects it. */
    public <T> Optional<T> optional(String field, Function<String, T> parser) {
        return optionalText(field).flatMap(text -> parsed(field, text, parser));
    }

    /** A list of texts, each as a value; those that the parser rejects are noted and left out. */
    public <T> List<T> list(String field, Function<String, T> parser) {
        return texts(field).stream()
                .flatMap(text -> parsed(field, text, parser).stream())
                .toList();
    }

    private <T> Optional<T> parsed(String field, String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            problems.add(place(field), field, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * A date that must be there, such as 2026-11-24.
     *
     * @param example shown when another text stands there
     */
    public Optional<LocalDate> date(String field, LocalDate example) {
        return parsed(field, text -> read(text, example));
    }

    /** A date that may be there; see {@link #date(String, LocalDate)}. */
    public Optional<LocalDate> optionalDate(String field, LocalDate example) {
        return optional(field, text -> read(text, example));
    }

    private static LocalDate read(String text, LocalDate example) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a date. Maybe '" + example + "' shows the form.", e);
        }
    }

    /** A whole number that must be there. */
    public Optional<Integer> whole(String field) {
        return parsed(field, Fields::number);
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number.", e);
        }
    }

    /** One of several words, by name; it must be there. */
    public <T> Optional<T> choice(String field, Collection<T> choices, Function<T, String> word) {
        return parsed(
                field,
                text -> choices.stream()
                        .filter(choice -> word.apply(choice).equals(text))
                        .findFirst()
                        .orElseThrow(() -> {
                            List<String> words = choices.stream().map(word).toList();
                            return new IllegalArgumentException(("'" + text + "' is none of " + String.join(", ", words)
                                            + ". " + Problems.nearest(text, words))
                                    .strip());
                        }));
    }

    /**
     * Notes every id that does not stand among the known ones.
     *
     * @param noun what one of them is called in messages
     * @return whether all of them are known
     */
    public boolean known(String field, Collection<String> ids, String noun, Collection<String> known) {
        if (!problems.expected()) {
            return true;
        }
        boolean all = true;
        for (String id : ids) {
            if (!known.contains(id)) {
                all = false;
                problems.add(
                        place(field),
                        field,
                        noun + " '" + id + "' is not in the catalogue (" + known.size() + " entries).",
                        Problems.nearest(id, known));
            }
        }
        return all;
    }

    /** Notes something wrong with a field. */
    public void note(String field, String message) {
        problems.add(place(field), field, message);
    }

    /** Yes or no; absent is no. */
    public boolean flag(String field) {
        return optional(field, text -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        throw new IllegalArgumentException("'" + text + "' is neither true nor false.");
                    }
                    return text.equals("true");
                })
                .orElse(false);
    }

    /** Where whatever is wrong in this entry is noted. */
    public Problems problems() {
        return problems;
    }

    /**
     * Where the entry's facts come from: its fields {@code source} and {@code confidence}, or a group {@code source} of
     * {@code citation} and {@code confidence}. They must be there.
     */
    public Optional<Source> source() {
        if (get("source").orElse(null) instanceof Entry.Mapping) {
            Fields group = group("source").only("citation", "confidence");
            String cited = group.text("citation");
            Optional<Confidence> sure = group.choice("confidence", List.of(Confidence.values()), Confidence::word);
            return cited.isEmpty() ? Optional.empty() : sure.map(word -> new Source(cited, word));
        }
        String citation = text("source");
        Optional<Confidence> confidence = choice("confidence", List.of(Confidence.values()), Confidence::word);
        return citation.isEmpty() ? Optional.empty() : confidence.map(word -> new Source(citation, word));
    }

    /** The fields of a group that must be there. */
    public Fields group(String field) {
        Optional<Entry> group = get(field);
        if (group.isEmpty()) {
            problems.add(place(), field, "missing; this field is required.");
            return new Fields(new Entry.Mapping(place(), Map.of()), problems);
        }
        return of(group.get(), problems);
    }

    /** The fields of each group in a list; absent is empty. */
    public List<Fields> groups(String field) {
        return items(field).stream().map(item -> of(item, problems)).toList();
    }

    /** The fields of a map; absent is empty. */
    public Map<String, Entry> map(String field) {
        return get(field)
                .map(value -> {
                    if (value instanceof Entry.Mapping mapping) {
                        return mapping.fields();
                    }
                    problems.add(value.place(), field, "expected a group of 'name: value' lines.");
                    return Map.<String, Entry>of();
                })
                .orElse(Map.of());
    }
}
