package org.keepup.core.source;

import java.util.Objects;

/**
 * Where a fact comes from.
 *
 * @param citation author, year, title and page, or a plain statement that no source was found; never blank
 * @param confidence how far the fact rests on it
 */
public record Source(String citation, Confidence confidence) {

    public Source {
        Objects.requireNonNull(confidence, "confidence");
        if (citation.isBlank()) {
            throw new IllegalArgumentException(
                    "A source's citation must not be blank. Maybe write 'source=unverified'.");
        }
    }
}
