package org.keepup.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.drools.modelcompiler.KieBaseBuilder;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.Problems;
import org.keepup.rules.extension.RuleSet;
import org.keepup.rules.fact.Handbook;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.AgendaFilter;

/**
 * A set of rules ready to run. Immutable and thread-safe; building one costs about a second of class loading, a run costs
 * microseconds, so build one and share it.
 *
 * <p>The only class that touches the Drools engine: each run has a session to itself, given back empty whatever happens.
 */
public final class RuleBase {

    /** A run that fires this many rules is taken for one that would never end. */
    public static final int FIRE_LIMIT = 10_000;

    /** Made beforehand; more are made, and kept, when more threads run rules at once. */
    private static final int IDLE_SESSIONS = 1;

    private static final Comparator<RuleDescription> BY_FAMILY = Comparator.comparing(RuleDescription::family)
            .thenComparing(RuleDescription::name)
            .thenComparing(RuleDescription::layer);

    /** Sessions that are used again: what a session knows of the rules is most of what making one costs. */
    private final KieSessionsPool sessions;

    private final Map<String, RuleDescription> rules;
    private final List<RuleDescription> everyRule;
    private final Handbook handbook;
    private final Consumer<RuleDescription> fired;

    private RuleBase(
            KieSessionsPool sessions,
            Map<String, RuleDescription> rules,
            List<RuleDescription> everyRule,
            Handbook handbook,
            Consumer<RuleDescription> fired) {
        this.fired = fired;
        this.handbook = handbook;
        this.sessions = sessions;
        this.rules = rules;
        this.everyRule = everyRule.stream().sorted(BY_FAMILY).toList();
    }

    /**
     * Lays rule sets on top of each other, by their layers; the order in which they are given does not matter.
     *
     * @throws CatalogueException if two rules bear the same name, in whatever packages, and the later layer's does not say
     *     that it replaces the other: Drools would silently keep one of them, and a justification names a rule by its name
     *     alone; or if two sets of one layer contradict each other
     */
    public static RuleBase of(List<RuleSet> sets) {
        Layering layering = Layering.of(sets);
        Map<String, RuleDescription> inForce = new LinkedHashMap<>();
        layering.rules().stream()
                .filter(rule -> rule.state() == RuleDescription.State.ON)
                .sorted(Comparator.comparing(RuleDescription::name))
                .forEach(rule -> inForce.put(rule.name(), rule));
        return new RuleBase(
                KieBaseBuilder.createKieBaseFromModel(layering.models()).newKieSessionsPool(IDLE_SESSIONS),
                inForce,
                layering.rules(),
                layering.handbook(),
                rule -> {});
    }

    /**
     * The same rules, which also tell of every rule that fires.
     *
     * @param hearer must be thread-safe if the rule base is shared
     */
    public RuleBase telling(Consumer<RuleDescription> hearer) {
        return new RuleBase(sessions, rules, everyRule, handbook, hearer);
    }

    /** Every rule in force, by family and name. */
    public List<RuleDescription> rules() {
        return rules.values().stream().sorted(BY_FAMILY).toList();
    }

    /** Every rule of every layer, those too that are switched off or replaced, by family, name and layer. */
    public List<RuleDescription> everyRule() {
        return everyRule;
    }

    /** What the tables of all rule sets say; rules find it among the facts of every run if it bears on recommendations. */
    public Handbook handbook() {
        return handbook;
    }

    /**
     * Runs the rules over facts until no more apply.
     *
     * @throws RuleLoopException if they fire {@value #FIRE_LIMIT} times and still go on
     */
    public RuleRun run(Collection<?> facts) {
        return run(facts, FIRE_LIMIT, match -> true);
    }

    /**
     * Runs one rule alone, as if there were no other: for tests of that rule.
     *
     * @throws IllegalArgumentException if there is no rule of that name
     * @throws RuleLoopException if it fires {@value #FIRE_LIMIT} times and still goes on
     */
    public RuleRun runOnly(String rule, Collection<?> facts) {
        if (!rules.containsKey(rule)) {
            throw new IllegalArgumentException("There is no rule '" + rule + "' among " + rules.size() + " rules. "
                    + Problems.nearest(rule, rules.keySet()));
        }
        return run(facts, FIRE_LIMIT, match -> match.getRule().getName().equals(rule));
    }

    RuleRun run(Collection<?> facts, int limit) {
        return run(facts, limit, match -> true);
    }

    private RuleRun run(Collection<?> facts, int limit, AgendaFilter which) {
        Recorder recorder = new Recorder();
        KieSession session = sessions.newKieSession();
        try {
            session.addEventListener(recorder.insertions);
            session.addEventListener(recorder.matches);
            facts.forEach(session::insert);
            if (handbook.advises()) {
                session.insert(handbook);
            }
            if (session.fireAllRules(which, limit) >= limit) {
                throw new RuleLoopException(limit, recorder.mostFired());
            }
        } finally {
            session.dispose();
        }
        recorder.firings.forEach(firing -> fired.accept(firing.rule()));
        return new RuleRun(recorder.conclusions, recorder.firings);
    }

    /** Writes down what fires and what is concluded. */
    private final class Recorder {
        private final List<RuleRun.Conclusion> conclusions = new ArrayList<>();
        private final List<RuleRun.Firing> firings = new ArrayList<>();
        private final List<Object> concludedNow = new ArrayList<>();

        private final DefaultRuleRuntimeEventListener insertions = new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getRule() != null) {
                    concludedNow.add(event.getObject());
                    conclusions.add(new RuleRun.Conclusion(
                            event.getObject(), rule(event.getRule().getName())));
                }
            }
        };

        private final DefaultAgendaEventListener matches = new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                firings.add(new RuleRun.Firing(
                        rule(event.getMatch().getRule().getName()),
                        event.getMatch().getObjects(),
                        concludedNow));
                concludedNow.clear();
            }
        };

        private RuleDescription rule(String name) {
            return java.util.Objects.requireNonNull(rules.get(name), name);
        }

        private String mostFired() {
            Map<String, Integer> counts = new HashMap<>();
            firings.forEach(firing -> counts.merge(firing.rule().name(), 1, Integer::sum));
            return counts.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
    }
}
