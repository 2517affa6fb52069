package org.keepup.core.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One subject of a catalogue, read from every layer: values by id, each with the place it came from.
 *
 * <p>An id may stand only once. A later layer that means to replace an entry says so with {@code replaces: true} beside the
 * id; the entry then takes the earlier one's place in the order. Immutable.
 *
 * @param <T> what an entry is read as
 */
public final class Register<T> {

    private final String noun;
    private final Map<String, T> values;
    private final Map<String, Fields> entries;

    private Register(String noun, Map<String, T> values, Map<String, Fields> entries) {
        this.noun = noun;
        this.values = values;
        this.entries = entries;
    }

    /**
     * Reads a subject. An entry that cannot be read is noted and left out.
     *
     * @param noun what one entry is called in messages: objective, material …
     * @param idField the field that clashes are reported under
     * @param id the id of a value
     * @param reader makes a value from an entry's fields. What it notes through the fields is kept; what a constructor
     *     rejects with {@code IllegalArgumentException} is noted at the entry; {@code orElseThrow} on a field that could not
     *     be read is understood
     */
    public static <T> Register<T> read(
            Layers layers,
            String subject,
            String noun,
            String idField,
            Function<T, String> id,
            Function<Fields, T> reader,
            Problems problems) {
        Map<String, T> values = new LinkedHashMap<>();
        Map<String, Fields> entries = new LinkedHashMap<>();
        boolean checked = layers.checked();
        for (Entry entry : layers.entries(subject)) {
            Problems found = checked ? Problems.ofCheckedFiles() : new Problems();
            boolean replaces =
                    entry instanceof Entry.Mapping && Fields.of(entry, found).flag("replaces");
            Fields fields = Fields.of(without("replaces", entry), found);
            valueOf(fields, reader, found).ifPresent(value -> {
                String key = id.apply(value);
                Fields earlier = entries.get(key);
                if (earlier != null && !replaces) {
                    found.add(
                            fields.place(idField),
                            idField,
                            noun + " '" + key + "' stands already in " + earlier.place(idField) + ".",
                            "Maybe add 'replaces: true' to take its place.");
                } else if (earlier == null && replaces) {
                    found.add(
                            fields.place(idField),
                            "replaces",
                            "there is no earlier " + noun + " '" + key + "' to replace.",
                            Problems.nearest(key, entries.keySet()));
                } else {
                    values.put(key, value);
                    entries.put(key, Fields.of(fields.entry(), checked ? found : problems));
                }
            });
            found.all().forEach(problems::add);
        }
        return new Register<>(noun, values, entries);
    }

    /** In catalogue order. */
    public List<T> values() {
        return List.copyOf(values.values());
    }

    /** In catalogue order. */
    public Set<String> ids() {
        return java.util.Collections.unmodifiableSet(values.keySet());
    }

    public Optional<T> get(String id) {
        return Optional.ofNullable(values.get(id));
    }

    /** The fields that a value was read from, for checks that need their places. */
    public Fields fields(String id) {
        Fields fields = entries.get(id);
        if (fields == null) {
            throw new NoSuchElementException("no " + noun + " '" + id + "'");
        }
        return fields;
    }

    /**
     * Notes every id in a field of some entry that does not stand in this register.
     *
     * @return whether all of them stand in it
     */
    public boolean require(Fields from, String field, List<String> ids) {
        return from.known(field, ids, noun, values.keySet());
    }

    private static <T> Optional<T> valueOf(Fields fields, Function<Fields, T> reader, Problems found) {
        try {
            T value = reader.apply(fields);
            return found.isEmpty() ? Optional.of(value) : Optional.empty();
        } catch (IllegalArgumentException e) {
            if (found.isEmpty()) {
                found.add(fields.place(), "", String.valueOf(e.getMessage()));
            }
            return Optional.empty();
        } catch (NoSuchElementException e) {
            if (found.isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Entry without(String field, Entry entry) {
        if (entry instanceof Entry.Mapping mapping && mapping.fields().containsKey(field)) {
            Map<String, Entry> fields = new LinkedHashMap<>(mapping.fields());
            fields.remove(field);
            return new Entry.Mapping(mapping.place(), fields);
        }
        return entry;
    }
}
