package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keepup.rules.Example.BOOKLET;
import static org.keepup.rules.Example.COLUMNS;
import static org.keepup.rules.Example.GROUP_UNIT;
import static org.keepup.rules.Example.ORDER;
import static org.keepup.rules.Example.SEGMENT;
import static org.keepup.rules.Example.TENS;
import static org.keepup.rules.Example.UNREAD;
import static org.keepup.rules.Example.candidate;
import static org.keepup.rules.Example.cause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.core.curriculum.ObjectiveCode;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.material.Activity;
import org.keepup.core.material.Adult;
import org.keepup.core.material.Delivery;
import org.keepup.core.material.Material;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.misconception.Misconceptions;
import org.keepup.core.pupil.Overruling;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.School;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.diagnostics.Outcome;
import org.keepup.rules.engine.RuleDescription;
import org.keepup.rules.fact.Agenda;
import org.keepup.rules.fact.Aim;
import org.keepup.rules.fact.Argument;
import org.keepup.rules.fact.Candidate;
import org.keepup.rules.fact.Candidate.Link;
import org.keepup.rules.fact.Cause;
import org.keepup.rules.fact.ChildTarget;
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
import org.keepup.rules.fact.Note;
import org.keepup.rules.fact.Overruled;
import org.keepup.rules.fact.Precedence;
import org.keepup.rules.fact.Reach;
import org.keepup.rules.fact.Recall;
import org.keepup.rules.fact.Result;
import org.keepup.rules.fact.Route;
import org.keepup.rules.fact.SharedError;
import org.keepup.rules.fact.Shelf;
import org.keepup.rules.fact.Step;
import org.keepup.rules.fact.Taught;
import org.keepup.rules.fact.Tried;
import org.keepup.rules.fact.WeekAhead;
import org.keepup.rules.fact.WeekUse;
import org.keepup.rules.testkit.RuleVerifier;

/** Every built-in rule: what it concludes, and a near miss from which it concludes nothing. */
class BuiltInRulesTest {

    /** Families with a test class of their own. */
    private static final List<String> TESTED_BESIDE_THEIR_TABLES =
            List.of("org.keepup.rules.caseload", "org.keepup.rules.table");

    static final Shelf SHELF = new Shelf(Example.MISCONCEPTIONS, Example.MATERIALS, Example.CURRICULUM);
    static final Cause SURE = cause(COLUMNS, 0.97, 3, 12);
    static final Need UNDO = Need.undo(SURE);
    static final Need UNDO_TENS = Need.undo(cause(TENS, 0.9, 2, 0));
    static final Learner YEAR_5 = new Learner("P1", Optional.of(SchoolYear.YEAR_5));
    static final Learner YEAR_3 = new Learner("P1", Optional.of(SchoolYear.YEAR_3));
    private static final Learner UNKNOWN_YEAR = new Learner("P1", Optional.empty());
    static final Lesson TUTORIAL = Lesson.oneToOne(20);
    static final Lesson CLASS = new Lesson(20, Delivery.WHOLE_CLASS, Adult.EITHER);
    static final Material SERIES = Example.series();
    private static final Misconceptions BEFORE = Example.withOneBefore();
    static final LocalDate MARCH = LocalDate.of(2026, 3, 3);
    static final LocalDate APRIL = LocalDate.of(2026, 4, 7);

    /**
     * @param expected conclusions in short, see {@link #inShort}
     * @param miss facts from which the rule concludes nothing
     */
    record Case(String rule, List<Object> given, List<String> expected, List<Object> miss) {
        /** @param verifier of the rule */
        void check(RuleVerifier verifier) {
            verifier.given(given.toArray()).concludes(BuiltInRulesTest::inShort, expected.toArray());
            verifier.given(miss.toArray()).concludesNothing();
        }

        @Override
        public String toString() {
            return rule;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_concludes_exactly_this_and_from_a_near_miss_nothing(Case one) {
        one.check(RuleVerifier.of(Example.RULES).rule(one.rule));
    }

    @Test
    void every_rule_has_a_case_of_its_own_and_a_source() {
        assertThat(cases().map(Case::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(Example.RULES.rules().stream()
                        .filter(rule -> !TESTED_BESIDE_THEIR_TABLES.contains(rule.family()))
                        .map(RuleDescription::name)
                        .toList());
        assertThat(Example.RULES.rules())
                .allSatisfy(rule -> assertThat(rule.source()).as(rule.name()).isNotBlank());
    }

    @Test
    void what_to_say_names_no_numbers_of_an_activity_that_is_not_done() {
        Activity activity = new Activity("Swap", List.of(), List.of("Build 404."), "Is it still 404?");
        Misconception named =
                Example.misconception("subtraction.named", "subtraction", "3C2", COLUMNS.malrules(), activity);
        Need need = Need.undo(cause(named, 0.97, 3, 0));
        assertThat(focus(agenda(need, Optional.of(cause(named, 0.97, 3, 0)), Optional.of(BOOKLET), 1)))
                .doesNotContainPattern("[0-9]");
        assertThat(focus(agenda(UNDO, Optional.of(SURE), Optional.of(BOOKLET), 1)))
                .isEqualTo(COLUMNS.activity().say());
    }

    private static String focus(Agenda agenda) {
        return ((Step) RuleVerifier.of(Example.RULES)
                        .rule("The focus is the published material when that was chosen")
                        .given(agenda)
                        .conclusions()
                        .get(0))
                .say();
    }

    static Stream<Case> cases() {
        return Stream.of(
                        needs(),
                        priorities(),
                        morePriorities(),
                        routes(),
                        schoolRoutes(),
                        candidates(),
                        choices(),
                        moreChoices(),
                        moves(),
                        results(),
                        steps(),
                        recalls(),
                        notes(),
                        moreNotes(),
                        weeks(),
                        targets())
                .flatMap(List::stream);
    }

    private static List<Case> needs() {
        return List.of(
                rule("A misconception behind the errors is to be undone")
                        .given(finding(Outcome.SYSTEMATIC), SURE)
                        .concludes("need undo subtraction subtraction.columns-are-separate")
                        .butNotFrom(finding(Outcome.SYSTEMATIC), SURE, course("secure secure")),
                rule("A system that nobody has described yet is talked through")
                        .given(finding(Outcome.SYSTEMATIC))
                        .concludes("need talk-through subtraction ")
                        .butNotFrom(finding(Outcome.SYSTEMATIC), SURE),
                rule("Errors without a system are talked through")
                        .given(finding(Outcome.UNSYSTEMATIC))
                        .concludes("need talk-through subtraction ")
                        .butNotFrom(finding(Outcome.SYSTEMATIC)),
                rule("Too few answers call for more questions")
                        .given(finding(Outcome.NOT_ENOUGH_EVIDENCE))
                        .concludes("need find-out subtraction ")
                        .butNotFrom(finding(Outcome.UNSYSTEMATIC)),
                rule("Too few right answers are not yet secure")
                        .given(new Finding("subtraction", Outcome.NOT_ENOUGH_EVIDENCE, 2, 2, ""))
                        .concludes("need find-out subtraction ")
                        .butNotFrom(finding(Outcome.NOT_ENOUGH_EVIDENCE)),
                rule("A pupil who slips learns to check")
                        .given(finding(Outcome.SLIPS))
                        .concludes("need check subtraction ")
                        .butNotFrom(finding(Outcome.SECURE)),
                rule("A secure pupil moves on")
                        .given(finding(Outcome.SECURE))
                        .concludes("need move-on subtraction ")
                        .butNotFrom(finding(Outcome.SLIPS)));
    }

    private static List<Case> priorities() {
        return List.of(
                rule("A misconception comes before everything else")
                        .given(UNDO)
                        .concludes("for DECISIVE subtraction")
                        .butNotFrom(need(Need.Kind.CHECK)),
                rule("Errors without a system come before open questions and slips")
                        .given(need(Need.Kind.TALK_THROUGH))
                        .concludes("for STRONG subtraction")
                        .butNotFrom(need(Need.Kind.FIND_OUT)),
                rule("An open question comes before slips")
                        .given(need(Need.Kind.FIND_OUT), finding(Outcome.NOT_ENOUGH_EVIDENCE))
                        .concludes("for MODERATE subtraction")
                        .butNotFrom(
                                need(Need.Kind.FIND_OUT),
                                new Finding("subtraction", Outcome.NOT_ENOUGH_EVIDENCE, 2, 2, "")),
                rule("Slips come before new work")
                        .given(need(Need.Kind.CHECK))
                        .concludes("for SLIGHT subtraction")
                        .butNotFrom(need(Need.Kind.MOVE_ON)),
                rule("What other work builds on comes first")
                        .given(UNDO, UNDO_TENS, new Foundation(TENS.id(), COLUMNS.id(), "One builds on the other."))
                        .concludes("addition before subtraction")
                        .butNotFrom(UNDO, UNDO_TENS),
                rule("A sure diagnosis goes before a doubtful one")
                        .given(cause(COLUMNS, 0.9, 3, 0), UNDO)
                        .concludes("for MODERATE subtraction")
                        .butNotFrom(cause(COLUMNS, 0.89, 3, 0), UNDO),
                rule("A doubtful diagnosis can wait for more answers")
                        .given(cause(COLUMNS, 0.69, 3, 0), UNDO)
                        .concludes("against MODERATE subtraction")
                        .butNotFrom(cause(COLUMNS, 0.7, 3, 0), UNDO),
                rule("Work worth many marks comes before work worth few")
                        .given(cause(COLUMNS, 0.8, 3, 10), UNDO)
                        .concludes("for SLIGHT subtraction")
                        .butNotFrom(cause(COLUMNS, 0.8, 3, 9), UNDO),
                rule("An error from an earlier year comes before one from this year")
                        .given(YEAR_5, SURE, UNDO)
                        .concludes("for SLIGHT subtraction")
                        .butNotFrom(YEAR_5, cause(COLUMNS, 0.97, 4, 0), UNDO),
                rule("An error that is half undone is finished first")
                        .given(tried(SessionOutcome.BETTER, MARCH), UNDO)
                        .concludes("for MODERATE subtraction")
                        .butNotFrom(tried(SessionOutcome.BETTER, MARCH), tried(SessionOutcome.SECURE, APRIL), UNDO),
                rule("An error that came back is taken up again at once")
                        .given(shownSince(APRIL, "secure"), UNDO)
                        .concludes("for MODERATE subtraction")
                        .butNotFrom(shownSince(LocalDate.MIN, "secure"), shownSince(APRIL, "secure better"), UNDO));
    }

    private static List<Case> morePriorities() {
        return List.of(
                rule("An error that keeps coming back goes before new ones")
                        .given(shownSince(APRIL, "secure better secure"), UNDO)
                        .concludes("for STRONG subtraction")
                        .butNotFrom(course("secure better secure"), UNDO),
                rule("What the test hangs on comes before what it does not")
                        .given(new Reach(COLUMNS.id(), 9, 2, 20), UNDO)
                        .concludes("for SLIGHT subtraction")
                        .butNotFrom(new Reach(COLUMNS.id(), 9, 2, 19), UNDO),
                rule("What this year's work builds on comes first")
                        .given(new Reach(COLUMNS.id(), 9, 5, 1), UNDO)
                        .concludes("for MODERATE subtraction")
                        .butNotFrom(new Reach(COLUMNS.id(), 9, 4, 1), UNDO),
                rule("Near the target, what carries marks comes first")
                        .given(new Aim("3c", "4", 1), cause(COLUMNS, 0.8, 3, 6), UNDO)
                        .concludes("for MODERATE subtraction")
                        .butNotFrom(new Aim("3c", "4", 1.1), new Aim("4", "4", 0), cause(COLUMNS, 0.8, 3, 6), UNDO),
                rule("Far from the target, the oldest gap comes first")
                        .given(new Aim("2c", "4", 1.1), YEAR_5, cause(COLUMNS, 0.8, 2, 0), UNDO)
                        .concludes("for MODERATE subtraction")
                        .butNotFrom(new Aim("3c", "4", 1), YEAR_5, cause(COLUMNS, 0.8, 2, 0), UNDO),
                rule("What the class will be taught can wait in the tutorial")
                        .given(shared(5, 15), UNDO)
                        .concludes("against MODERATE subtraction")
                        .butNotFrom(shared(5, 16), shared(4, 8), UNDO),
                rule("What is secure once waits for its second day")
                        .given(move(NextMove.Kind.CONFIRM), UNDO)
                        .concludes("against DECISIVE subtraction")
                        .butNotFrom(move(NextMove.Kind.CONTINUE), UNDO),
                rule("What was referred waits for who sees more")
                        .given(move(NextMove.Kind.REFER), UNDO)
                        .concludes("against DECISIVE subtraction")
                        .butNotFrom(move(NextMove.Kind.GO_BACK), UNDO),
                rule("What the tutor puts first comes first")
                        .given(overruled(Overruling.Kind.FIRST), UNDO)
                        .concludes("for RULES_OUT subtraction")
                        .butNotFrom(overruled(Overruling.Kind.WAIT), UNDO),
                rule("What the tutor lets wait comes last")
                        .given(overruled(Overruling.Kind.WAIT), UNDO)
                        .concludes("against RULES_OUT subtraction")
                        .butNotFrom(overruled(Overruling.Kind.FIRST), UNDO));
    }

    private static List<Case> routes() {
        return List.of(
                rule("An error in this year's work is put right before the class goes on")
                        .given(YEAR_3, TUTORIAL, SURE, UNDO)
                        .concludes("keep-up wave 2 one-to-one")
                        .butNotFrom(YEAR_5, TUTORIAL, SURE, UNDO),
                rule("An error from last year's work is caught up in a few sessions")
                        .given(YEAR_5, TUTORIAL, cause(COLUMNS, 0.97, 4, 0), UNDO)
                        .concludes("catch-up wave 2 one-to-one")
                        .butNotFrom(YEAR_5, TUTORIAL, SURE, UNDO),
                rule("An error two or more years back calls for one to one")
                        .given(YEAR_5, TUTORIAL, SURE, UNDO)
                        .concludes("catch-up wave 3 one-to-one")
                        .butNotFrom(YEAR_5, TUTORIAL, cause(COLUMNS, 0.97, 4, 0), UNDO),
                rule("With the year group unknown the session stands as planned")
                        .given(UNKNOWN_YEAR, TUTORIAL, SURE, UNDO)
                        .concludes("catch-up wave 3 one-to-one")
                        .butNotFrom(YEAR_5, TUTORIAL, SURE, UNDO));
    }

    private static List<Case> schoolRoutes() {
        Cause thisYear = cause(COLUMNS, 0.97, 3, 0);
        School assistant = new School("S1", 0, 60, 4);
        School teacher = new School("S1", 20, 0, 4);
        School nobody = new School("S1", 19, 19, 4);
        return List.of(
                rule("What many of the class share is taught to the class")
                        .given(shared(5, 15), UNDO)
                        .concludes("keep-up wave 1 whole-class", "for STRONG wave 1")
                        .butNotFrom(shared(5, 16), shared(4, 8), UNDO),
                rule("Pupils who share an error that is not deep sit together where an adult has time")
                        .given(YEAR_3, TUTORIAL, thisYear, shared(3, 15), assistant, UNDO)
                        .concludes("keep-up wave 2 small-group", "for MODERATE wave 2")
                        .butNotFrom(YEAR_3, TUTORIAL, thisYear, shared(3, 15), nobody, UNDO),
                rule("A deep error goes to the teacher where one has time")
                        .given(YEAR_5, TUTORIAL, SURE, teacher, UNDO)
                        .concludes("catch-up wave 3 one-to-one", "for SLIGHT wave 3")
                        .butNotFrom(YEAR_5, TUTORIAL, SURE, nobody, UNDO),
                rule("An error in this year's work goes to an assistant the same day where one has time")
                        .given(YEAR_3, TUTORIAL, thisYear, assistant, UNDO)
                        .concludes("keep-up wave 2 one-to-one", "for SLIGHT wave 2")
                        .butNotFrom(YEAR_3, TUTORIAL, thisYear, nobody, UNDO),
                rule("Where nobody in school has time the tutorial must do")
                        .given(YEAR_3, TUTORIAL, thisYear, nobody, UNDO)
                        .concludes("keep-up wave 3 one-to-one", "for SLIGHT wave 3")
                        .butNotFrom(YEAR_3, TUTORIAL, thisYear, teacher, UNDO),
                rule("What company did not undo goes to one to one")
                        .given(move(NextMove.Kind.CHANGE_DELIVERY), UNDO)
                        .concludes("catch-up wave 3 one-to-one", "for STRONG wave 3")
                        .butNotFrom(move(NextMove.Kind.CHANGE_MATERIAL), UNDO));
    }

    private static List<Case> moreChoices() {
        Candidate first = candidate(BOOKLET, Link.FIRST_CHOICE);
        Candidate second = candidate(SEGMENT, Link.MADE_FOR_IT);
        return List.of(
                rule("After sessions without effect what comes before comes into question")
                        .given(
                                new Shelf(BEFORE, Example.MATERIALS, Example.CURRICULUM),
                                move(NextMove.Kind.GO_BACK),
                                UNDO)
                        .concludes("candidate group-unit STEP_BEFORE")
                        .butNotFrom(
                                new Shelf(BEFORE, Example.MATERIALS, Example.CURRICULUM),
                                move(NextMove.Kind.CHANGE_MATERIAL),
                                UNDO),
                rule("What the tutor wants to use comes into question")
                        .given(SHELF, overruled(Overruling.Kind.USE), UNDO)
                        .concludes("candidate booklet TUTORS_CHOICE")
                        .butNotFrom(SHELF, overruled(Overruling.Kind.AVOID), UNDO),
                rule("What did not hold is taught another way")
                        .given(shownSince(APRIL, "secure"), first)
                        .concludes("against MODERATE booklet")
                        .butNotFrom(course("secure"), second, first),
                rule("What got three times half way makes room for another way")
                        .given(course("better better better"), first)
                        .concludes("against DECISIVE booklet")
                        .butNotFrom(course("better better"), first),
                rule("What comes before leads once the direct way has failed")
                        .given(move(NextMove.Kind.GO_BACK), candidate(GROUP_UNIT, Link.STEP_BEFORE))
                        .concludes("for DECISIVE group-unit")
                        .butNotFrom(move(NextMove.Kind.GO_BACK), first),
                rule("A lesson for the class is taken from what was written for a class")
                        .given(shared(5, 15), second)
                        .concludes("for STRONG segment")
                        .butNotFrom(shared(5, 15), first),
                rule("What the tutor wants to use is used")
                        .given(overruled(Overruling.Kind.USE), candidate(BOOKLET, Link.TUTORS_CHOICE))
                        .concludes("for RULES_OUT booklet")
                        .butNotFrom(overruled(Overruling.Kind.USE), second, first),
                rule("What the tutor puts aside stays aside")
                        .given(overruled(Overruling.Kind.AVOID), first)
                        .concludes("against RULES_OUT booklet")
                        .butNotFrom(overruled(Overruling.Kind.AVOID), second),
                rule("A short structured series goes before a lone idea for a gap of years")
                        .given(YEAR_5, SURE, candidate(SERIES, Link.MADE_FOR_IT))
                        .concludes("for SLIGHT series")
                        .butNotFrom(YEAR_5, SURE, first, candidate(SERIES, Link.STEP_BEFORE)));
    }

    private static List<Case> moves() {
        return List.of(
                rule("A session that did not take place is held next time")
                        .given(course("not-taught"))
                        .concludes("move continue")
                        .butNotFrom(course("secure not-taught")),
                rule("What is secure for the first time is asked again on another day")
                        .given(course("better secure"))
                        .concludes("move confirm")
                        .butNotFrom(course("secure secure"), shownSince(APRIL, "secure")),
                rule("What is secure on two days is handed back to class")
                        .given(course("secure secure"))
                        .concludes("move hand-back")
                        .butNotFrom(course("secure better secure"), onOneDay()),
                rule("What has begun to work is continued")
                        .given(course("better better"))
                        .concludes("move continue")
                        .butNotFrom(course("better better better"), course("better unchanged")),
                rule("Three times half way calls for another way in")
                        .given(course("better better better"))
                        .concludes("move change-material")
                        .butNotFrom(course("better better")),
                rule("A session or two without effect call for other material")
                        .given(course("unchanged unchanged"))
                        .concludes("move change-material")
                        .butNotFrom(
                                course("unchanged unchanged unchanged"),
                                inGroups("unchanged unchanged"),
                                course("unchanged better")),
                rule("Two sessions without effect in a group call for one to one")
                        .given(inGroups("unchanged unchanged"))
                        .concludes("move change-delivery")
                        .butNotFrom(course("unchanged unchanged"), inGroups("unchanged")),
                rule("Three sessions without effect alone call for what comes before")
                        .given(course("unchanged unchanged unchanged"))
                        .concludes("move go-back")
                        .butNotFrom(course("unchanged unchanged"), inGroups("unchanged unchanged unchanged")),
                rule("Five sessions without effect are for somebody who sees more")
                        .given(course("unchanged unchanged unchanged unchanged unchanged"))
                        .concludes("move refer")
                        .butNotFrom(course("unchanged unchanged unchanged unchanged")));
    }

    private static List<Case> results() {
        Judgement judgement = new Judgement(COLUMNS.id(), SessionOutcome.BETTER, "Could explain it.");
        return List.of(
                rule("The tutor's judgement stands, whatever the answers say")
                        .given(judgement, exit(3, 0, 3))
                        .concludes("result better")
                        .butNotFrom(exit(3, 3, 0)),
                rule("Exit answers all right are secure for today")
                        .given(exit(2, 2, 0))
                        .concludes("result secure")
                        .butNotFrom(exit(1, 1, 0), exit(3, 2, 0)),
                rule("One right exit answer alone is not yet secure")
                        .given(exit(1, 1, 0))
                        .concludes("result better")
                        .butNotFrom(exit(2, 2, 0)),
                rule("Exit answers partly right are half way")
                        .given(exit(3, 1, 2))
                        .concludes("result better")
                        .butNotFrom(exit(3, 3, 0), exit(3, 0, 3)),
                rule("Exit answers given the old way change nothing")
                        .given(exit(3, 0, 1))
                        .concludes("result unchanged")
                        .butNotFrom(exit(3, 0, 0), exit(3, 1, 1)),
                rule("Exit answers wrong in a new way are no progress yet")
                        .given(exit(3, 0, 0))
                        .concludes("result unchanged")
                        .butNotFrom(exit(3, 0, 1), exit(0, 0, 0)),
                rule("A session without exit answers or judgement did not take place")
                        .given(exit(0, 0, 0))
                        .concludes("result not-taught")
                        .butNotFrom(exit(0, 0, 0), judgement));
    }

    private static List<Case> recalls() {
        Agenda undo = agenda(UNDO, Optional.of(SURE), Optional.of(BOOKLET), 1);
        return List.of(
                rule("What was taught about a week ago is brought back")
                        .given(taught(5, 0))
                        .concludes("recall")
                        .butNotFrom(taught(4, 0), taught(12, 0)),
                rule("What was taught about three weeks ago is brought back")
                        .given(taught(24, 0))
                        .concludes("recall")
                        .butNotFrom(taught(17, 0), taught(25, 0)),
                rule("What was taught about seven weeks ago is brought back")
                        .given(taught(46, 0))
                        .concludes("recall")
                        .butNotFrom(taught(45, 0), taught(53, 0)),
                rule("What was secure once is asked again whenever it is")
                        .given(taught(35, 1))
                        .concludes("recall")
                        .butNotFrom(taught(35, 2), taught(0, 1)),
                rule("A session starts with what is due to come back")
                        .given(undo, new Recall(TENS.id(), "A week ago."))
                        .concludes("step retrieval RECALL: Do you still have it?")
                        .butNotFrom(undo),
                rule("A session on a misconception ends with the pupil's own words")
                        .given(undo)
                        .concludes("step reflect NONE: What I take along")
                        .butNotFrom(plain(Need.Kind.CHECK)),
                rule("A pupil who slips makes a checking plan")
                        .given(plain(Need.Kind.CHECK))
                        .concludes("step reflect NONE: My checking plan")
                        .butNotFrom(undo),
                rule("A pupil without a system says what was hard")
                        .given(plain(Need.Kind.TALK_THROUGH))
                        .concludes("step reflect NONE: Easy, middling, hard")
                        .butNotFrom(undo));
    }

    private static List<Case> moreNotes() {
        Agenda undo = agenda(UNDO, Optional.of(SURE), Optional.of(BOOKLET), 1);
        return List.of(
                rule("The class teacher hears who else errs alike")
                        .given(undo, shared(3, 15))
                        .concludes("note 40")
                        .butNotFrom(undo, new SharedError(TENS.id(), "5B", List.of("P2"), 15)),
                rule("The class teacher hears how it has gone so far")
                        .given(undo, move(NextMove.Kind.CONTINUE))
                        .concludes("note 50")
                        .butNotFrom(undo, new NextMove(TENS.id(), NextMove.Kind.CONTINUE, "Go on.")),
                rule("The class teacher hears what is asked again")
                        .given(undo, taught(7, 1))
                        .concludes("note 60")
                        .butNotFrom(undo, taught(7, 2), taught(0, 1), new Taught(TENS.id(), TENS.name(), 7, 1, 0)),
                rule("The class teacher hears what is mastered")
                        .given(undo, course("secure secure"), move(NextMove.Kind.HAND_BACK))
                        .concludes("note 80")
                        .butNotFrom(undo, course("secure"), move(NextMove.Kind.CONFIRM)));
    }

    private static List<Case> weeks() {
        WeekAhead teaching = week(3, "", false, 3, 1, 1, 1, 1, false);
        return List.of(
                rule("A week without school is lost and nothing is made of it")
                        .given(week(3, "half term", false, 3, 1, 0, 0, 0, false))
                        .concludes("week lost")
                        .butNotFrom(teaching),
                rule("The last session before a holiday looks back")
                        .given(week(3, "", true, 3, 1, 0, 0, 0, false))
                        .concludes("week review")
                        .butNotFrom(
                                week(3, "", true, 2, 1, 0, 0, 0, false),
                                week(3, "ill", true, 3, 1, 0, 0, 0, false),
                                teaching),
                rule("Without a holiday every sixth session looks back")
                        .given(week(7, "", false, 6, 1, 0, 0, 0, false))
                        .concludes("week review")
                        .butNotFrom(
                                week(7, "", false, 5, 1, 0, 0, 0, false), week(7, "ill", false, 6, 1, 0, 0, 0, false)),
                rule("The last week says what has become of it")
                        .given(week(25, "", false, 1, 1, 0, 0, 0, false))
                        .concludes("week review")
                        .butNotFrom(
                                week(24, "", false, 1, 1, 0, 0, 0, false),
                                week(25, "ill", false, 1, 1, 0, 0, 0, false)),
                rule("As long as there is a misconception to undo a week is for that")
                        .given(teaching)
                        .concludes("week teach")
                        .butNotFrom(
                                week(3, "", false, 3, 0, 1, 1, 1, false), week(3, "ill", false, 3, 1, 0, 0, 0, false)),
                rule("With everything secure once a week checks it and goes on from there")
                        .given(week(3, "", false, 3, 0, 1, 0, 1, false))
                        .concludes("week confirm")
                        .butNotFrom(
                                week(3, "", false, 3, 1, 1, 0, 1, false),
                                week(3, "", false, 3, 0, 0, 0, 1, false),
                                week(3, "", false, 3, 0, 1, 1, 1, false)),
                rule("With nothing left to undo the other needs have their turn")
                        .given(week(3, "", false, 3, 0, 0, 1, 1, false))
                        .concludes("week support")
                        .butNotFrom(teaching, week(3, "", false, 3, 0, 0, 0, 1, false)),
                rule("After finding out a week is kept for what it shows")
                        .given(week(3, "", false, 3, 0, 0, 0, 1, true))
                        .concludes("week open")
                        .butNotFrom(week(3, "", false, 3, 0, 0, 1, 1, true), week(3, "", false, 3, 0, 0, 0, 1, false)),
                rule("When the known needs are met the programme asks about what nobody has asked")
                        .given(week(3, "", false, 3, 0, 0, 0, 1, false))
                        .concludes("week explore")
                        .butNotFrom(
                                week(3, "", false, 3, 0, 0, 0, 1, true),
                                week(3, "", false, 3, 0, 0, 0, 0, false),
                                week(3, "", false, 3, 0, 1, 0, 1, false)),
                rule("A pupil with nothing left to undo or to find out is handed back")
                        .given(week(3, "", false, 3, 0, 0, 0, 0, false))
                        .concludes("week handed-back")
                        .butNotFrom(
                                week(3, "", false, 3, 0, 0, 0, 0, true),
                                week(3, "", false, 3, 0, 0, 0, 1, false),
                                week(3, "", false, 3, 0, 1, 0, 0, false)));
    }

    private static List<Case> targets() {
        Goal own = new Goal(WeekUse.Kind.TEACH, Need.Kind.UNDO, "subtraction", "402 - 137");
        Goal none = new Goal(WeekUse.Kind.CONFIRM, Need.Kind.UNDO, "subtraction", "");
        Goal talk = new Goal(WeekUse.Kind.SUPPORT, Need.Kind.TALK_THROUGH, "subtraction", "402 - 137");
        Goal check = new Goal(WeekUse.Kind.SUPPORT, Need.Kind.CHECK, "subtraction", "402 - 137");
        Goal explore = new Goal(WeekUse.Kind.EXPLORE, Need.Kind.FIND_OUT, "fractions", "");
        return List.of(
                rule("A target names a sum of the pupil's own")
                        .given(own)
                        .concludes("I can do 402 - 137 and others like it, and I can show why my answer is right.")
                        .butNotFrom(none, talk),
                rule("A target without a sum of the pupil's own names the topic")
                        .given(none)
                        .concludes("I can do my subtraction questions and show why my answers are right.")
                        .butNotFrom(own, explore),
                rule("A pupil who is talked through aims to tell the steps")
                        .given(talk)
                        .concludes("I can tell somebody how I do subtraction, step by step, and where it gets hard.")
                        .butNotFrom(check),
                rule("A pupil who slips aims to check")
                        .given(check)
                        .concludes("I check my subtraction before I say that it is finished.")
                        .butNotFrom(talk),
                rule("A pupil who is asked more aims to show everything")
                        .given(explore)
                        .concludes("I show what I know about fractions, the easy and the hard bits.")
                        .butNotFrom(check, own));
    }

    static WeekAhead week(
            int number,
            String off,
            boolean beforeHoliday,
            int sinceReview,
            int toUndo,
            int toConfirm,
            int otherNeeds,
            int unexplored,
            boolean exploredLast) {
        return new WeekAhead(
                number,
                25,
                off,
                beforeHoliday,
                false,
                sinceReview,
                toUndo,
                toConfirm,
                otherNeeds,
                unexplored,
                exploredLast);
    }

    private static List<Case> candidates() {
        NextSteps next = new NextSteps("subtraction", List.of(ObjectiveCode.of("3C2")));
        return List.of(
                rule("What the catalogue names against the misconception comes into question")
                        .given(SHELF, UNDO)
                        .concludes("candidate booklet FIRST_CHOICE", "candidate segment MADE_FOR_IT")
                        .butNotFrom(SHELF, need(Need.Kind.TALK_THROUGH)),
                rule("Keepup's own activity for the misconception is always at hand")
                        .given(SHELF, UNDO)
                        .concludes("candidate " + COLUMNS.activityId() + " OWN_ACTIVITY")
                        .butNotFrom(SHELF, need(Need.Kind.CHECK)),
                rule("Help against a neighbouring misconception can stand in")
                        .given(SHELF, UNKNOWN_YEAR, UNDO)
                        .concludes("candidate group-unit SAME_OBJECTIVE")
                        .butNotFrom(SHELF, YEAR_5, UNDO_TENS),
                rule("A pupil with nothing to undo is given what comes next")
                        .given(SHELF, next, finding(Outcome.SECURE), need(Need.Kind.MOVE_ON))
                        .concludes("candidate segment NEXT_STEP")
                        .butNotFrom(
                                SHELF,
                                next,
                                finding(Outcome.SECURE),
                                new Finding("addition", Outcome.SLIPS, 6, 5, ""),
                                need(Need.Kind.MOVE_ON)));
    }

    private static List<Case> choices() {
        Candidate first = candidate(BOOKLET, Link.FIRST_CHOICE);
        Candidate second = candidate(SEGMENT, Link.MADE_FOR_IT);
        Candidate stranger = candidate(GROUP_UNIT, Link.SAME_OBJECTIVE);
        Candidate own = candidate(BOOKLET, Link.OWN_ACTIVITY);
        return List.of(
                rule("What was made for the error leads")
                        .given(first, second)
                        .concludes("for STRONG booklet", "for STRONG segment")
                        .butNotFrom(stranger, own),
                rule("The catalogue's first choice goes before its second")
                        .given(second)
                        .concludes("against SLIGHT segment")
                        .butNotFrom(first),
                rule("Our own activity is used where nothing published fits better")
                        .given(own)
                        .concludes("for MODERATE booklet", "against SLIGHT booklet")
                        .butNotFrom(first),
                rule("What comes next is opened for a pupil who is ready")
                        .given(candidate(SEGMENT, Link.NEXT_STEP))
                        .concludes("for MODERATE segment")
                        .butNotFrom(second),
                rule("Help against a neighbouring error only stands in")
                        .given(stranger)
                        .concludes("against MODERATE group-unit")
                        .butNotFrom(second),
                rule("An unconfirmed material never leads")
                        .given(candidate(UNREAD, Link.FIRST_CHOICE))
                        .concludes("against RULES_OUT unread-booklet")
                        .butNotFrom(first, second),
                rule("What was read at its source goes before what was read at second hand")
                        .given(second)
                        .concludes("against SLIGHT segment")
                        .butNotFrom(first, candidate(SEGMENT, Link.OWN_ACTIVITY)),
                rule("Material written for older pupils waits")
                        .given(new Learner("P1", Optional.of(SchoolYear.YEAR_2)), first)
                        .concludes("against STRONG booklet")
                        .butNotFrom(YEAR_3, first),
                rule("Material written for much younger pupils may shame")
                        .given(new Learner("P1", Optional.of(SchoolYear.YEAR_7)), second)
                        .concludes("against MODERATE segment")
                        .butNotFrom(new Learner("P1", Optional.of(SchoolYear.YEAR_6)), second),
                rule("Material for one pupil suits a tutorial")
                        .given(TUTORIAL, first)
                        .concludes("for MODERATE booklet")
                        .butNotFrom(TUTORIAL, second, own),
                rule("Group material works with one pupil, if less well")
                        .given(TUTORIAL, stranger)
                        .concludes("against SLIGHT group-unit")
                        .butNotFrom(CLASS, stranger),
                rule("A whole-class segment is taught from, not taught")
                        .given(TUTORIAL, second)
                        .concludes("against SLIGHT segment")
                        .butNotFrom(CLASS, second),
                rule("Material that takes longer than the session is used in part")
                        .given(Lesson.oneToOne(14), first)
                        .concludes("against SLIGHT booklet")
                        .butNotFrom(Lesson.oneToOne(15), first),
                rule("What only a teacher can lead is not for a teaching assistant")
                        .given(new Lesson(20, Delivery.ONE_TO_ONE, Adult.TEACHING_ASSISTANT), second)
                        .concludes("against MODERATE segment")
                        .butNotFrom(TUTORIAL, second),
                rule("What was used without effect is not used again")
                        .given(tried(SessionOutcome.UNCHANGED, MARCH), first)
                        .concludes("against DECISIVE booklet")
                        .butNotFrom(tried(SessionOutcome.UNCHANGED, MARCH), second),
                rule("What has begun to work is gone on with")
                        .given(tried(SessionOutcome.BETTER, MARCH), first)
                        .concludes("for STRONG booklet")
                        .butNotFrom(tried(SessionOutcome.UNCHANGED, MARCH), first));
    }

    private static List<Case> steps() {
        Agenda undo = agenda(UNDO, Optional.of(SURE), Optional.of(BOOKLET), 1);
        Agenda ownActivity = agenda(UNDO, Optional.of(SURE), Example.MATERIALS.material(COLUMNS.activityId()), 1);
        Agenda undoWithoutErrors = agenda(UNDO, Optional.of(SURE), Optional.of(BOOKLET), 0);
        Agenda findOut = plain(Need.Kind.FIND_OUT);
        Agenda talk = plain(Need.Kind.TALK_THROUGH);
        Agenda check = plain(Need.Kind.CHECK);
        Agenda moveOn = plain(Need.Kind.MOVE_ON);
        return List.of(
                rule("A session starts with something that the pupil can do")
                        .given(undo)
                        .concludes("step retrieval SECURE: Something you can do")
                        .butNotFrom(undoWithoutErrors),
                rule("Before a misconception is challenged the pupil explains it")
                        .given(undo)
                        .concludes("step talk OWN_ERRORS: Your own working")
                        .butNotFrom(undoWithoutErrors, talk),
                rule("The focus is Keepup's activity when that was chosen")
                        .given(ownActivity)
                        .concludes("step focus TELLING: Change a ten")
                        .butNotFrom(undo),
                rule("The focus is the published material when that was chosen")
                        .given(undo)
                        .concludes("step focus TELLING: 2 Y4 +/- Title of booklet")
                        .butNotFrom(ownActivity),
                rule("New understanding is used at once, among tasks that need it and tasks that do not")
                        .given(undo)
                        .concludes("step practice MIXED: Try it: which of these need the new step?")
                        .butNotFrom(check),
                rule("A session on a misconception ends with questions that would show it")
                        .given(undo)
                        .concludes("step exit TELLING: On your own")
                        .butNotFrom(talk),
                rule("With too few answers the session asks the questions that would decide")
                        .given(findOut)
                        .concludes("step probe SPLITTING: Questions that will tell us")
                        .butNotFrom(talk),
                rule("Where the answers cannot tell, the pupil is asked")
                        .given(findOut)
                        .concludes("step talk NONE: Tell me how you did it")
                        .butNotFrom(undo),
                rule("A session that finds out ends with a success")
                        .given(findOut)
                        .concludes("step exit NONE: One last one that you choose")
                        .butNotFrom(undo),
                rule("Errors without a system are heard before they are taught")
                        .given(talk)
                        .concludes("step talk OWN_ERRORS: Think aloud")
                        .butNotFrom(undo),
                rule("When errors have no system the step before is checked")
                        .given(talk)
                        .concludes("step probe EARLIER: The step before")
                        .butNotFrom(findOut),
                rule("A talk through ends with fresh tasks done alone")
                        .given(talk)
                        .concludes("step exit ALIKE: On your own")
                        .butNotFrom(check),
                rule("A pupil who slips hunts the slips")
                        .given(check)
                        .concludes("step talk OWN_ERRORS: Find the slip")
                        .butNotFrom(talk),
                rule("A pupil who slips learns two ways to check")
                        .given(check)
                        .concludes("step focus ALIKE: Two ways to check")
                        .butNotFrom(moveOn),
                rule("A session on checking ends with a clean sheet")
                        .given(check)
                        .concludes("step exit ALIKE: Checked and signed")
                        .butNotFrom(moveOn),
                rule("A secure pupil explains before going on")
                        .given(moveOn)
                        .concludes("step talk ALIKE: Be the teacher")
                        .butNotFrom(check),
                rule("A secure pupil starts on what comes next")
                        .given(moveOn)
                        .concludes("step focus NONE: The next step")
                        .butNotFrom(check),
                rule("A secure pupil's last questions show that it stays")
                        .given(moveOn)
                        .concludes("step exit ALIKE: Still there?")
                        .butNotFrom(check));
    }

    private static List<Case> notes() {
        Agenda undo = agenda(UNDO, Optional.of(SURE), Optional.of(BOOKLET), 1);
        Cause doubtful = new Cause(
                "subtraction", COLUMNS, SURE.malrules(), 0.5, 5, 6, "5 of 6 fit.", 3, 0, 2, List.of(ORDER.name()));
        return List.of(
                rule("The class teacher hears what the pupil believes and what undoes it")
                        .given(undo)
                        .concludes("note 10")
                        .butNotFrom(plain(Need.Kind.CHECK)),
                rule("The class teacher hears what else it might be")
                        .given(agenda(UNDO, Optional.of(doubtful), Optional.of(BOOKLET), 1))
                        .concludes("note 20")
                        .butNotFrom(undo),
                rule("The class teacher hears how soon it matters")
                        .given(undo)
                        .concludes("note 30")
                        .butNotFrom(plain(Need.Kind.TALK_THROUGH)),
                rule("The class teacher hears that nothing is decided yet")
                        .given(plain(Need.Kind.FIND_OUT))
                        .concludes("note 10")
                        .butNotFrom(undo),
                rule("The class teacher hears that more of the same practice would not help")
                        .given(plain(Need.Kind.TALK_THROUGH))
                        .concludes("note 10")
                        .butNotFrom(undo),
                rule("The class teacher hears that there is nothing to reteach")
                        .given(plain(Need.Kind.CHECK))
                        .concludes("note 10")
                        .butNotFrom(plain(Need.Kind.MOVE_ON)),
                rule("A secure pupil is handed back to class")
                        .given(plain(Need.Kind.MOVE_ON))
                        .concludes("note 10")
                        .butNotFrom(plain(Need.Kind.CHECK)),
                rule("The class teacher hears what waits")
                        .given(undo)
                        .concludes("note 90")
                        .butNotFrom(plain(Need.Kind.CHECK)));
    }

    static SharedError shared(int pupils, int classSize) {
        return new SharedError(
                COLUMNS.id(),
                "5B",
                IntStream.range(1, pupils).mapToObj(i -> "Q" + i).toList(),
                classSize);
    }

    static NextMove move(NextMove.Kind kind) {
        return new NextMove(COLUMNS.id(), kind, "Because of the sessions.");
    }

    static Overruled overruled(Overruling.Kind kind) {
        return new Overruled(COLUMNS.id(), kind, kind.needsMaterial() ? BOOKLET.id() : "", "I was there.", MARCH);
    }

    static ExitCheck exit(int asked, int right, int asBefore) {
        return new ExitCheck(COLUMNS.id(), asked, right, asBefore);
    }

    static Taught taught(int days, int secureDays) {
        return new Taught(TENS.id(), TENS.name(), days, secureDays, 3);
    }

    /** Sessions with the booklet, one a week from the first of January; no answers are newer than any. */
    static Course course(String outcomes) {
        return course(outcomes, 7, OptionalInt.empty(), LocalDate.MIN);
    }

    static Course inGroups(String outcomes) {
        return course(outcomes, 7, OptionalInt.of(3), LocalDate.MIN);
    }

    private static Course onOneDay() {
        return course("secure secure", 0, OptionalInt.empty(), LocalDate.MIN);
    }

    /** The same; answers of that day show the misconception. */
    static Course shownSince(LocalDate answered, String outcomes) {
        return course(outcomes, 7, OptionalInt.empty(), answered);
    }

    private static Course course(String outcomes, int days, OptionalInt groupSize, LocalDate answered) {
        List<PastSession> sessions = new ArrayList<>();
        for (String outcome : outcomes.split(" ")) {
            sessions.add(new PastSession(
                    "P1",
                    LocalDate.of(2026, 1, 1).plusDays((long) days * sessions.size()),
                    COLUMNS.id(),
                    BOOKLET.id(),
                    SessionOutcome.parse(outcome).orElseThrow(),
                    groupSize));
        }
        return new Course(COLUMNS.id(), COLUMNS.name(), sessions, answered);
    }

    /** A conclusion without its words, which other tests look at. */
    private static String inShort(Object conclusion) {
        if (conclusion instanceof NextMove move) {
            return "move " + move.kind().word();
        }
        if (conclusion instanceof Result result) {
            return "result " + result.outcome().word();
        }
        if (conclusion instanceof WeekUse use) {
            return "week " + use.kind().word();
        }
        if (conclusion instanceof ChildTarget target) {
            return target.text();
        }
        if (conclusion instanceof Recall) {
            return "recall";
        }
        if (conclusion instanceof Need need) {
            return "need " + need.kind().word() + " " + need.topic() + " " + need.misconception();
        }
        if (conclusion instanceof Argument argument) {
            String about = argument.about() instanceof Candidate candidate
                    ? candidate.id()
                    : argument.about() instanceof Route route
                            ? "wave " + route.wave()
                            : ((Need) argument.about()).topic();
            return argument.side().name().toLowerCase(java.util.Locale.ROOT) + " " + argument.strength() + " " + about;
        }
        if (conclusion instanceof Precedence precedence) {
            return precedence.first().topic() + " before " + precedence.then().topic();
        }
        if (conclusion instanceof Route route) {
            return route.pace().word() + " wave " + route.wave() + " "
                    + route.delivery().word();
        }
        if (conclusion instanceof Candidate candidate) {
            return "candidate " + candidate.id() + " " + candidate.link();
        }
        if (conclusion instanceof Step step) {
            return "step " + step.kind().word() + " " + step.tasks() + ": " + step.title();
        }
        return conclusion instanceof Note note ? "note " + note.order() : conclusion.toString();
    }

    static Finding finding(Outcome outcome) {
        return new Finding("subtraction", outcome, 8, 2, "");
    }

    static Need need(Need.Kind kind) {
        return Need.of("subtraction", kind, "Because.");
    }

    static Tried tried(SessionOutcome outcome, LocalDate date) {
        return new Tried(COLUMNS.id(), BOOKLET.id(), outcome, date);
    }

    static Agenda agenda(Need need, Optional<Cause> cause, Optional<Material> material, int tasks) {
        return new Agenda(
                "P1",
                need,
                cause,
                material,
                cause.map(one -> new Route(need, Route.Pace.CATCH_UP, 3, Delivery.ONE_TO_ONE, "Two years back.")),
                List.of(UNDO_TENS),
                "",
                "",
                new Agenda.Supply(tasks, tasks, tasks));
    }

    /** A session on a need that is not to undo; nothing waits behind it but what is secure. */
    static Agenda plain(Need.Kind kind) {
        return new Agenda(
                "P1",
                need(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(Need.of("addition", Need.Kind.MOVE_ON, "Secure.")),
                "",
                "",
                new Agenda.Supply(1, 1, 1));
    }

    private static CaseBuilder rule(String name) {
        return new CaseBuilder(name, List.of(), List.of());
    }

    private record CaseBuilder(String rule, List<Object> given, List<String> expected) {
        CaseBuilder given(Object... facts) {
            return new CaseBuilder(rule, List.of(facts), expected);
        }

        CaseBuilder concludes(String... conclusions) {
            return new CaseBuilder(rule, given, List.of(conclusions));
        }

        Case butNotFrom(Object... facts) {
            return new Case(rule, given, expected, new ArrayList<>(List.of(facts)));
        }
    }
}
