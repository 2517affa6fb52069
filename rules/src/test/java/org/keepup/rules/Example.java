package org.keepup.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keepup.core.Catalogues;
import org.keepup.core.answer.Answer;
import org.keepup.core.curriculum.Curriculum;
import org.keepup.core.curriculum.ObjectiveCode;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.material.Activity;
import org.keepup.core.material.Adult;
import org.keepup.core.material.Area;
import org.keepup.core.material.Delivery;
import org.keepup.core.material.Material;
import org.keepup.core.material.Materials;
import org.keepup.core.material.Minutes;
import org.keepup.core.material.Programme;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.misconception.Misconceptions;
import org.keepup.core.misconception.Move;
import org.keepup.core.pupil.Pupil;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.source.Confidence;
import org.keepup.core.source.Source;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Evidence;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.Verdict;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.fact.Candidate;
import org.keepup.rules.fact.Cause;
import org.keepup.rules.fact.Need;

/** A small catalogue and pupils for the tests of rules, which do not depend on what the library's catalogues hold. */
final class Example {

    static final String SMALLER = "subtraction.smaller-from-larger";
    static final Source SOURCE = new Source("made up for tests", Confidence.CONFIRMED);
    static final RuleBase RULES = RuleSets.ruleBase();
    static final Catalogues CATALOGUES = Catalogues.builtIn();
    static final Curriculum CURRICULUM = CATALOGUES.curriculum();
    static final TaskForms FORMS = CATALOGUES.forms();
    static final MalruleLibrary MALRULES = MalruleLibrary.of(CATALOGUES);

    static final Misconception COLUMNS = misconception(
            "subtraction.columns-are-separate",
            "subtraction",
            "3C2",
            List.of(SMALLER, "subtraction.zero-instead-of-borrow"),
            new Move("booklet", "It splits numbers in more than one way."),
            new Move("segment", "It shows the exchange with pictures."));
    static final Misconception TENS = misconception(
            "addition.carry-is-lost",
            "addition",
            "2C2b",
            List.of("addition.no-carry", "addition.carry-ignored"),
            new Move("unread-booklet", "It is said to help."));
    static final Misconception ORDER = misconception(
            "subtraction.order-does-not-matter",
            "subtraction",
            "3C2",
            List.of("subtraction.any-order"),
            new Move("group-unit", "It acts it out."));

    static final Material BOOKLET = material(
            "booklet", "wave3", Optional.of("2 Y4 +/-"), 4, Delivery.ONE_TO_ONE, Adult.EITHER, Confidence.CONFIRMED);
    static final Material SEGMENT =
            material("segment", "spine", Optional.empty(), 3, Delivery.WHOLE_CLASS, Adult.TEACHER, Confidence.PARTLY);
    static final Material UNREAD = material(
            "unread-booklet", "wave3", Optional.empty(), 2, Delivery.ONE_TO_ONE, Adult.EITHER, Confidence.UNVERIFIED);
    static final Material GROUP_UNIT = material(
            "group-unit", "wave3", Optional.empty(), 3, Delivery.SMALL_GROUP, Adult.EITHER, Confidence.CONFIRMED);

    static final Misconceptions MISCONCEPTIONS = new Misconceptions(List.of(COLUMNS, TENS, ORDER));
    static final Materials MATERIALS = materials();

    private Example() {}

    private static Materials materials() {
        List<Material> all = new ArrayList<>(List.of(BOOKLET, SEGMENT, UNREAD, GROUP_UNIT));
        return new Materials(
                        List.of(
                                programme("wave3", "Wave 3 mathematics pack"),
                                programme("spine", "NCETM mastery PD spine 1"),
                                programme(Programme.KEEPUP, "Keepup activities")),
                        all)
                .with(MISCONCEPTIONS.activities());
    }

    private static Programme programme(String id, String name) {
        return new Programme(id, name, "", "", Optional.empty(), "", "", SOURCE);
    }

    static Misconception misconception(
            String id, String topic, String objective, List<String> malrules, Move... moves) {
        return misconception(
                id,
                topic,
                objective,
                malrules,
                new Activity(
                        "Change a ten",
                        List.of("Tens rods"),
                        List.of("Build it.", "Change a ten."),
                        "Is it still the same number?"),
                moves);
    }

    static Misconception misconception(
            String id, String topic, String objective, List<String> malrules, Activity activity, Move... moves) {
        return new Misconception(
                id,
                "The idea " + id.replace('.', ' ').replace('-', ' '),
                topic,
                "Each column stands for itself.",
                "It works wherever nothing is exchanged.",
                "Exchanging a ten for ten ones, with the number unchanged.",
                List.of(ObjectiveCode.of(objective)),
                malrules,
                List.of(moves),
                activity,
                SOURCE);
    }

    static Material material(
            String id,
            String programme,
            Optional<String> code,
            int year,
            Delivery delivery,
            Adult adult,
            Confidence confidence) {
        return new Material(
                id,
                programme,
                code,
                "Title of " + id,
                List.of(SchoolYear.of(year)),
                Area.ADDITION_SUBTRACTION,
                "Splits and exchanges.",
                List.of(),
                delivery,
                adult,
                Minutes.parse("15-20"),
                "",
                Optional.empty(),
                new Source("made up for tests", confidence));
    }

    /** Published as a series of sessions. */
    static Material series() {
        Material one = material(
                "series", "wave3", Optional.empty(), 3, Delivery.ONE_TO_ONE, Adult.EITHER, Confidence.CONFIRMED);
        return new Material(
                one.id(),
                one.programme(),
                one.code(),
                one.title(),
                one.years(),
                one.area(),
                one.objective(),
                one.errors(),
                one.delivery(),
                one.adult(),
                one.minutes(),
                "10 sessions",
                one.activity(),
                one.source());
    }

    /** The misconceptions, and one about an objective that column subtraction builds on. */
    static Misconceptions withOneBefore() {
        ObjectiveCode before = CURRICULUM
                .prerequisitesOf(CURRICULUM.objective("3C2").orElseThrow())
                .get(0)
                .from();
        return new Misconceptions(List.of(
                COLUMNS,
                TENS,
                misconception(
                        "number.before",
                        "number",
                        before.text(),
                        List.of("number.made-up"),
                        new Move("group-unit", "It acts it out."))));
    }

    static Cause cause(Misconception misconception, double probability, int year, int marks) {
        return new Cause(
                misconception.topic(),
                misconception,
                new TreeSet<>(misconception.malrules()),
                probability,
                5,
                6,
                "5 of 6 wrong answers fit.",
                year,
                marks,
                2,
                List.of());
    }

    static Candidate candidate(Material material, Candidate.Link link) {
        return new Candidate(Need.undo(cause(COLUMNS, 0.97, 3, 0)), material, link, "It fits.");
    }

    static Recommender recommender() {
        return Recommender.of(MISCONCEPTIONS, MATERIALS, CURRICULUM, RULES);
    }

    static TutorialPlanner planner() {
        return TutorialPlanner.of(CURRICULUM, MISCONCEPTIONS, MALRULES, RULES);
    }

    static Malrule malrule(String id) {
        return MALRULES.malrule(id).orElseThrow();
    }

    static Task task(String notation) {
        return FORMS.parse(notation);
    }

    /** Answers in the form {@code 402 - 137 = 335}; without an answer, what the malrule would write. */
    static List<Response> answers(String... lines) {
        return List.of(lines).stream()
                .map(line -> line.split(" = "))
                .map(parts -> Response.of(
                        task(parts[0]),
                        parts.length > 1
                                ? Answer.parse(parts[1])
                                : malrule(SMALLER).predict(task(parts[0])).get(0)))
                .toList();
    }

    static TopicDiagnosis topic(String topic, Outcome outcome, List<Response> responses, Hypothesis... hypotheses) {
        List<Response> onTopic = responses.stream()
                .filter(response -> response.task().form().topic().equals(topic))
                .toList();
        return new TopicDiagnosis(
                topic,
                onTopic.size(),
                (int) onTopic.stream().filter(Response::isCorrect).count(),
                outcome,
                List.of(hypotheses),
                new TopicDiagnosis.Probabilities(0, 1, 0, 0),
                "");
    }

    static Hypothesis hypothesis(String malrule, double probability, List<Response> responses) {
        List<Evidence> evidence = responses.stream()
                .filter(response -> response.task().form().topic().equals("subtraction"))
                .map(response -> {
                    String foretold =
                            malrule(malrule).predict(response.task()).get(0).text();
                    boolean fits = foretold.equals(response.answer().text());
                    return new Evidence(
                            response,
                            Optional.of(foretold),
                            response.isCorrect() ? Verdict.NEUTRAL : fits ? Verdict.SUPPORTS : Verdict.CONTRADICTS);
                })
                .toList();
        return new Hypothesis(
                sorted(malrule),
                probability,
                (int) evidence.stream()
                        .filter(one -> one.verdict() == Verdict.SUPPORTS)
                        .count(),
                (int) evidence.stream()
                        .filter(one -> !one.response().isCorrect())
                        .count(),
                List.of(),
                evidence);
    }

    static SortedSet<String> sorted(String... ids) {
        return new TreeSet<>(List.of(ids));
    }

    static Situation situation(Pupil pupil, List<Response> responses, TopicDiagnosis... topics) {
        return Situation.of(
                pupil,
                ResponseSheet.of(pupil.id(), responses),
                new Diagnosis(
                        pupil.id(),
                        responses.size(),
                        (int) responses.stream().filter(Response::isCorrect).count(),
                        List.of(topics)));
    }

    /** A Year 5 pupil who takes the smaller digit from the larger and adds soundly. */
    static Situation smallerFromLarger() {
        List<Response> responses = answers(
                "402 - 137",
                "81 - 38",
                "253 - 118",
                "96 - 42",
                "700 - 256",
                "534 - 278",
                "47 + 32 = 79",
                "158 + 67 = 225");
        return situation(
                Pupil.of("P001").in(SchoolYear.YEAR_5),
                responses,
                topic("subtraction", Outcome.SYSTEMATIC, responses, hypothesis(SMALLER, 0.97, responses)),
                topic("addition", Outcome.SECURE, responses));
    }
}
