package org.keepup.diagnostics.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.probe.Worksheet;

/** How many pairs of malrules tests part: chosen ones of several lengths, and random ones of the same lengths. */
final class Separation implements Protocol {

    private static final int CANDIDATES = 300;

    @Override
    public String name() {
        return "worksheet";
    }

    @Override
    public String about() {
        return "how many pairs of malrules a worksheet parts, beside random items and a fixed test";
    }

    @Override
    public Report run(Setting setting) {
        Set<Task> candidates = new LinkedHashSet<>(setting.items().draw(CANDIDATES, setting.random("candidates")));
        // rare malrules show on few items: their own examples are items too
        setting.malrules()
                .forEach(malrule -> malrule.description()
                        .examples()
                        .forEach(example -> setting.forms()
                                .find(example.task())
                                .filter(task -> task.correct().isPresent())
                                .filter(task ->
                                        task.form().equals(setting.pool().get(0).form()))
                                .ifPresent(candidates::add)));
        List<Task> all = List.copyOf(candidates);
        List<List<Object>> rows = new ArrayList<>();
        for (int count : new int[] {6, 8, 12, 20}) {
            rows.add(row("chosen", setting, all, count));
            rows.add(row("random", setting, setting.items().draw(count, setting.random("random " + count)), count));
        }
        if (setting.pool().get(0).form().id().equals("whole-subtraction")) {
            rows.add(row("fixed", setting, Items.fixedSubtractions(setting.forms()), 20));
        }
        int separable = Worksheet.of(setting.malrules(), all, 1).pairs();
        rows.replaceAll(row -> {
            List<Object> longer = new ArrayList<>(row);
            longer.add((int) row.get(2) / (double) separable);
            return longer;
        });
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("seed", Long.toString(setting.seed()));
        settings.put("malrules", Integer.toString(setting.malrules().size()));
        settings.put("candidates", Integer.toString(all.size()));
        settings.put("pairs that the candidates part", Integer.toString(separable));
        return new Report(
                name(),
                settings,
                List.of(new Report.Table(
                        "worksheet",
                        "Pairs of malrules that give different answers to some item, of those that some candidate parts",
                        List.of("items", "count", "pairs parted", "share"),
                        rows)));
    }

    private static List<Object> row(String kind, Setting setting, List<Task> candidates, int count) {
        return List.of(
                kind, count, Worksheet.of(setting.malrules(), candidates, count).parted());
    }
}
