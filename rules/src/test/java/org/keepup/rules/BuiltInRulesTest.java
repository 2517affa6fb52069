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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.core.curriculum.ObjectiveCode;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.material.Adult;
import org.keepup.core.material.Delivery;
import org.keepup.core.material.Material;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.diagnostics.Outcome;
import org.keepup.rules.engine.RuleDescription;
import org.keepup.rules.fact.Agenda;
import org.keepup.rules.fact.Argument;
import org.keepup.rules.fact.Candidate;
import org.keepup.rules.fact.Candidate.Link;
import org.keepup.rules.fact.Cause;
import org.keepup.rules.fact.Finding;
import org.keepup.rules.fact.Foundation;
import org.keepup.rules.fact.Learner;
import org.keepup.rules.fact.Lesson;
import org.keepup.rules.fact.Need;
import org.keepup.rules.fact.NextSteps;
import org.keepup.rules.fact.Note;
import org.keepup.rules.fact.Precedence;
import org.keepup.rules.fact.Route;
import org.keepup.rules.fact.Shelf;
import org.keepup.rules.fact.Step;
import org.keepup.rules.fact.Tried;
import org.keepup.rules.testkit.RuleVerifier;

/** Every built-in rule: what it concludes, and a near miss from which it concludes nothing. */
class BuiltInRulesTest {

    private static final Shelf SHELF = new Shelf(Example.MISCONCEPTIONS, Example.MATERIALS, Example.CURRICULUM);
    private static final Cause SURE = cause(COLUMNS, 0.97, 3, 12);
    private static final Need UNDO = Need.undo(SURE);
    private static final Need UNDO_TENS = Need.undo(cause(TENS, 0.9, 2, 0));
    private static final Learner YEAR_5 = new Learner("P1", Optional.of(SchoolYear.YEAR_5));
    private static final Learner YEAR_3 = new Learner("P1", Optional.of(SchoolYear.YEAR_3));
    private static final Learner UNKNOWN_YEAR = new Learner("P1", Optional.empty());
    private static final Lesson TUTORIAL = Lesson.oneToOne(20);
    private static final Lesson CLASS = new Lesson(20, Delivery.WHOLE_CLASS, Adult.EITHER);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 3);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 7);

    /**
     * @param expected conclusions in short, see {@link #inShort}
     * @param miss facts from which the rule concludes nothing
     */
    record Case(String rule, List<Object> given, List<String> expected, List<Object> miss) {
        @Override
        public String toString() {
            return rule;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_concludes_exactly_this_and_from_a_near_miss_nothing(Case one) {
        RuleVerifier rule = RuleVerifier.of(Example.RULES).rule(one.rule);
        rule.given(one.given.toArray()).concludes(BuiltInRulesTest::inShort, one.expected.toArray());
        rule.given(one.miss.toArray()).concludesNothing();
    }

    @Test
    void every_rule_has_a_case_of_its_own_and_a_source() {
        assertThat(cases().map(Case::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(Example.RULES.rules().stream()
                        .map(RuleDescription::name)
                        .toList());
        assertThat(Example.RULES.rules())
                .allSatisfy(rule -> assertThat(rule.source()).as(rule.name()).isNotBlank());
    }

    static Stream<Case> cases() {
        return Stream.of(needs(), priorities(), routes(), candidates(), choices(), steps(), notes())
                .flatMap(List::stream);
    }

    private static List<Case> needs() {
        return List.of(
                rule("A misconception behind the errors is to be undone")
                        .given(finding(Outcome.SYSTEMATIC), SURE)
                        .concludes("need undo subtraction subtraction.columns-are-separate")
                        .butNotFrom(finding(Outcome.UNSYSTEMATIC), SURE),
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
                        .given(tried(SessionOutcome.SECURE, MARCH), UNDO)
                        .concludes("for MODERATE subtraction")
                        .butNotFrom(tried(SessionOutcome.SECURE, MARCH), tried(SessionOutcome.UNCHANGED, APRIL), UNDO));
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
                        .given(SHELF, UNDO)
                        .concludes("candidate group-unit SAME_OBJECTIVE")
                        .butNotFrom(SHELF, UNDO_TENS),
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

    /** A conclusion without its words, which other tests look at. */
    private static String inShort(Object conclusion) {
        if (conclusion instanceof Need need) {
            return "need " + need.kind().word() + " " + need.topic() + " " + need.misconception();
        }
        if (conclusion instanceof Argument argument) {
            String about = argument.about() instanceof Candidate candidate
                    ? candidate.id()
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

    private static Finding finding(Outcome outcome) {
        return new Finding("subtraction", outcome, 8, 2, "");
    }

    private static Need need(Need.Kind kind) {
        return Need.of("subtraction", kind, "Because.");
    }

    private static Tried tried(SessionOutcome outcome, LocalDate date) {
        return new Tried(COLUMNS.id(), BOOKLET.id(), outcome, date);
    }

    private static Agenda agenda(Need need, Optional<Cause> cause, Optional<Material> material, int tasks) {
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
    private static Agenda plain(Need.Kind kind) {
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
