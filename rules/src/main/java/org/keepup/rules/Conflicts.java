package org.keepup.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.keepup.rules.engine.RuleRun;
import org.keepup.rules.engine.RuleRun.Concluded;
import org.keepup.rules.fact.Argument;
import org.keepup.rules.fact.Candidate;
import org.keepup.rules.fact.Need;
import org.keepup.rules.fact.Precedence;
import org.keepup.rules.fact.Route;
import org.keepup.rules.fact.Strength;

/** Finds where rules disagreed in a run. What is decided is decided by {@link Weighing} and {@link Recommender}. */
final class Conflicts {

    private final RuleRun run;
    private final Weighing weighing;

    Conflicts(RuleRun run, Weighing weighing) {
        this.run = run;
        this.weighing = weighing;
    }

    /** @param order the needs as they were put in order */
    List<Conflict> in(List<Need> order) {
        return Stream.of(firstPlace(order), circles(order), materials(), routes(order))
                .flatMap(List::stream)
                .toList();
    }

    private List<Conflict> firstPlace(List<Need> order) {
        if (order.size() < 2) {
            return List.of();
        }
        Need first = order.get(0);
        Need second = order.get(1);
        boolean ordered = run.concluded(Precedence.class)
                .map(Concluded::fact)
                .anyMatch(precedence -> precedence.then().equals(second));
        if (ordered || weighing.weight(first) != weighing.weight(second) || weighing.weight(first) == 0) {
            return List.of();
        }
        List<String> rules = Stream.of(first, second)
                .flatMap(need ->
                        weighing.arguments(need, Argument.Side.FOR).stream().limit(1))
                .map(argument -> argument.rule().name())
                .distinct()
                .toList();
        return List.of(new Conflict(
                Conflict.Kind.FIRST_PLACE,
                rules,
                "As much speaks for " + words(first) + " as for " + words(second)
                        + "; the first was taken by the order of names. Either may come first."));
    }

    private List<Conflict> circles(List<Need> order) {
        return run.concluded(Precedence.class)
                .filter(precedence -> order.indexOf(precedence.fact().first())
                        > order.indexOf(precedence.fact().then()))
                .filter(precedence -> order.contains(precedence.fact().then()))
                .map(precedence -> new Conflict(
                        Conflict.Kind.CIRCLE,
                        List.of(precedence.rule().name()),
                        "'" + precedence.rule().name() + "' puts "
                                + words(precedence.fact().first()) + " before "
                                + words(precedence.fact().then())
                                + ", and by other precedences the reverse holds; set aside, because more speaks for "
                                + words(precedence.fact().then()) + "."))
                .distinct()
                .sorted(Comparator.comparing(Conflict::because))
                .toList();
    }

    private List<Conflict> materials() {
        List<Conflict> conflicts = new ArrayList<>();
        run.concluded(Candidate.class)
                .map(Concluded::fact)
                .distinct()
                .sorted(Comparator.comparing(Candidate::id))
                .forEach(candidate -> {
                    List<Concluded<Argument>> excludes = weighing.arguments(candidate, Argument.Side.AGAINST).stream()
                            .filter(argument -> argument.fact().strength() == Strength.RULES_OUT)
                            .toList();
                    List<Concluded<Argument>> recommends = weighing.arguments(candidate, Argument.Side.FOR).stream()
                            .filter(argument -> argument.fact().weight() >= Strength.STRONG.weight())
                            .toList();
                    if (!excludes.isEmpty() && !recommends.isEmpty()) {
                        String excluding = excludes.get(0).rule().name();
                        String recommending = recommends.get(0).rule().name();
                        conflicts.add(new Conflict(
                                Conflict.Kind.RULED_OUT_AND_RECOMMENDED,
                                List.of(excluding, recommending),
                                "'" + excluding + "' rules " + candidate.material() + " out, '" + recommending
                                        + "' recommends it; what rules out wins."));
                    }
                });
        return conflicts;
    }

    private List<Conflict> routes(List<Need> order) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Need need : order) {
            List<Concluded<Route>> all = weighing.routes(need);
            // where more speaks for one way than for another, arguments have settled it
            List<Concluded<Route>> routes = all.stream()
                    .filter(route -> weighing.weight(route.fact())
                            == weighing.weight(all.get(0).fact()))
                    .toList();
            List<String> ways = routes.stream()
                    .map(Concluded::fact)
                    .map(route -> route.pace().word() + " in wave " + route.wave())
                    .distinct()
                    .toList();
            if (ways.size() > 1) {
                conflicts.add(new Conflict(
                        Conflict.Kind.ROUTES,
                        routes.stream()
                                .map(route -> route.rule().name())
                                .distinct()
                                .toList(),
                        "For " + words(need) + " rules conclude " + String.join(" and ", ways)
                                + "; the one in the least company was taken: " + ways.get(0) + "."));
            }
        }
        return conflicts;
    }

    private static String words(Need need) {
        return need.topic() + " ("
                + (need.misconception().isEmpty() ? need.kind().word() : need.misconception()) + ")";
    }
}
