package org.keepup.core.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    public Place place() {
        return entry.place();
    }

    /** The place of a field's value, or of the entry when the field is absent. */
    public Place place(String field) {
        return get(field).map(Entry::place).orElse(place());
    }

    /** Notes every field that is not in the list, with the nearest that is. */
    public Fields only(String... known) {
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

    /** A list's items; a single value counts as a list of one; absent is empty. */
    public List<Entry> items(String field) {
        return get(field)
                .map(value -> value instanceof Entry.Sequence sequence ? sequence.items() : List.of(value))
                .orElse(List.of());
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
