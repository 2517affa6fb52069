package org.keepup.diagnostics.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Which misconceptions pupils came with and which they left with, by class, school or borough. Fed from the columns
 * {@code entry_malrules} and {@code exit_malrules} of an outcomes file: malrule ids with blanks between, {@code none} where the
 * pupil was looked at and had none, empty where nobody looked. Keeps counts and no pupils. Not thread-safe.
 */
public final class MisconceptionTrends implements Consumer<EntryExit> {

    private static final String ENTRY = "entry_malrules";
    private static final String EXIT = "exit_malrules";

    private final Optional<String> by;
    private final int minimum;
    private final Function<String, String> misconceptionOf;
    private final Map<String, Integer> looked = new TreeMap<>();
    private final Map<String, Map<String, int[]>> counts = new TreeMap<>();

    /**
     * Counts nothing yet.
     *
     * @param by a column, or empty for all pupils together
     * @param minimum groups of fewer pupils, looked at both times, are left out, and so are counts of fewer
     * @param misconceptionOf the misconception that a malrule belongs to, or the malrule's own id
     */
    public MisconceptionTrends(Optional<String> by, int minimum, Function<String, String> misconceptionOf) {
        this.by = Objects.requireNonNull(by, "by");
        this.minimum = minimum;
        this.misconceptionOf = Objects.requireNonNull(misconceptionOf, "misconceptionOf");
    }

    /**
     * One misconception in one group, among pupils looked at both times.
     *
     * @param group the group; {@code all} when there is no column
     * @param misconception its id
     * @param pupils looked at both times
     * @param atEntry who had it at entry
     * @param undone who had it at entry and not at exit, of those who had it; empty where it may not be told
     * @param fresh who had it at exit only; empty where it may not be told
     */
    public record Trend(
            String group,
            String misconception,
            int pupils,
            Share atEntry,
            Optional<Share> undone,
            Optional<Share> fresh) {}

    /** Counts a pupil in who was looked at both times; others say nothing of change. */
    @Override
    public void accept(EntryExit outcome) {
        Optional<Set<String>> entry = outcome.group(ENTRY).map(this::misconceptions);
        Optional<Set<String>> exit = outcome.group(EXIT).map(this::misconceptions);
        if (entry.isEmpty() || exit.isEmpty()) {
            return;
        }
        String group =
                by.map(column -> outcome.group(column).orElse(Impact.NOT_GIVEN)).orElse("all");
        looked.merge(group, 1, Integer::sum);
        Map<String, int[]> ours = counts.computeIfAbsent(group, g -> new TreeMap<>());
        Set<String> all = new LinkedHashSet<>(entry.get());
        all.addAll(exit.get());
        for (String misconception : all) {
            int[] count = ours.computeIfAbsent(misconception, m -> new int[3]);
            boolean before = entry.get().contains(misconception);
            boolean after = exit.get().contains(misconception);
            count[0] += before ? 1 : 0;
            count[1] += before && !after ? 1 : 0;
            count[2] += !before && after ? 1 : 0;
        }
    }

    /** The commonest at entry first within each group; a group too small to show does not appear. */
    public List<Trend> trends() {
        List<Trend> trends = new ArrayList<>();
        counts.forEach((group, misconceptions) -> {
            int pupils = looked.get(group);
            if (pupils < minimum) {
                return;
            }
            List<Map.Entry<String, int[]>> ordered = misconceptions.entrySet().stream()
                    .sorted(Comparator.comparingInt((Map.Entry<String, int[]> entry) -> -entry.getValue()[0])
                            .thenComparing(Map.Entry::getKey))
                    .toList();
            for (Map.Entry<String, int[]> entry : ordered) {
                Share.of(entry.getValue()[0], pupils, minimum)
                        .ifPresent(share -> trends.add(trend(group, entry.getKey(), pupils, share, entry.getValue())));
            }
        });
        return trends;
    }

    /** Names of the groups left out for being small. */
    public List<String> withheld() {
        return looked.keySet().stream()
                .filter(group -> looked.get(group) < minimum)
                .toList();
    }

    private Trend trend(String group, String misconception, int pupils, Share share, int[] count) {
        return new Trend(
                group,
                misconception,
                pupils,
                share,
                share.isExact() && count[0] >= minimum ? Share.of(count[1], count[0], minimum) : Optional.empty(),
                share.isExact() ? Share.of(count[2], pupils, minimum) : Optional.empty());
    }

    private Set<String> misconceptions(String cell) {
        Set<String> misconceptions = new LinkedHashSet<>();
        Arrays.stream(cell.strip().split("[\\s;]+"))
                .filter(id -> !id.isEmpty() && !id.toLowerCase(Locale.ROOT).equals("none"))
                .map(misconceptionOf)
                .forEach(misconceptions::add);
        return misconceptions;
    }
}
