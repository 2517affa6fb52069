package org.keepup.core.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A value in a catalogue file, with its place: a text, a list or a map.
 *
 * <p>Numbers and booleans stay text as written; each subject's reader decides what they mean.
 */
public sealed interface Entry {

    Place place();

    /** @param value as written, without quotes */
    record Scalar(Place place, String value) implements Entry {
        public Scalar {
            Objects.requireNonNull(value, "value");
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
