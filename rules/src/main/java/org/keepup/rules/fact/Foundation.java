package org.keepup.rules.fact;

import java.util.Objects;

/**
 * One misconception's objective is needed for another's, by the curriculum's prerequisite graph.
 *
 * @param earlier id of the misconception whose objective comes first
 * @param later id of the misconception whose objective builds on it
 * @param because the two objectives in words
 */
public record Foundation(String earlier, String later, String because) {
    public Foundation {
        Objects.requireNonNull(earlier, "earlier");
        Objects.requireNonNull(later, "later");
        Objects.requireNonNull(because, "because");
    }
}
