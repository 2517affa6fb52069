package org.keepup.core.misconception;

import java.util.Objects;

/**
 * A material that helps against a misconception.
 *
 * @param material the material's id
 * @param because why it helps, as one would tell a colleague
 */
public record Move(String material, String because) {
    public Move {
        Objects.requireNonNull(material, "material");
        Objects.requireNonNull(because, "because");
    }
}
