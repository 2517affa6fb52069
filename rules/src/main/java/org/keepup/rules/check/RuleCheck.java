package org.keepup.rules.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.keepup.core.Catalogues;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.Advice;
import org.keepup.rules.Concern;
import org.keepup.rules.Recommender;
import org.keepup.rules.Situation;
import org.keepup.rules.TutorialPlanner;
import org.keepup.rules.caseload.CaseloadPlanner;
import org.keepup.rules.caseload.Terms;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.engine.RuleDescription;
import org.keepup.rules.engine.RuleLoopException;
import org.keepup.rules.extension.Layer;
import org.keepup.rules.fact.Need;

/**
 * What came of running rules over generated pupils.
 *
 * @param pupils how many were generated
 * @param silent rules in force that never fired: perhaps a condition can never hold, perhaps nobody like that was generated
 * @param unsourced rules in force, other than built-in ones, that say nowhere what they rest on
 * @param unanswered diagnoses for which no rule recommends anything, and exit answers, sessions, weeks and aims of which no rule
 *     says what follows, in words
 */
public record RuleCheck(
        int pupils, List<RuleDescription> silent, List<RuleDescription> unsourced, List<String> unanswered) {

    /** Of pupils with a misconception, for one in so many a session is planned: planning draws tasks, which takes longest. */
    private static final int PLANNED = 8;

    private static final int RARE_PLANNED = 2;

    private static final int PLACES = 15;

    public RuleCheck {
        silent = List.copyOf(silent);
        unsourced = List.copyOf(unsourced);
        unanswered = List.copyOf(unanswered);
    }

    /**
     * Runs rules over pupils that are generated for the purpose: every misconception of the catalogues behind the errors of some,
     * every kind of outcome, year and circumstance mixed in by lot; over candidates for a caseload, sessions and their exit
     * answers, weeks of a programme and their aims.
     *
     * @param seed of the lot; the same seed gives the same pupils
     * @throws org.keepup.core.catalogue.CatalogueException if a table of the rule sets names what is in no catalogue
     */
    public static RuleCheck of(Catalogues catalogues, MalruleLibrary malrules, RuleBase rules, long seed) {
        Objects.requireNonNull(malrules, "malrules");
        Set<String> fired = new HashSet<>();
        RuleBase watched = rules.telling(rule -> fired.add(rule.name()));
        Recommender recommender = Recommender.of(catalogues, watched);
        TutorialPlanner planner = TutorialPlanner.of(catalogues, malrules, watched);
        GeneratedPupils generated = new GeneratedPupils(catalogues, malrules, seed);
        Set<String> unanswered = new TreeSet<>();
        List<GeneratedPupils.Case> cases = generated.cases();
        for (int i = 0; i < cases.size(); i++) {
            Situation situation = cases.get(i).situation();
            Advice advice = recommender.advise(situation, cases.get(i).lesson());
            unanswered.addAll(unanswered(advice));
            if (i % (isRare(advice) ? RARE_PLANNED : PLANNED) == 0) {
                unanswered.addAll(unplanned(advice, planner));
            }
        }
        for (Occasions.Occasion occasion : new Occasions(catalogues, seed).all()) {
            if (watched.run(occasion.facts())
                    .concluded(occasion.asked())
                    .findAny()
                    .isEmpty()) {
                unanswered.add(occasion.gap());
            }
        }
        CaseloadPlanner caseload = CaseloadPlanner.of(watched);
        caseload.policies().forEach(policy -> caseload.plan(policy, generated.applicants(), Terms.places(PLACES)));
        return new RuleCheck(
                cases.size(),
                rules.rules().stream()
                        .filter(rule -> !fired.contains(rule.name()))
                        .toList(),
                rules.rules().stream()
                        .filter(rule ->
                                rule.layer() != Layer.BUILT_IN && rule.source().isBlank())
                        .toList(),
                List.copyOf(unanswered));
    }

    /** A need for which rules name nothing to do in the session, or nothing that fits into it. */
    private static List<String> unplanned(Advice advice, TutorialPlanner planner) {
        try {
            planner.plan(advice);
            return List.of();
        } catch (RuleLoopException e) {
            throw e;
        } catch (IllegalStateException e) {
            String need = advice.concerns().get(0).need().kind().word();
            return List.of("need '" + need + "', session of " + advice.lesson().minutes()
                    + " minutes: no rule says what to do in it");
        }
    }

    private static boolean isRare(Advice advice) {
        return advice.concerns().stream()
                .limit(1)
                .anyMatch(concern -> concern.need().kind() != Need.Kind.UNDO);
    }

    private static List<String> unanswered(Advice advice) {
        List<String> unanswered = new ArrayList<>();
        for (TopicDiagnosis topic : advice.situation().diagnosis().topics()) {
            // what was taught since may have settled a topic, and then nothing is needed
            boolean met = !advice.situation().history().isEmpty()
                    || advice.concerns().stream()
                            .anyMatch(concern -> concern.need().topic().equals(topic.topic()));
            if (!met) {
                unanswered.add("outcome '" + topic.outcome().word() + "': no rule says what is needed");
            }
        }
        for (Concern concern : advice.concerns()) {
            if (concern.need().kind() == Need.Kind.UNDO
                    && advice.recommendationFor(concern).isEmpty()) {
                unanswered.add("misconception '" + concern.need().misconception()
                        + "': no material is recommended against it");
            }
        }
        return unanswered;
    }

    /** The outcomes that a diagnosis can come to besides a systematic one. */
    static List<Outcome> otherOutcomes() {
        return java.util.Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.SYSTEMATIC)
                .toList();
    }
}
