package org.keepup.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.keepup.rules.engine.RuleRun;
import org.keepup.rules.engine.RuleRun.Concluded;
import org.keepup.rules.fact.Argument;
import org.keepup.rules.fact.Need;
import org.keepup.rules.fact.Precedence;
import org.keepup.rules.fact.Route;
import org.keepup.rules.fact.Strength;

/** The arithmetic of decisions: rules give arguments, here they are added up. */
final class Weighing {

    /** Among routes for which as much speaks, the first of these wins: it can do what the others do. */
    private static final Comparator<Concluded<Route>> LEAST_COMPANY = Comparator.<Concluded<Route>>comparingInt(
                    route -> -route.fact().wave())
            .thenComparing(route -> route.rule().name(), Comparator.reverseOrder())
            .thenComparing(route -> route.fact().because());

    private static final Comparator<Concluded<Argument>> WEIGHTIEST = Comparator.<Concluded<Argument>>comparingInt(
                    argument -> -Math.abs(argument.fact().weight()))
            .thenComparing(argument -> argument.rule().name())
            .thenComparing(argument -> argument.fact().because());

    private final RuleRun run;
    private final Map<Object, List<Concluded<Argument>>> arguments = new HashMap<>();
    private final List<Concluded<Precedence>> precedences;

    Weighing(RuleRun run) {
        this.run = run;
        // the order of conclusions is the engine's own affair: by weight and words it is ours
        run.concluded(Argument.class).forEach(argument -> {
            List<Concluded<Argument>> same =
                    arguments.computeIfAbsent(argument.fact().about(), about -> new ArrayList<>(4));
            if (!same.contains(argument)) {
                same.add(argument);
            }
        });
        arguments.values().forEach(same -> same.sort(WEIGHTIEST));
        this.precedences = run.concluded(Precedence.class)
                .sorted(Comparator.comparing(precedence -> precedence.rule().name()))
                .toList();
    }

    /** The arguments on one side, weightiest first. */
    List<Concluded<Argument>> arguments(Object about, Argument.Side side) {
        List<Concluded<Argument>> onSide = new ArrayList<>();
        for (Concluded<Argument> argument : about(about)) {
            if (argument.fact().side() == side) {
                onSide.add(argument);
            }
        }
        return onSide;
    }

    int weight(Object about) {
        int weight = 0;
        for (Concluded<Argument> argument : about(about)) {
            weight += argument.fact().weight();
        }
        return weight;
    }

    private List<Concluded<Argument>> about(Object about) {
        return arguments.getOrDefault(about, List.of());
    }

    /** The routes to a need: the one for which most speaks first, among equals the one in the least company. */
    List<Concluded<Route>> routes(Need need) {
        return run.concluded(Route.class)
                .filter(concluded -> concluded.fact().need().equals(need))
                .sorted(Comparator.<Concluded<Route>>comparingInt(concluded -> -weight(concluded.fact()))
                        .thenComparing(LEAST_COMPANY))
                .toList();
    }

    boolean isRuledOut(Object about) {
        for (Concluded<Argument> argument : about(about)) {
            if (argument.fact().side() == Argument.Side.AGAINST
                    && argument.fact().strength() == Strength.RULES_OUT) {
                return true;
            }
        }
        return false;
    }

    /** What puts a need before another one. */
    List<Concluded<Precedence>> precedences(Need first) {
        return precedences.stream()
                .filter(precedence -> precedence.fact().first().equals(first))
                .toList();
    }

    /**
     * Needs in order: each after those that take precedence over it, otherwise the weightiest first, ties by topic and
     * misconception. Precedences that run in a circle are set aside for the weightiest need on it.
     */
    List<Need> inOrder(List<Need> needs) {
        Comparator<Need> weightiestFirst = Comparator.comparingInt((ToIntFunction<Need>) this::weight)
                .reversed()
                .thenComparing(Need::topic)
                .thenComparing(Need::misconception)
                .thenComparing(Need::kind);
        List<Need> waiting = new ArrayList<>(
                needs.stream().distinct().sorted(weightiestFirst).toList());
        List<Need> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Need next = waiting.stream()
                    .filter(need -> precedences.stream()
                            .noneMatch(precedence -> precedence.fact().then().equals(need)
                                    && !precedence.fact().first().equals(need)
                                    && waiting.contains(precedence.fact().first())))
                    .findFirst()
                    .orElse(waiting.get(0));
            waiting.remove(next);
            order.add(next);
        }
        return order;
    }
}
