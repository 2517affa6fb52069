package org.keepup.core.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Layers;

/** Items by id; questions in words, by topic, are of one form. Immutable and thread-safe. */
public final class ItemBank {

    private static final ItemBank EMPTY = new ItemBank(List.of());

    private final Map<String, Item> byId = new LinkedHashMap<>();

    private ItemBank(List<Item> items) {
        for (Item item : ChoiceForm.united(items)) {
            if (byId.put(item.id(), item) != null) {
                throw new IllegalArgumentException("two items have the id '" + item.id() + "'.");
            }
        }
    }

    /** The library's own catalogue files. */
    public static List<CatalogueFile> builtInFiles() {
        return Layers.builtIn(ItemBank.class, ItemBank.class::getResourceAsStream, "");
    }

    public static ItemBank empty() {
        return EMPTY;
    }

    /** @throws IllegalArgumentException if two items have the same id, or ask the same in words */
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

    /** The forms of the questions in words, one a topic. */
    public List<ChoiceForm> choiceForms() {
        return byId.values().stream()
                .map(item -> item.task().form())
                .filter(ChoiceForm.class::isInstance)
                .map(ChoiceForm.class::cast)
                .distinct()
                .toList();
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }
}
