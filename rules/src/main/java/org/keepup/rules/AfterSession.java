package org.keepup.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keepup.core.Catalogues;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.response.Response;
import org.keepup.core.response.Status;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.engine.RuleDescription;
import org.keepup.rules.engine.RuleRun;
import org.keepup.rules.engine.RuleRun.Concluded;
import org.keepup.rules.fact.Course;
import org.keepup.rules.fact.ExitCheck;
import org.keepup.rules.fact.Judgement;
import org.keepup.rules.fact.NextMove;
import org.keepup.rules.fact.Result;
import org.keepup.rules.fact.Shelf;

/**
 * From what a tutor brings back from a session to what came of it and where to go next: go on, ask again on another day, hand
 * back to class, change the material or the company, go back to what comes before, refer. Immutable and thread-safe.
 */
public final class AfterSession {

    private final Facts facts;
    private final MalruleLibrary malrules;
    private final RuleBase rules;

    private AfterSession(Facts facts, MalruleLibrary malrules, RuleBase rules) {
        this.facts = facts;
        this.malrules = malrules;
        this.rules = rules;
    }

    /** @param rules such as {@link RuleSets#ruleBase} gives */
    public static AfterSession of(Catalogues catalogues, MalruleLibrary malrules, RuleBase rules) {
        return new AfterSession(
                new Facts(new Shelf(catalogues.misconceptions(), catalogues.materials(), catalogues.curriculum())),
                malrules,
                rules);
    }

    /**
     * What came of a session.
     *
     * @param before the pupil's earlier sessions, in any order
     * @throws IllegalArgumentException if the report's subject is neither a misconception nor one of its malrules
     */
    public SessionReview review(SessionReport report, List<PastSession> before) {
        Misconception misconception = facts.misconception(report.subject())
                .orElseThrow(() -> new IllegalArgumentException("'" + report.subject()
                        + "' is neither a misconception nor a malrule that belongs to one. Maybe the id is mistyped."));
        String id = misconception.id();
        List<Object> given = new ArrayList<>();
        given.add(check(id, misconception, report.exit()));
        report.judgement()
                .map(judged -> new Judgement(id, judged.outcome(), judged.reason()))
                .ifPresent(given::add);
        Concluded<Result> result = rules.run(given)
                .concluded(Result.class)
                .filter(concluded -> concluded.fact().misconception().equals(id))
                .max(Comparator.<Concluded<Result>>comparingInt(
                                concluded -> concluded.fact().outcome().ordinal())
                        .thenComparing(concluded -> concluded.rule().name()))
                .orElseThrow(() -> new IllegalStateException(
                        "no rule says what came of the session. Maybe one of the family 'review' was switched off."));
        PastSession session = new PastSession(
                report.pupil(),
                report.date(),
                report.subject(),
                report.material(),
                result.fact().outcome(),
                report.groupSize());
        List<Justification> why = new ArrayList<>();
        why.add(justification(result.rule(), result.fact().because()));
        NextMove move = move(id, session, before, why);
        return new SessionReview(session, move, why);
    }

    private NextMove move(String id, PastSession session, List<PastSession> before, List<Justification> why) {
        List<PastSession> sessions = Stream.concat(
                        before.stream().filter(one -> one.pupil().equals(session.pupil())), Stream.of(session))
                .toList();
        List<Course> courses = facts.courses(sessions, LocalDate.MIN).stream()
                .filter(course -> course.misconception().equals(id))
                .toList();
        RuleRun run = rules.run(courses);
        Map<String, Concluded<NextMove>> moves = Moves.concluded(run);
        Concluded<NextMove> move = moves.get(id);
        if (move == null) {
            return new NextMove(id, NextMove.Kind.CONTINUE, "No rule calls for anything else.");
        }
        why.add(justification(move.rule(), move.fact().because()));
        return move.fact();
    }

    private ExitCheck check(String id, Misconception misconception, List<Response> exit) {
        List<Response> given = exit.stream()
                .filter(response -> response.status() == Status.ANSWERED || response.status() == Status.BLANK)
                .toList();
        int right = (int) given.stream().filter(Response::isCorrect).count();
        int asBefore = (int) given.stream()
                .filter(response -> !response.isCorrect() && response.status() == Status.ANSWERED)
                .filter(response -> misconception.malrules().stream()
                        .flatMap(malrule -> malrules.malrule(malrule).stream())
                        .anyMatch(malrule -> gives(malrule, response)))
                .count();
        return new ExitCheck(id, given.size(), right, asBefore);
    }

    private static boolean gives(Malrule malrule, Response response) {
        return malrule.predict(response.task()).stream().anyMatch(answer -> answer.sameForm(response.answer()));
    }

    private static Justification justification(RuleDescription rule, String because) {
        return new Justification(rule.name(), because, rule.source());
    }
}
