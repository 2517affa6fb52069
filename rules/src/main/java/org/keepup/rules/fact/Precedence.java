package org.keepup.rules.fact;

import java.util.Objects;

/**
 * One need is to be met before another, however the arguments weigh.
 *
 * @param first the need to meet first
 * @param then the need that waits for it
 * @param because why, as a tutor reads it
 */
public record Precedence(Need first, Need then, String because) {
    public Precedence {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(then, "then");
        Objects.requireNonNull(because, "because");
    }
}
