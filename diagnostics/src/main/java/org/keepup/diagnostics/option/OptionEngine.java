package org.keepup.diagnostics.option;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.keepup.core.item.Item;
import org.keepup.core.item.ItemBank;
import org.keepup.core.item.Option;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.response.Status;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.Forecast;
import org.keepup.diagnostics.Forecaster;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.bayes.DecisionRule;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/**
 * Which idea led a pupil to the options picked. A wrong option speaks for the malrules and misconceptions it is tagged with;
 * where an item has no tags at all, for the malrules whose answer it is. Every pupil picks blindly now and then, and then each
 * option has the same chance, the right one too: so ten right picks of two options say less than ten right written answers. What
 * is not reckoned with: a system in the choice of untagged options. Immutable and thread-safe.
 */
public final class OptionEngine implements DiagnosticEngine, Forecaster {

    private final ItemBank bank;
    private final MalruleLibrary library;
    private final OptionPriors priors;
    /** What other picks say of guessing counts for as much as this, in logs, at most. */
    private static final double MOST_ELSEWHERE = 6;

    private final DecisionRule rule;

    /**
     * @param bank the items that may be answered
     * @param library for items without tags
     * @param priors what is likely beforehand
     * @param rule when a name is put to errors
     */
    public OptionEngine(ItemBank bank, MalruleLibrary library, OptionPriors priors, DecisionRule rule) {
        this.bank = Objects.requireNonNull(bank, "bank");
        this.library = Objects.requireNonNull(library, "library");
        this.priors = Objects.requireNonNull(priors, "priors");
        this.rule = Objects.requireNonNull(rule, "rule");
    }

    /** Over a bank, with the built-in priors and decision rule. */
    public static OptionEngine of(ItemBank bank, MalruleLibrary library) {
        return new OptionEngine(bank, library, OptionPriors.standard(), DecisionRule.standard());
    }

    @Override
    public String name() {
        return "option";
    }

    /** A response to an item of the bank that picks one of its options. */
    @Override
    public boolean reads(Response response) {
        return picked(response).isPresent();
    }

    /**
     * An option picked.
     *
     * @param response by which it was picked
     * @param item whose option it is
     * @param option its index
     */
    record Picked(Response response, Item item, int option) {}

    private Optional<Picked> picked(Response response) {
        if (response.status() != Status.ANSWERED) {
            return Optional.empty();
        }
        return response.item().flatMap(bank::item).flatMap(item -> {
            Optional<Option> option = response.particulars()
                    .option()
                    .flatMap(item::option)
                    .filter(labelled -> labelled.answer().sameForm(response.answer()))
                    .or(() -> item.optionThatSays(response.answer()));
            return option.map(
                    chosen -> new Picked(response, item, item.options().indexOf(chosen)));
        });
    }

    @Override
    public Diagnosis diagnose(ResponseSheet sheet) {
        Map<String, List<Picked>> byTopic = new LinkedHashMap<>();
        for (Response response : sheet.responses()) {
            picked(response)
                    .ifPresent(one -> byTopic.computeIfAbsent(one.item().topic(), topic -> new ArrayList<>())
                            .add(one));
        }
        Map<String, List<Group>> groups = new LinkedHashMap<>();
        byTopic.forEach((topic, picks) -> groups.put(topic, groups(picks)));
        double guessing = groups.values().stream()
                .flatMap(List::stream)
                .mapToDouble(group -> group.logGuessing(priors))
                .sum();
        List<TopicDiagnosis> topics = new ArrayList<>();
        groups.forEach((topic, parts) -> topics.add(diagnose(topic, parts, guessing)));
        int correct =
                (int) sheet.responses().stream().filter(Response::isCorrect).count();
        return new Diagnosis(sheet.pupil(), sheet.responses().size(), correct, topics);
    }

    /** Picks from items that share ideas. */
    private record Group(List<Picked> answered, List<Pick> items) {
        Picks posterior(OptionPriors priors) {
            return new Picks(items, answered.stream().map(Picked::option).toList(), Set.of(), priors);
        }

        /** How strongly these picks speak for picking without a system: the log of the change of its odds. */
        double logGuessing(OptionPriors priors) {
            Set<String> ideas = new LinkedHashSet<>();
            items.forEach(item -> ideas.addAll(item.byIdea().keySet()));
            double before = new Picks(List.of(), List.of(), ideas, priors).probability(Picks.Kind.UNSYSTEMATIC);
            double after = posterior(priors).probability(Picks.Kind.UNSYSTEMATIC);
            return logOdds(after) - logOdds(before);
        }

        private static double logOdds(double probability) {
            double held = Math.min(1 - 1e-9, Math.max(1e-9, probability));
            return Math.log(held / (1 - held));
        }
    }

    private List<Group> groups(List<Picked> picks) {
        List<Pick> items = picks.stream().map(one -> pick(one.item())).toList();
        return Picks.groups(items).stream()
                .map(group -> new Group(
                        group.stream().map(picks::get).toList(),
                        group.stream().map(items::get).toList()))
                .toList();
    }

    /**
     * Ideas are weighed by the items that show them, but who picks without a system does so throughout: what all the other
     * picks say of that counts here too. By chance alone some idea of several always seems to fit. That the other picks are
     * no guesses is not counted: a pupil may guess where an idea is lacking.
     */
    private TopicDiagnosis diagnose(String topic, List<Group> groups, double guessing) {
        List<TopicDiagnosis> parts = new ArrayList<>();
        for (Group group : groups) {
            double elsewhere = Math.max(0, Math.min(MOST_ELSEWHERE, guessing - group.logGuessing(priors)));
            Picks posterior = group.posterior(priors.withGuessing(Math.exp(elsewhere)));
            parts.add(new PicksFinding(group.answered(), posterior, rule).topic(topic));
        }
        return parts.size() == 1
                ? parts.get(0)
                : TopicDiagnosis.together(topic, parts, TopicDiagnosis.outcome(parts), PicksFinding::summary);
    }

    /**
     * Forecasts the options that a pupil would pick.
     *
     * @throws IllegalArgumentException if a task is no question in words of the bank
     */
    @Override
    public List<Forecast> forecast(ResponseSheet sheet, List<Task> tasks) {
        List<Picked> before = sheet.responses().stream()
                .flatMap(response -> picked(response).stream())
                .toList();
        return tasks.stream()
                .map(task -> new Forecast(sheet.pupil(), task, expected(before, item(task), pick(item(task)))))
                .toList();
    }

    private Item item(Task task) {
        return bank.items().stream()
                .filter(item -> item.task().equals(task) && !item.options().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + task + "' offers no options in the item bank."));
    }

    private List<Forecast.Expected> expected(List<Picked> before, Item item, Pick asked) {
        Picks posterior = posterior(before, item, asked);
        double[] probabilities = new double[asked.options()];
        for (Picks.Explanation explanation : posterior.explanations()) {
            double[] foretold = posterior.foretells(explanation, asked);
            for (int option = 0; option < foretold.length; option++) {
                probabilities[option] += explanation.probability() * foretold[option];
            }
        }
        List<Forecast.Expected> expected = new ArrayList<>();
        for (int option = 0; option < probabilities.length; option++) {
            expected.add(new Forecast.Expected(
                    item.options().get(option).answer().text(), Math.min(1, probabilities[option])));
        }
        expected.sort(Comparator.comparingDouble(Forecast.Expected::probability)
                .reversed()
                .thenComparing(Forecast.Expected::answer));
        return expected;
    }

    /** What is known from answers to items of the same topic that share ideas with one that is asked. */
    private Picks posterior(List<Picked> before, Item item, Pick asked) {
        List<Picked> topic = before.stream()
                .filter(one -> one.item().topic().equals(item.topic()))
                .toList();
        List<Pick> items =
                new ArrayList<>(topic.stream().map(one -> pick(one.item())).toList());
        items.add(asked);
        int last = items.size() - 1;
        for (List<Integer> group : Picks.groups(items)) {
            if (group.contains(last)) {
                return posterior(topic, items, group);
            }
        }
        throw new IllegalStateException("every item is in a group");
    }

    /** Of the items of a group the answered ones stand first; further ones lend their ideas. */
    private Picks posterior(List<Picked> answered, List<Pick> items, List<Integer> group) {
        List<Integer> seen =
                group.stream().filter(index -> index < answered.size()).toList();
        Set<String> ahead = new LinkedHashSet<>();
        group.forEach(index -> ahead.addAll(items.get(index).byIdea().keySet()));
        return new Picks(
                seen.stream().map(items::get).toList(),
                seen.stream().map(index -> answered.get(index).option()).toList(),
                ahead,
                priors);
    }

    /**
     * What may lead to picks from further items, one outlook for each group of items that share ideas.
     *
     * @param sheet what the pupil answered so far; may be empty
     * @param further items with options
     */
    public List<OptionOutlook> outlooks(ResponseSheet sheet, List<Item> further) {
        List<Picked> before = sheet.responses().stream()
                .flatMap(response -> picked(response).stream())
                .toList();
        Set<String> topics = new LinkedHashSet<>();
        further.forEach(item -> topics.add(item.topic()));
        List<OptionOutlook> outlooks = new ArrayList<>();
        for (String topic : topics) {
            List<Picked> answered = before.stream()
                    .filter(one -> one.item().topic().equals(topic))
                    .toList();
            List<Item> asked =
                    further.stream().filter(item -> item.topic().equals(topic)).toList();
            List<Pick> items = new ArrayList<>();
            answered.forEach(one -> items.add(pick(one.item())));
            asked.forEach(item -> items.add(pick(item)));
            for (List<Integer> group : Picks.groups(items)) {
                Map<Item, Pick> ahead = new LinkedHashMap<>();
                group.stream()
                        .filter(index -> index >= answered.size())
                        .forEach(index -> ahead.put(asked.get(index - answered.size()), items.get(index)));
                if (!ahead.isEmpty()) {
                    outlooks.add(new OptionOutlook(posterior(answered, items, group), ahead));
                }
            }
        }
        return outlooks;
    }

    /** An item as ideas see it. */
    Pick pick(Item item) {
        boolean tagged =
                item.options().stream().anyMatch(option -> !option.tags().isEmpty());
        return Pick.of(item, tagged ? (asked, option) -> option.tags() : this::computed);
    }

    private List<String> computed(Item item, Option option) {
        Set<String> ids = new LinkedHashSet<>();
        for (Malrule malrule : library.about(item.task().form())) {
            if (malrule.predict(item.task()).stream().anyMatch(answer -> answer.sameForm(option.answer()))) {
                ids.add(malrule.id());
            }
        }
        return List.copyOf(ids);
    }
}
