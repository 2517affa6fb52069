package org.keepup.rules.extension;

import java.util.Objects;
import org.keepup.core.catalogue.Place;

/**
 * A rule of an earlier layer switched off, or on again.
 *
 * @param rule its name
 * @param on whether it is to stand
 * @param because why; may be empty
 * @param place where that is said
 */
public record Switch(String rule, boolean on, String because, Place place) {
    public Switch {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(place, "place");
    }
}
