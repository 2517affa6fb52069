package org.keepup.rules.fact;

import java.util.Objects;

/**
 * A target in a child's words.
 *
 * @param text one sentence that begins with I
 */
public record ChildTarget(String text) {
    public ChildTarget {
        Objects.requireNonNull(text, "text");
    }
}
