package org.keepup.rules.fact;

import java.util.Objects;

/**
 * What to tell the class teacher.
 *
 * @param text a sentence or two
 * @param order notes are read from the lowest to the highest
 */
public record Note(int order, String text) {
    public Note {
        Objects.requireNonNull(text, "text");
    }
}
