package org.keepup.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keepup.rules.engine.RuleRun;
import org.keepup.rules.engine.RuleRun.Concluded;
import org.keepup.rules.fact.NextMove;

/** What rules conclude about where to go next, one for each misconception: of several, the last in the order of kinds. */
final class Moves {

    private Moves() {}

    static List<NextMove> of(RuleRun run) {
        return concluded(run).values().stream().map(Concluded::fact).toList();
    }

    /** By misconception, each with the rule that drew it. */
    static Map<String, Concluded<NextMove>> concluded(RuleRun run) {
        Map<String, Concluded<NextMove>> moves = new TreeMap<>();
        run.concluded(NextMove.class)
                .forEach(concluded -> moves.merge(
                        concluded.fact().misconception(),
                        concluded,
                        (one, other) -> rank(one).compareTo(rank(other)) >= 0 ? one : other));
        return moves;
    }

    private static String rank(Concluded<NextMove> move) {
        return move.fact().kind().ordinal() + move.rule().name();
    }
}
