package org.keepup.diagnostics.probe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keepup.core.item.Item;
import org.keepup.core.item.ItemBank;
import org.keepup.core.item.Option;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/**
 * What an item bank cannot tell.
 *
 * @param items one by one, in the bank's order
 * @param unparted by task form, groups of malrules that no item of the bank tells apart from each other
 * @param hidden by task form, malrules that no item of the bank shows, since they answer all of them rightly or not at all
 */
public record BankLint(
        List<ItemLint> items, Map<String, List<List<String>>> unparted, Map<String, List<String>> hidden) {

    public BankLint {
        items = List.copyOf(items);
        unparted = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(unparted));
        hidden = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(hidden));
    }

    /**
     * What one item cannot tell.
     *
     * @param item the item
     * @param task collisions and hidden malrules of its task, if it is written; for an item with tagged options the tags of
     *     the same option are the collisions
     * @param loose labels of wrong options that nothing known leads to
     * @param unknown tags that stand in no catalogue
     */
    public record ItemLint(Item item, Lint task, List<String> loose, List<String> unknown) {
        public ItemLint {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(task, "task");
            loose = List.copyOf(loose);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Looks at a bank.
     *
     * @param known ids that a tag may name, besides those of the library's malrules: misconceptions
     */
    public static BankLint of(ItemBank bank, MalruleLibrary library, Set<String> known) {
        List<ItemLint> items = new ArrayList<>();
        Map<TaskForm, List<Task>> byForm = new LinkedHashMap<>();
        for (Item item : bank.items()) {
            items.add(item(item, library, known));
            if (item.options().isEmpty()) {
                byForm.computeIfAbsent(item.task().form(), form -> new ArrayList<>())
                        .add(item.task());
            }
        }
        Map<String, List<List<String>>> unparted = new LinkedHashMap<>();
        Map<String, List<String>> hidden = new LinkedHashMap<>();
        byForm.forEach((form, tasks) -> {
            List<Malrule> malrules = library.about(form);
            Foretold foretold = new Foretold(malrules, tasks);
            Map<List<Integer>, List<String>> alike = new LinkedHashMap<>();
            List<String> unseen = new ArrayList<>();
            for (int m = 0; m < malrules.size(); m++) {
                List<Integer> signature = foretold.signature(m + 1);
                if (signature.stream().allMatch(answer -> answer == 0)) {
                    unseen.add(malrules.get(m).id());
                } else {
                    alike.computeIfAbsent(signature, key -> new ArrayList<>())
                            .add(malrules.get(m).id());
                }
            }
            List<List<String>> groups =
                    alike.values().stream().filter(group -> group.size() > 1).toList();
            if (!groups.isEmpty()) {
                unparted.put(form.id(), groups);
            }
            if (!unseen.isEmpty()) {
                hidden.put(form.id(), unseen);
            }
        });
        return new BankLint(items, unparted, hidden);
    }

    private static ItemLint item(Item item, MalruleLibrary library, Set<String> known) {
        Lint task = Lint.of(List.of(item.task()), library).get(0);
        boolean tagged =
                item.options().stream().anyMatch(option -> !option.tags().isEmpty());
        Set<String> unknown = new LinkedHashSet<>();
        List<String> loose = new ArrayList<>();
        Map<String, List<String>> collisions = new LinkedHashMap<>();
        for (Option option : item.options()) {
            List<String> tags = tagged
                    ? option.tags()
                    : library.about(item.task().form()).stream()
                            .filter(malrule -> malrule.predict(item.task()).stream()
                                    .anyMatch(answer -> answer.sameForm(option.answer())))
                            .map(Malrule::id)
                            .toList();
            tags.stream()
                    .filter(tag -> library.malrule(tag).isEmpty() && !known.contains(tag))
                    .forEach(unknown::add);
            if (!item.isCorrect(option)) {
                if (tags.isEmpty()) {
                    loose.add(option.label());
                } else if (tags.size() > 1) {
                    collisions.put(option.label(), tags);
                }
            }
        }
        return new ItemLint(
                item,
                item.options().isEmpty() ? task : new Lint(item.task(), collisions, List.of()),
                loose,
                List.copyOf(unknown));
    }
}
