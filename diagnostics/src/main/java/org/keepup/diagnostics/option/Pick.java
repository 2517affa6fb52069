package org.keepup.diagnostics.option;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keepup.core.item.Item;
import org.keepup.core.item.Option;

/**
 * An item's options as ideas see them.
 *
 * @param options number of options
 * @param right indices of right options
 * @param byIdea indices of the wrong options that each idea leads to, by the idea's id
 */
record Pick(int options, List<Integer> right, Map<String, List<Integer>> byIdea) {

    Pick {
        right = List.copyOf(right);
        byIdea = Collections.unmodifiableMap(new LinkedHashMap<>(byIdea));
    }

    /** Reads an item whose options are tagged by {@code ideas}. */
    static Pick of(Item item, Ideas ideas) {
        List<Option> options = item.options();
        List<Integer> right = new java.util.ArrayList<>();
        Map<String, List<Integer>> byIdea = new LinkedHashMap<>();
        for (int i = 0; i < options.size(); i++) {
            if (item.isCorrect(options.get(i))) {
                right.add(i);
            } else {
                for (String idea : ideas.behind(item, options.get(i))) {
                    byIdea.computeIfAbsent(idea, id -> new java.util.ArrayList<>())
                            .add(i);
                }
            }
        }
        return new Pick(options.size(), right, byIdea);
    }

    /** Which ideas lead to an option. */
    interface Ideas {
        List<String> behind(Item item, Option option);
    }

    boolean isRight(int option) {
        return right.contains(option);
    }

    /** The options that a set of ideas leads to; empty when none of them is on offer. */
    SortedSet<Integer> foretold(SortedSet<String> set) {
        SortedSet<Integer> foretold = new TreeSet<>();
        set.forEach(idea -> foretold.addAll(byIdea.getOrDefault(idea, List.of())));
        return foretold;
    }

    /**
     * How likely an option is for a pupil who means to follow a set of ideas.
     *
     * @param blind how often the pupil picks blindly
     * @param fires how often an idea is followed where it is on offer
     */
    double probability(int option, SortedSet<Integer> foretold, double blind, double fires) {
        double meant;
        if (foretold.isEmpty()) {
            meant = isRight(option) ? 1.0 / right.size() : 0;
        } else if (foretold.contains(option)) {
            meant = fires / foretold.size();
        } else {
            meant = isRight(option) ? (1 - fires) / right.size() : 0;
        }
        return (1 - blind) * meant + blind / options;
    }
}
