package org.keepup.core.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A value in a catalogue file, with its place: a text, a list or a map.
 *
 * <p>Numbers and booleans stay text as written; each subject's reader decides what they mean.
 */
public sealed interface Entry {

    Place place();

    /**
     * @param value as written, without quotes
     * @param cell whether it is a table's cell, in which {@code |} separates the items of a list
     */
    record Scalar(Place place, String value, boolean cell) implements Entry {
        public Scalar {
            Objects.requireNonNull(value, "value");
        }

        public Scalar(Place place, String value) {
            this(place, value, false);
        }

        /** The items when it is read as a list. */
        List<Entry> items() {
            if (!cell) {
                return List.of(this);
            }
            return Stream.of(value.split("\\|"))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .<Entry>map(item -> new Scalar(place, item))
                    .toList();
        }
    }

    /** @param items in file order */
    record Sequence(Place place, List<Entry> items) implements Entry {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** @param fields in file order */
    record Mapping(Place place, Map<String, Entry> fields) implements Entry {
        public Mapping {
            fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
        }
    }
}
