package org.keepup.diagnostics.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which groups may be shown so that no figure rests on fewer than the least number of pupils, and none can be worked out that
 * does. A group is withheld when it is too small itself, and also when taking the groups shown away from a larger group or from
 * all leaves too few: then the smallest of them is withheld too, until nothing small is left. Tables are looked at together,
 * since a school that lies wholly within a model can be taken from it.
 */
final class Disclosure {

    private static final String ALL = "";

    private final int minimum;
    private final List<Table> tables = new ArrayList<>();

    /**
     * Looks at one column's groups.
     *
     * @param minimum the least number of pupils
     * @param pupils of each finest cell
     */
    Disclosure(int minimum, List<Long> pupils, List<List<String>> groupsByTable) {
        this.minimum = minimum;
        Table all = new Table(pupils.stream().map(count -> ALL).toList(), pupils);
        tables.add(all);
        groupsByTable.forEach(groups -> tables.add(new Table(groups, pupils)));
        tables.forEach(Table::withholdSmall);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Table outer : tables) {
                for (Table inner : tables) {
                    changed |= outer != inner && inner != all && withholdInside(outer, inner);
                }
            }
        }
    }

    /** Whether figures over all pupils may be shown. */
    boolean mayShowAll() {
        return tables.get(0).withheld.isEmpty();
    }

    /** Names of the groups of one table that are withheld, sorted. */
    Set<String> withheld(int table) {
        return tables.get(table + 1).withheld;
    }

    private boolean withholdInside(Table outer, Table inner) {
        Map<String, Long> shown = new HashMap<>();
        Map<String, List<String>> inside = new HashMap<>();
        for (Map.Entry<String, String> pair : parents(outer, inner).entrySet()) {
            String group = pair.getKey();
            String parent = pair.getValue();
            if (!inner.withheld.contains(group) && !outer.withheld.contains(parent)) {
                shown.merge(parent, inner.pupils.get(group), Long::sum);
                inside.computeIfAbsent(parent, key -> new ArrayList<>()).add(group);
            }
        }
        boolean changed = false;
        for (Map.Entry<String, Long> entry : shown.entrySet()) {
            long rest = outer.pupils.get(entry.getKey()) - entry.getValue();
            if (rest > 0 && rest < minimum) {
                inner.withheld.add(inside.get(entry.getKey()).stream()
                        .min(Comparator.<String>comparingLong(inner.pupils::get)
                                .thenComparing(Comparator.naturalOrder()))
                        .orElseThrow());
                changed = true;
            }
        }
        return changed;
    }

    /** For each inner group that lies wholly within one outer group: that one. */
    private static Map<String, String> parents(Table outer, Table inner) {
        Map<String, Optional<String>> parents = new HashMap<>();
        for (int cell = 0; cell < inner.groups.size(); cell++) {
            if (inner.counts.get(cell) > 0) {
                Optional<String> parent = Optional.of(outer.groups.get(cell));
                parents.merge(
                        inner.groups.get(cell), parent, (one, other) -> one.equals(other) ? one : Optional.empty());
            }
        }
        Map<String, String> within = new HashMap<>();
        parents.forEach((group, parent) -> parent.ifPresent(name -> within.put(group, name)));
        return within;
    }

    /** One table's groups over the finest cells. */
    private final class Table {
        final List<String> groups;
        final List<Long> counts;
        final Map<String, Long> pupils = new HashMap<>();
        final Set<String> withheld = new TreeSet<>();

        Table(List<String> groups, List<Long> counts) {
            this.groups = groups;
            this.counts = counts;
            for (int cell = 0; cell < groups.size(); cell++) {
                pupils.merge(groups.get(cell), counts.get(cell), Long::sum);
            }
        }

        void withholdSmall() {
            pupils.forEach((group, count) -> {
                if (count < minimum) {
                    withheld.add(group);
                }
            });
        }
    }
}
