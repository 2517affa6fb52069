package org.keepup.core.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Items by id. Immutable and thread-safe. */
public final class ItemBank {

    private static final ItemBank EMPTY = new ItemBank(List.of());

    private final Map<String, Item> byId = new LinkedHashMap<>();

    private ItemBank(List<Item> items) {
        for (Item item : items) {
            if (byId.put(item.id(), item) != null) {
                throw new IllegalArgumentException("two items have the id '" + item.id() + "'.");
            }
        }
    }

    public static ItemBank empty() {
        return EMPTY;
    }

    /** @throws IllegalArgumentException if two items have the same id */
    public static ItemBank of(List<Item> items) {
        return new ItemBank(items);
    }

    /**
     * These items and more.
     *
     * @throws IllegalArgumentException if two items have the same id
     */
    public ItemBank with(ItemBank more) {
        List<Item> all = new ArrayList<>(byId.values());
        all.addAll(more.byId.values());
        return new ItemBank(all);
    }

    /** In the order in which they were given. */
    public List<Item> items() {
        return List.copyOf(byId.values());
    }

    public Set<String> ids() {
        return java.util.Collections.unmodifiableSet(byId.keySet());
    }

    public Optional<Item> item(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }
}
