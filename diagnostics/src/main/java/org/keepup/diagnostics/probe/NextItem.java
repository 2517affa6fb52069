package org.keepup.diagnostics.probe;

import java.util.Objects;
import org.keepup.core.item.Item;

/**
 * An item of a bank that is worth asking next.
 *
 * @param item what to ask
 * @param question what it would settle
 */
public record NextItem(Item item, Question question) {

    public NextItem {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(question, "question");
    }
}
