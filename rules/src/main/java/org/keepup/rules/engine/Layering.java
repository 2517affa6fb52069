package org.keepup.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;
import org.keepup.rules.engine.RuleDescription.State;
import org.keepup.rules.extension.Layer;
import org.keepup.rules.extension.RuleSet;
import org.keepup.rules.extension.Switch;
import org.keepup.rules.fact.Handbook;
import org.keepup.rules.fact.Policy;

/**
 * Which rules stand when rule sets are laid on top of each other. What a later layer says of an earlier one's rules holds;
 * within one layer nothing can be contradicted, so that the order of files and of arguments never decides.
 */
final class Layering {

    /** A rule in its rule set. */
    private static final class Entry {
        private final Rule rule;
        private final RuleSet set;
        private final Optional<String> replaces;
        private RuleDescription description;

        Entry(Rule rule, RuleSet set) {
            this.rule = rule;
            this.set = set;
            this.replaces = annotation(rule, "Replaces");
            this.description = new RuleDescription(
                    rule.getPackage(),
                    rule.getName(),
                    annotation(rule, "Source").orElse(""),
                    set.name(),
                    set.version(),
                    set.layer(),
                    place(),
                    State.ON,
                    "");
        }

        Place place() {
            return set.places().getOrDefault(rule.getName(), Place.of(set.name()));
        }

        boolean isOn() {
            return description.state() == State.ON;
        }
    }

    private final List<RuleSet> sets;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Handbook.Row> rows = new LinkedHashMap<>();
    private final Problems problems = new Problems();

    private Layering(List<RuleSet> sets) {
        this.sets = sets.stream()
                .sorted(Comparator.comparing(RuleSet::layer).thenComparing(RuleSet::name))
                .toList();
    }

    /** @throws org.keepup.core.catalogue.CatalogueException with every name that is taken and every contradiction */
    static Layering of(List<RuleSet> sets) {
        Layering layering = new Layering(sets);
        for (Layer layer : Layer.values()) {
            layering.add(layer);
            layering.addRows(layer);
        }
        layering.checkSigns();
        layering.problems.throwIfAny();
        return layering;
    }

    /** Every rule, in force or not, earlier layers first. */
    List<RuleDescription> rules() {
        return entries.stream().map(entry -> entry.description).toList();
    }

    /** The models, without the rules that are not in force. */
    List<Model> models() {
        Map<Rule, Boolean> on = new HashMap<>();
        entries.forEach(entry -> on.put(entry.rule, entry.isOn()));
        return sets.stream()
                .flatMap(set -> set.models().stream())
                .<Model>map(
                        model -> model.getRules().stream().allMatch(on::get) ? model : new ThinnedModel(model, on::get))
                .toList();
    }

    /** What tables say; of two rows about one thing, the later layer's. */
    Handbook handbook() {
        return Handbook.of(List.copyOf(rows.values()));
    }

    private void addRows(Layer layer) {
        Map<String, Handbook.Row> here = new LinkedHashMap<>();
        sets.stream()
                .filter(set -> set.layer() == layer)
                .flatMap(set -> set.rows().stream())
                .forEach(row -> {
                    Handbook.Row other = here.putIfAbsent(row.key(), row);
                    if (other != null) {
                        problems.add(
                                row.place(),
                                "",
                                "this row speaks about the same thing as the one at " + other.place()
                                        + ", and one layer can decide on a thing only once.",
                                "Maybe one of the two should go.");
                    }
                });
        rows.putAll(here);
    }

    /** A policy can only count what some rule notices. */
    private void checkSigns() {
        List<String> signs = entries.stream()
                .flatMap(entry -> annotation(entry.rule, "Sign").stream())
                .distinct()
                .sorted()
                .toList();
        rows.values().forEach(row -> {
            if (row instanceof Policy.Row counts && !signs.contains(counts.sign())) {
                problems.add(
                        row.place(),
                        "sign",
                        "no rule notices the sign '" + counts.sign() + "'; there are " + String.join(", ", signs) + ".",
                        Problems.nearest(counts.sign(), signs));
            }
        });
    }

    private void add(Layer layer) {
        List<Entry> earlier = List.copyOf(entries);
        List<RuleSet> here = sets.stream().filter(set -> set.layer() == layer).toList();
        List<Entry> added = here.stream()
                .flatMap(set -> set.models().stream()
                        .flatMap(model -> model.getRules().stream())
                        .map(rule -> new Entry(rule, set)))
                .toList();
        checkNames(added, earlier);
        Map<String, Place> decided = new LinkedHashMap<>();
        for (Entry entry : added) {
            entry.replaces.ifPresent(name -> replace(name, entry, earlier, decided));
        }
        for (RuleSet set : here) {
            set.switches().forEach(one -> turn(one, set, earlier, decided));
        }
        entries.addAll(added);
    }

    private void checkNames(List<Entry> added, List<Entry> earlier) {
        Map<String, Entry> names = new HashMap<>();
        earlier.forEach(entry -> names.put(entry.rule.getName(), entry));
        for (Entry entry : added) {
            String name = entry.rule.getName();
            Entry taken = names.get(name);
            if (taken != null && !(earlier.contains(taken) && entry.replaces.equals(Optional.of(name)))) {
                problems.add(
                        entry.place(),
                        "rule",
                        "the rule name '" + name + "' is taken already, by a rule in " + taken.description.family()
                                + " of rule set '" + taken.description.ruleSet() + "'.",
                        taken.set.layer() == entry.set.layer()
                                ? "Maybe give this rule a name of its own."
                                : "Maybe give this rule a name of its own, or write @Replaces(\"" + name
                                        + "\") if it is to stand in that rule's place.");
            }
            names.put(name, entry);
        }
    }

    private void replace(String name, Entry by, List<Entry> earlier, Map<String, Place> decided) {
        if (isKnown(name, "@Replaces", by.place(), earlier) && isFirst(name, "@Replaces", by.place(), decided)) {
            setAside(
                    name,
                    State.REPLACED,
                    "replaced by '" + by.rule.getName() + "' of rule set '" + by.set.name() + "'",
                    earlier);
        }
    }

    private void turn(Switch one, RuleSet set, List<Entry> earlier, Map<String, Place> decided) {
        if (!isKnown(one.rule(), "rule", one.place(), earlier) || !isFirst(one.rule(), "rule", one.place(), decided)) {
            return;
        }
        if (one.on()) {
            last(one.rule(), earlier).ifPresent(entry -> entry.description = entry.description.become(State.ON, ""));
        } else {
            setAside(
                    one.rule(),
                    State.OFF,
                    "switched off by rule set '" + set.name() + "'"
                            + (one.because().isEmpty() ? "" : ": " + one.because()),
                    earlier);
        }
    }

    /** A rule goes together with whatever had taken its place. */
    private static void setAside(String name, State state, String because, List<Entry> earlier) {
        for (Entry entry : earlier) {
            boolean named = entry.rule.getName().equals(name);
            if (named && entry.isOn()) {
                entry.description = entry.description.become(state, because);
            }
            if (!named && entry.replaces.equals(Optional.of(name))) {
                setAside(entry.rule.getName(), state, because, earlier);
            }
        }
    }

    private boolean isKnown(String name, String field, Place place, List<Entry> earlier) {
        if (last(name, earlier).isPresent()) {
            return true;
        }
        problems.add(
                place,
                field,
                "there is no rule '" + name + "' in an earlier layer.",
                Problems.nearest(
                        name,
                        earlier.stream().map(entry -> entry.rule.getName()).toList()));
        return false;
    }

    private boolean isFirst(String name, String field, Place place, Map<String, Place> decided) {
        Place other = decided.putIfAbsent(name, place);
        if (other != null) {
            problems.add(
                    place,
                    field,
                    "the rule '" + name + "' is replaced or switched at " + other
                            + " already, and one layer can decide on a rule only once.",
                    "Maybe one of the two should go, or belongs to a later layer.");
        }
        return other == null;
    }

    private static Optional<Entry> last(String name, List<Entry> earlier) {
        return earlier.stream()
                .filter(entry -> entry.rule.getName().equals(name))
                .reduce((one, other) -> other);
    }

    private static Optional<String> annotation(Rule rule, String name) {
        return Optional.ofNullable(rule.getMetaData(name)).map(Object::toString).map(Layering::unquoted);
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
