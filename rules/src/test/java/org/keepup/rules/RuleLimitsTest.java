package org.keepup.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.rules.BuiltInRulesTest.Case;
import org.keepup.rules.fact.Candidate;
import org.keepup.rules.fact.Cause;
import org.keepup.rules.fact.Course;
import org.keepup.rules.fact.Learner;
import org.keepup.rules.fact.Need;
import org.keepup.rules.fact.NextMove;
import org.keepup.rules.fact.Overruled;
import org.keepup.rules.fact.Reach;
import org.keepup.rules.fact.SharedError;
import org.keepup.rules.fact.Tried;
import org.keepup.rules.testkit.RuleVerifier;

/** Near misses that hold for whole kinds of rules, made from {@link BuiltInRulesTest}'s cases by changing one fact. */
class RuleLimitsTest {

    private static final Need OTHER = Need.undo(Example.cause(Example.TENS, 0.9, 2, 0));

    /** Facts that speak of one misconception. */
    private static final Set<Class<?>> ABOUT_ONE = Set.of(
            Cause.class, Course.class, Reach.class, SharedError.class, NextMove.class, Overruled.class, Tried.class);

    static Stream<Case> cases() {
        return Stream.of(
                        changed(RuleLimitsTest::speaksOfOne, RuleLimitsTest::aboutAnother),
                        changed(RuleLimitsTest::knowsTheYear, RuleLimitsTest::withoutYear),
                        changed(RuleLimitsTest::looksFarBack, RuleLimitsTest::withoutTheYearOfTheWork))
                .flatMap(cases -> cases);
    }

    /** What is said of one misconception bears on no other; what asks for a year is silent where none is known. */
    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_concludes_nothing_from_facts_that_do_not_belong_together(Case one) {
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
}
