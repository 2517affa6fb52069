package org.keepup.rules;

import static org.keepup.rules.BuiltInRulesTest.APRIL;
import static org.keepup.rules.BuiltInRulesTest.CLASS;
import static org.keepup.rules.BuiltInRulesTest.MARCH;
import static org.keepup.rules.BuiltInRulesTest.SERIES;
import static org.keepup.rules.BuiltInRulesTest.SHELF;
import static org.keepup.rules.BuiltInRulesTest.SURE;
import static org.keepup.rules.BuiltInRulesTest.TUTORIAL;
import static org.keepup.rules.BuiltInRulesTest.UNDO;
import static org.keepup.rules.BuiltInRulesTest.UNDO_TENS;
import static org.keepup.rules.BuiltInRulesTest.YEAR_3;
import static org.keepup.rules.BuiltInRulesTest.YEAR_5;
import static org.keepup.rules.BuiltInRulesTest.agenda;
import static org.keepup.rules.BuiltInRulesTest.course;
import static org.keepup.rules.BuiltInRulesTest.exit;
import static org.keepup.rules.BuiltInRulesTest.finding;
import static org.keepup.rules.BuiltInRulesTest.inGroups;
import static org.keepup.rules.BuiltInRulesTest.move;
import static org.keepup.rules.BuiltInRulesTest.need;
import static org.keepup.rules.BuiltInRulesTest.overruled;
import static org.keepup.rules.BuiltInRulesTest.shared;
import static org.keepup.rules.BuiltInRulesTest.shownSince;
import static org.keepup.rules.BuiltInRulesTest.tried;
import static org.keepup.rules.BuiltInRulesTest.week;
import static org.keepup.rules.Example.BOOKLET;
import static org.keepup.rules.Example.GROUP_UNIT;
import static org.keepup.rules.Example.SEGMENT;
import static org.keepup.rules.Example.UNREAD;
import static org.keepup.rules.Example.candidate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.core.curriculum.ObjectiveCode;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.material.Adult;
import org.keepup.core.material.Delivery;
import org.keepup.core.material.Material;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.pupil.Overruling;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.School;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.core.source.Confidence;
import org.keepup.diagnostics.Outcome;
import org.keepup.rules.BuiltInRulesTest.Case;
import org.keepup.rules.fact.Agenda;
import org.keepup.rules.fact.Aim;
import org.keepup.rules.fact.Candidate;
import org.keepup.rules.fact.Candidate.Link;
import org.keepup.rules.fact.Cause;
import org.keepup.rules.fact.Course;
import org.keepup.rules.fact.ExitCheck;
import org.keepup.rules.fact.Finding;
import org.keepup.rules.fact.Foundation;
import org.keepup.rules.fact.Goal;
import org.keepup.rules.fact.Judgement;
import org.keepup.rules.fact.Learner;
import org.keepup.rules.fact.Lesson;
import org.keepup.rules.fact.Need;
import org.keepup.rules.fact.NextMove;
import org.keepup.rules.fact.NextSteps;
import org.keepup.rules.fact.Overruled;
import org.keepup.rules.fact.Reach;
import org.keepup.rules.fact.SharedError;
import org.keepup.rules.fact.Taught;
import org.keepup.rules.fact.Tried;
import org.keepup.rules.fact.WeekUse;
import org.keepup.rules.testkit.RuleVerifier;

/**
 * The rules at their limits: the last facts of which each holds, and the first of which it does not. For whole kinds of rules they are
 * made from {@link BuiltInRulesTest}'s cases by changing one fact; the others were found by changing the rules, see
 * {@link RuleMutationsTest}.
 */
class RuleLimitsTest {

    private static final Need OTHER = Need.undo(Example.cause(Example.TENS, 0.9, 2, 0));

    /** Facts that speak of one misconception. */
    private static final Set<Class<?>> ABOUT_ONE = Set.of(
            Cause.class, Course.class, Reach.class, SharedError.class, NextMove.class, Overruled.class, Tried.class);

    static Stream<Case> cases() {
        return Stream.concat(
                ofKinds(),
                Stream.of(
                                needs(),
                                priorities(),
                                precedences(),
                                routes(),
                                groups(),
                                candidates(),
                                choices(),
                                moves(),
                                results(),
                                programmes(),
                                recalls(),
                                sessions())
                        .flatMap(List::stream));
    }

    /** What is said of one misconception bears on no other; what asks for a year is silent where none is known. */
    private static Stream<Case> ofKinds() {
        return Stream.of(
                        changed(RuleLimitsTest::speaksOfOne, RuleLimitsTest::aboutAnother),
                        changed(RuleLimitsTest::knowsTheYear, RuleLimitsTest::withoutYear),
                        changed(RuleLimitsTest::looksFarBack, RuleLimitsTest::withoutTheYearOfTheWork))
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_holds_up_to_its_limits_and_no_further(Case one) {
        one.check(RuleVerifier.of(Example.RULES).rule(one.rule()));
    }

    private static Stream<Case> changed(Predicate<Case> which, UnaryOperator<Object> change) {
        return BuiltInRulesTest.cases()
                .filter(which)
                .map(one -> new Case(
                        one.rule(),
                        one.given(),
                        one.expected(),
                        one.given().stream().map(change).toList()));
    }

    private static boolean speaksOfOne(Case one) {
        return one.given().stream().anyMatch(fact -> ABOUT_ONE.contains(fact.getClass()))
                && one.given().stream().anyMatch(fact -> fact instanceof Need || fact instanceof Candidate);
    }

    private static Object aboutAnother(Object fact) {
        if (fact instanceof Candidate candidate && candidate.need().kind() == Need.Kind.UNDO) {
            return new Candidate(OTHER, candidate.material(), candidate.link(), candidate.because());
        }
        return fact instanceof Need need && need.kind() == Need.Kind.UNDO ? OTHER : fact;
    }

    private static boolean knowsTheYear(Case one) {
        return one.given().stream().anyMatch(fact -> fact instanceof Learner learner && learner.yearKnown());
    }

    private static Object withoutYear(Object fact) {
        return fact instanceof Learner learner ? new Learner(learner.pupil(), Optional.empty()) : fact;
    }

    private static boolean looksFarBack(Case one) {
        return knowsTheYear(one) && one.given().stream().anyMatch(fact -> fact instanceof Cause);
    }

    /** The year in which the work is taught is not known. */
    private static Object withoutTheYearOfTheWork(Object fact) {
        return fact instanceof Cause cause
                ? new Cause(
                        cause.topic(),
                        cause.misconception(),
                        cause.malrules(),
                        cause.probability(),
                        cause.explains(),
                        cause.wrong(),
                        cause.evidence(),
                        0,
                        cause.marks(),
                        cause.testYears(),
                        List.copyOf(cause.rivals()))
                : fact;
    }

    private static List<Case> needs() {
        String undo = "A misconception behind the errors is to be undone";
        String concluded = "need undo subtraction subtraction.columns-are-separate";
        return List.of(
                fails(undo, finding(Outcome.SLIPS), SURE),
                fails(undo, new Finding("addition", Outcome.SYSTEMATIC, 8, 2, ""), SURE),
                holds(undo, concluded, finding(Outcome.SYSTEMATIC), SURE, courseOfTens("secure secure")),
                holds(undo, concluded, finding(Outcome.SYSTEMATIC), SURE, course("secure")),
                fails("A system that nobody has described yet is talked through", finding(Outcome.UNSYSTEMATIC)),
                holds(
                        "A system that nobody has described yet is talked through",
                        "need talk-through subtraction ",
                        finding(Outcome.SYSTEMATIC),
                        Example.cause(Example.TENS, 0.9, 2, 0)),
                fails(
                        "Too few answers call for more questions",
                        nothingWrong("subtraction", Outcome.NOT_ENOUGH_EVIDENCE)),
                holds("Too few answers call for more questions", "need find-out subtraction ", oneWrong()),
                fails("Too few right answers are not yet secure", nothingWrong("subtraction", Outcome.SECURE)));
    }

    private static List<Case> priorities() {
        String open = "An open question comes before slips";
        String halfWay = "An error that is half undone is finished first";
        String cameBack = "An error that came back is taken up again at once";
        String old = "Far from the target, the oldest gap comes first";
        Aim far = new Aim("2c", "4", 1.1);
        return List.of(
                fails(open, need(Need.Kind.CHECK), finding(Outcome.NOT_ENOUGH_EVIDENCE)),
                fails(open, need(Need.Kind.FIND_OUT), new Finding("addition", Outcome.NOT_ENOUGH_EVIDENCE, 8, 2, "")),
                holds(open, "for MODERATE subtraction", need(Need.Kind.FIND_OUT), oneWrong()),
                holds(
                        "An error from an earlier year comes before one from this year",
                        "for SLIGHT subtraction",
                        YEAR_3,
                        workOf(1),
                        UNDO),
                holds(
                        halfWay,
                        "for MODERATE subtraction",
                        tried(SessionOutcome.BETTER, MARCH),
                        new Tried(Example.TENS.id(), Example.BOOKLET.id(), SessionOutcome.SECURE, APRIL),
                        UNDO),
                fails(cameBack, shownSince(APRIL, "secure better secure"), UNDO),
                fails(cameBack, course("secure better secure"), UNDO),
                fails(
                        "Near the target, what carries marks comes first",
                        new Aim("3c", "4", 1),
                        Example.cause(Example.COLUMNS, 0.8, 3, 5),
                        UNDO),
                holds(
                        old,
                        "for MODERATE subtraction",
                        far,
                        new Learner("P1", Optional.of(SchoolYear.YEAR_4)),
                        workOf(1),
                        UNDO),
                fails(old, far, YEAR_5, workOf(3), UNDO),
                fails("What the class will be taught can wait in the tutorial", shared(8, 25), UNDO));
    }

    /** What keeps an earlier need from going first, and what does not. */
    private static List<Case> precedences() {
        String rule = "What other work builds on comes first";
        String first = "addition before subtraction";
        Foundation foundation = new Foundation(Example.TENS.id(), Example.COLUMNS.id(), "One builds on the other.");
        List<Case> cases = new ArrayList<>();
        List<Object> inTheWay = List.of(
                overruled(Overruling.Kind.FIRST),
                about(Example.TENS, Overruling.Kind.WAIT),
                courseOfTens("secure"),
                courseOfTens("unchanged unchanged unchanged unchanged unchanged"));
        List<Object> notInTheWay = List.of(
                about(Example.TENS, Overruling.Kind.FIRST),
                overruled(Overruling.Kind.WAIT),
                courseOfTens("better"),
                courseOfTens("secure secure"),
                courseOfTens("unchanged unchanged unchanged unchanged"),
                course("secure"));
        inTheWay.forEach(fact -> cases.add(fails(rule, UNDO, UNDO_TENS, foundation, fact)));
        notInTheWay.forEach(fact -> cases.add(holds(rule, first, UNDO, UNDO_TENS, foundation, fact)));
        return cases;
    }

    private static List<Case> routes() {
        String lastYear = "An error from last year's work is caught up in a few sessions";
        String deep = "A deep error goes to the teacher where one has time";
        School teacher = new School("S1", 20, 0, 4);
        Learner year1 = new Learner("P1", Optional.of(SchoolYear.YEAR_1));
        Learner year2 = new Learner("P1", Optional.of(SchoolYear.YEAR_2));
        return List.of(
                fails(lastYear, year1, TUTORIAL, workOf(0), UNDO),
                holds(lastYear, "catch-up wave 2 one-to-one", year2, TUTORIAL, workOf(1), UNDO),
                holds(
                        "An error two or more years back calls for one to one",
                        "catch-up wave 3 one-to-one",
                        YEAR_3,
                        TUTORIAL,
                        workOf(1),
                        UNDO),
                fails("What many of the class share is taught to the class", shared(8, 25), UNDO),
                new Case(
                        deep,
                        List.of(YEAR_3, TUTORIAL, workOf(1), teacher, UNDO),
                        List.of("catch-up wave 3 one-to-one", "for SLIGHT wave 3"),
                        List.of(YEAR_5, TUTORIAL, workOf(4), teacher, UNDO)),
                fails(
                        "Where nobody in school has time the tutorial must do",
                        YEAR_3,
                        TUTORIAL,
                        SURE,
                        new School("S1", 0, 60, 4),
                        UNDO));
    }

    private static List<Case> groups() {
        String rule = "Pupils who share an error that is not deep sit together where an adult has time";
        School assistant = new School("S1", 0, 60, 4);
        Learner year4 = new Learner("P1", Optional.of(SchoolYear.YEAR_4));
        List<String> together = List.of("catch-up wave 2 small-group", "for MODERATE wave 2");
        SharedError another = new SharedError(Example.TENS.id(), "5B", List.of("Q1", "Q2"), 15);
        return List.of(
                new Case(
                        rule,
                        List.of(year4, TUTORIAL, SURE, shared(3, 15), assistant, UNDO),
                        together,
                        List.of(YEAR_5, TUTORIAL, SURE, shared(3, 15), assistant, UNDO)),
                // four of eight are a group; five of sixteen, too, and eight of twenty-five
                new Case(
                        rule,
                        List.of(year4, TUTORIAL, SURE, shared(4, 8), new School("S1", 20, 0, 4), UNDO),
                        together,
                        List.of(year4, TUTORIAL, SURE, another, assistant, UNDO)),
                new Case(
                        rule,
                        List.of(year4, TUTORIAL, SURE, shared(8, 25), assistant, UNDO),
                        together,
                        List.of(year4, TUTORIAL, SURE, shared(5, 15), assistant, UNDO)));
    }

    private static List<Case> candidates() {
        String next = "A pupil with nothing to undo is given what comes next";
        NextSteps steps = new NextSteps("subtraction", List.of(ObjectiveCode.of("3C2")));
        NextSteps elsewhere = new NextSteps("addition", List.of(ObjectiveCode.of("3C2")));
        return List.of(
                fails(next, SHELF, steps, finding(Outcome.SECURE), need(Need.Kind.CHECK)),
                fails(next, SHELF, elsewhere, finding(Outcome.SECURE), need(Need.Kind.MOVE_ON)));
    }

    private static List<Case> choices() {
        Candidate first = candidate(BOOKLET, Link.FIRST_CHOICE);
        Candidate second = candidate(SEGMENT, Link.MADE_FOR_IT);
        String younger = "Material written for much younger pupils may shame";
        String forClass = "A lesson for the class is taken from what was written for a class";
        String held = "What did not hold is taught another way";
        String series = "A short structured series goes before a lone idea for a gap of years";
        return List.of(
                fails("An unconfirmed material never leads", candidate(UNREAD, Link.TUTORS_CHOICE)),
                fails(younger, YEAR_5, candidate(writtenFor(), Link.MADE_FOR_IT)),
                holds(
                        younger,
                        "against MODERATE segment",
                        YEAR_5,
                        candidate(writtenFor(SchoolYear.RECEPTION), Link.MADE_FOR_IT)),
                holds(
                        "What was read at its source goes before what was read at second hand",
                        "against SLIGHT inferred",
                        candidate(inferred(), Link.MADE_FOR_IT)),
                fails("Material for one pupil suits a tutorial", CLASS, first),
                fails("Group material works with one pupil, if less well", TUTORIAL, first),
                fails("A whole-class segment is taught from, not taught", TUTORIAL, first),
                fails(
                        "What only a teacher can lead is not for a teaching assistant",
                        new Lesson(20, Delivery.ONE_TO_ONE, Adult.TEACHING_ASSISTANT),
                        first),
                fails("What was used without effect is not used again", tried(SessionOutcome.BETTER, MARCH), first),
                fails("What has begun to work is gone on with", tried(SessionOutcome.BETTER, MARCH), second),
                fails(held, shownSince(APRIL, "secure"), second),
                fails(held, course("secure better secure"), first),
                fails(held, course("secure better"), first),
                fails(
                        "What got three times half way makes room for another way",
                        course("better better better"),
                        second),
                fails(
                        "What comes before leads once the direct way has failed",
                        move(NextMove.Kind.CHANGE_MATERIAL),
                        candidate(GROUP_UNIT, Link.STEP_BEFORE)),
                fails(forClass, shared(4, 8), second),
                fails(forClass, shared(8, 25), second),
                fails(forClass, shared(5, 15), candidate(SEGMENT, Link.OWN_ACTIVITY)),
                fails(
                        "What the tutor wants to use is used",
                        about(Example.COLUMNS, Overruling.Kind.AVOID),
                        candidate(BOOKLET, Link.TUTORS_CHOICE)),
                fails(
                        "What the tutor wants to use is used",
                        overruled(Overruling.Kind.USE),
                        candidate(SEGMENT, Link.TUTORS_CHOICE)),
                fails("What the tutor puts aside stays aside", overruled(Overruling.Kind.USE), first),
                holds(series, "for SLIGHT series", YEAR_3, workOf(1), candidate(SERIES, Link.MADE_FOR_IT)),
                fails(series, YEAR_5, workOf(4), candidate(SERIES, Link.MADE_FOR_IT)));
    }

    private static List<Case> moves() {
        String notHeld = "A session that did not take place is held next time";
        String group = "Two sessions without effect in a group call for one to one";
        return List.of(
                fails(notHeld, shownSince(APRIL, "secure")),
                fails(notHeld, course("unchanged not-taught")),
                fails(notHeld, course("better not-taught")),
                holds("What has begun to work is continued", "move continue", course("better")),
                holds(group, "move change-delivery", inGroups("unchanged unchanged unchanged unchanged")),
                fails(group, inGroups("unchanged unchanged unchanged unchanged unchanged")),
                holds(
                        "Three sessions without effect alone call for what comes before",
                        "move go-back",
                        course("unchanged unchanged unchanged unchanged")),
                fails(
                        "Three sessions without effect alone call for what comes before",
                        course("unchanged unchanged unchanged unchanged unchanged")));
    }

    /** A judgement stands in the place of the answers that it is about, and of no others. */
    private static List<Case> results() {
        Judgement judged = new Judgement(Example.COLUMNS.id(), SessionOutcome.BETTER, "Could explain it.");
        Judgement elsewhere = new Judgement(Example.TENS.id(), SessionOutcome.BETTER, "Could explain it.");
        List<Case> cases = new ArrayList<>();
        BuiltInRulesTest.cases()
                .filter(one -> one.given().size() == 1 && one.given().get(0) instanceof ExitCheck)
                .forEach(one -> {
                    Object exit = one.given().get(0);
                    cases.add(new Case(one.rule(), List.of(exit, elsewhere), one.expected(), List.of(exit, judged)));
                });
        cases.addAll(List.of(
                fails("One right exit answer alone is not yet secure", exit(3, 1, 2)),
                fails("One right exit answer alone is not yet secure", exit(1, 0, 0)),
                holds("Exit answers partly right are half way", "result better", exit(2, 1, 1)),
                holds("Exit answers wrong in a new way are no progress yet", "result unchanged", exit(1, 0, 0)),
                fails("Exit answers wrong in a new way are no progress yet", exit(3, 2, 0)),
                fails("A session without exit answers or judgement did not take place", exit(2, 2, 0))));
        return cases;
    }

    private static List<Case> programmes() {
        return List.of(
                holds(
                        "A target names a sum of the pupil's own",
                        "I can do 402 - 137 and others like it, and I can show why my answer is right.",
                        goal(WeekUse.Kind.CONFIRM, Need.Kind.UNDO)),
                holds(
                        "A target without a sum of the pupil's own names the topic",
                        "I can do my subtraction questions and show why my answers are right.",
                        new Goal(WeekUse.Kind.TEACH, Need.Kind.UNDO, "subtraction", "")),
                fails(
                        "A pupil who is talked through aims to tell the steps",
                        goal(WeekUse.Kind.EXPLORE, Need.Kind.TALK_THROUGH)),
                fails("A pupil who slips aims to check", goal(WeekUse.Kind.EXPLORE, Need.Kind.CHECK)),
                fails(
                        "A pupil who is asked more aims to show everything",
                        goal(WeekUse.Kind.TEACH, Need.Kind.FIND_OUT)),
                holds(
                        "A pupil who is asked more aims to show everything",
                        "I show what I know about subtraction, the easy and the hard bits.",
                        goal(WeekUse.Kind.SUPPORT, Need.Kind.FIND_OUT)),
                fails(
                        "With everything secure once a week checks it and goes on from there",
                        week(3, "ill", false, 3, 0, 1, 0, 1, false)),
                fails(
                        "With nothing left to undo the other needs have their turn",
                        week(3, "ill", false, 3, 0, 0, 1, 1, false)),
                fails("After finding out a week is kept for what it shows", week(3, "ill", false, 3, 0, 0, 0, 1, true)),
                fails(
                        "When the known needs are met the programme asks about what nobody has asked",
                        week(3, "ill", false, 3, 0, 0, 0, 1, false)),
                fails(
                        "A pupil with nothing left to undo or to find out is handed back",
                        week(3, "ill", false, 3, 0, 0, 0, 0, false)));
    }

    private static List<Case> recalls() {
        List<Case> cases = new ArrayList<>();
        for (String rule : List.of("a week", "three weeks", "seven weeks")) {
            String name = "What was taught about " + rule + " ago is brought back";
            int first = rule.equals("a week") ? 5 : rule.equals("three weeks") ? 18 : 46;
            for (int days : List.of(first, first + 6)) {
                cases.add(new Case(name, List.of(taught(days, 1)), List.of("recall"), List.of(taught(days, 0))));
            }
        }
        cases.add(new Case(
                "What was secure once is asked again whenever it is",
                List.of(new Taught(Example.TENS.id(), Example.TENS.name(), 1, 1, 1)),
                List.of("recall"),
                List.of(new Taught(Example.TENS.id(), Example.TENS.name(), 1, 1, 0))));
        return cases;
    }

    private static List<Case> sessions() {
        Agenda ownActivityToCheck = agenda(
                need(Need.Kind.CHECK), Optional.of(SURE), Example.MATERIALS.material(Example.COLUMNS.activityId()), 1);
        Agenda moveOn = BuiltInRulesTest.plain(Need.Kind.MOVE_ON);
        Agenda checkNothing = agenda(need(Need.Kind.CHECK), Optional.empty(), Optional.empty(), 0);
        Cause doubtful = new Cause(
                "subtraction",
                Example.COLUMNS,
                SURE.malrules(),
                0.5,
                5,
                6,
                "5 of 6.",
                3,
                0,
                2,
                List.of("Another idea"));
        return List.of(
                fails("The focus is Keepup's activity when that was chosen", ownActivityToCheck),
                fails(
                        "The focus is the published material when that was chosen",
                        agenda(need(Need.Kind.CHECK), Optional.of(SURE), Optional.of(BOOKLET), 1)),
                fails(
                        "The focus is the published material when that was chosen",
                        agenda(UNDO, Optional.of(SURE), Optional.empty(), 1)),
                fails("A pupil who slips hunts the slips", checkNothing),
                new Case(
                        "The class teacher hears what is asked again",
                        List.of(checkNothing, new Taught(Example.TENS.id(), Example.TENS.name(), 1, 1, 1)),
                        List.of("note 60"),
                        List.of(checkNothing, new Taught(Example.TENS.id(), Example.TENS.name(), 1, 0, 1))),
                new Case(
                        "A secure pupil is handed back to class",
                        List.of(moveOn, courseOfTens("secure secure")),
                        List.of("note 10"),
                        List.of(moveOn, courseOfTens("secure"))),
                holds("A secure pupil is handed back to class", "note 10", moveOn, courseOfTens("better")),
                fails(
                        "The class teacher hears what else it might be",
                        agenda(need(Need.Kind.CHECK), Optional.of(doubtful), Optional.empty(), 1)),
                fails(
                        "The class teacher hears what is mastered",
                        agenda(UNDO, Optional.of(SURE), Optional.of(BOOKLET), 1),
                        courseOfTens("secure secure"),
                        move(NextMove.Kind.HAND_BACK)));
    }

    private static Case holds(String rule, String conclusion, Object... given) {
        return new Case(rule, List.of(given), List.of(conclusion), List.of());
    }

    private static Case fails(String rule, Object... miss) {
        return new Case(rule, List.of(), List.of(), List.of(miss));
    }

    private static Finding oneWrong() {
        return new Finding("subtraction", Outcome.NOT_ENOUGH_EVIDENCE, 3, 2, "");
    }

    private static Finding nothingWrong(String topic, Outcome outcome) {
        return new Finding(topic, outcome, 2, 2, "");
    }

    private static Cause workOf(int year) {
        return Example.cause(Example.COLUMNS, 0.97, year, 0);
    }

    private static Goal goal(WeekUse.Kind use, Need.Kind kind) {
        return new Goal(use, kind, "subtraction", "402 - 137");
    }

    private static Taught taught(int days, int tasks) {
        return new Taught(Example.TENS.id(), Example.TENS.name(), days, 0, tasks);
    }

    private static Overruled about(Misconception misconception, Overruling.Kind kind) {
        return new Overruled(misconception.id(), kind, kind.needsMaterial() ? BOOKLET.id() : "", "I was there.", MARCH);
    }

    private static Course courseOfTens(String outcomes) {
        return new Course(
                Example.TENS.id(),
                Example.TENS.name(),
                course(outcomes).sessions().stream()
                        .map(session -> new PastSession(
                                session.pupil(),
                                session.date(),
                                Example.TENS.id(),
                                session.material(),
                                session.outcome(),
                                session.groupSize()))
                        .toList(),
                LocalDate.MIN);
    }

    private static Material inferred() {
        return Example.material(
                "inferred", "wave3", Optional.empty(), 3, Delivery.ONE_TO_ONE, Adult.EITHER, Confidence.INFERRED);
    }

    private static Material writtenFor(SchoolYear... years) {
        return new Material(
                SEGMENT.id(),
                SEGMENT.programme(),
                SEGMENT.code(),
                SEGMENT.title(),
                List.of(years),
                SEGMENT.area(),
                SEGMENT.objective(),
                SEGMENT.errors(),
                SEGMENT.delivery(),
                SEGMENT.adult(),
                SEGMENT.minutes(),
                SEGMENT.sessions(),
                SEGMENT.activity(),
                SEGMENT.source());
    }
}
