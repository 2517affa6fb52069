package org.keepup.rules.fact;

import java.util.Objects;

/**
 * Something that was taught and is to be brought back from memory in this session.
 *
 * @param misconception id
 * @param because why today
 */
public record Recall(String misconception, String because) {
    public Recall {
        Objects.requireNonNull(misconception, "misconception");
        Objects.requireNonNull(because, "because");
    }
}
