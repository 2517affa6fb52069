package org.keepup.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.extension.Layer;
import org.keepup.rules.extension.RuleSet;
import org.keepup.rules.extension.RuleSetProvider;
import org.keepup.rules.extension.RuleTables;

/** The rule sets at hand: Keepup's own, those of jars on the class path, those that a host adds. */
public final class RuleSets {

    private RuleSets() {}

    /** Keepup's own rules. */
    public static RuleSet builtIn() {
        String version = Optional.ofNullable(RuleSets.class.getPackage().getImplementationVersion())
                .orElse("development");
        return RuleSet.compiled("keepup", version, RuleSets.class, "org.keepup", "keepup-rules")
                .in(Layer.BUILT_IN)
                .with(RuleTables.builtIn(RuleSets.class, "caseload/policies.csv"));
    }

    /** The rule sets that jars on the class path announce as {@link RuleSetProvider}s, by name. */
    public static List<RuleSet> announced() {
        return ServiceLoader.load(RuleSetProvider.class).stream()
                .map(provider -> provider.get().ruleSet())
                .sorted(Comparator.comparing(RuleSet::name))
                .toList();
    }

    /**
     * Keepup's own rules, those announced, and a host's on top of them, ready to run. The order in which sets are given does
     * not matter: {@linkplain RuleSet#layer() their layers} say which stands on which.
     *
     * @throws org.keepup.core.catalogue.CatalogueException if two rules bear the same name and neither says that it replaces
     *     the other, or if rule sets contradict each other
     */
    public static RuleBase ruleBase(RuleSet... more) {
        List<RuleSet> sets = new ArrayList<>();
        sets.add(builtIn());
        sets.addAll(announced());
        sets.addAll(List.of(more));
        return RuleBase.of(sets);
    }
}
