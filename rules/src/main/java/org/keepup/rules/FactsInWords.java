package org.keepup.rules;

import java.util.Optional;
import org.keepup.core.pupil.School;
import org.keepup.rules.fact.Aim;
import org.keepup.rules.fact.Candidate;
import org.keepup.rules.fact.Cause;
import org.keepup.rules.fact.Course;
import org.keepup.rules.fact.Finding;
import org.keepup.rules.fact.Foundation;
import org.keepup.rules.fact.Learner;
import org.keepup.rules.fact.Lesson;
import org.keepup.rules.fact.NextMove;
import org.keepup.rules.fact.Overruled;
import org.keepup.rules.fact.Reach;
import org.keepup.rules.fact.SharedError;
import org.keepup.rules.fact.Shelf;
import org.keepup.rules.fact.Tried;

/** What rules matched, as a tutor reads it. */
final class FactsInWords {

    private FactsInWords() {}

    /** Empty for what says nothing of the case: the catalogues themselves. */
    static Optional<String> of(Object fact) {
        if (fact instanceof Cause cause) {
            return Optional.of(
                    "\"" + cause.misconception().name() + "\", Year " + cause.year() + " work: " + cause.evidence());
        }
        if (fact instanceof Finding finding) {
            return Optional.of(finding.topic() + ": "
                    + finding.outcome()
                            .name()
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace('_', ' ') + ", " + finding.correct() + " of " + finding.responses() + " right");
        }
        if (fact instanceof Learner learner) {
            return Optional.of("the pupil is in " + learner.yearTitle());
        }
        if (fact instanceof Lesson lesson) {
            return Optional.of("a session of " + lesson.minutes() + " minutes, "
                    + lesson.delivery().word());
        }
        if (fact instanceof Course course) {
            return Optional.of("sessions on \"" + course.name() + "\" so far: " + course.inWords());
        }
        if (fact instanceof Tried tried) {
            return Optional.of("used on " + tried.date() + ": "
                    + (tried.material().isEmpty() ? "no material" : tried.material()) + ", "
                    + tried.outcome().word());
        }
        if (fact instanceof SharedError shared) {
            return Optional.of(shared.pupils() + " of the " + shared.classSize() + " pupils of class "
                    + shared.classId() + " show it");
        }
        if (fact instanceof Reach reach) {
            return Optional.of(reach.objectives() + " objectives build on it, " + reach.ofYear()
                    + " of them of the pupil's year; about " + reach.marksAYear() + " marks a year hang on them");
        }
        if (fact instanceof Aim aim) {
            return Optional.of("the pupil stands at " + aim.prior() + " and aims at " + aim.target());
        }
        if (fact instanceof School school) {
            return Optional.of("in school " + school.id() + " a teacher has " + school.teacherMinutes()
                    + " minutes a week and an assistant " + school.assistantMinutes());
        }
        if (fact instanceof Shelf) {
            return Optional.empty();
        }
        return other(fact);
    }

    private static Optional<String> other(Object fact) {
        if (fact instanceof Overruled overruled) {
            return Optional.of(overruled.inWords());
        }
        if (fact instanceof Foundation foundation) {
            return Optional.of(foundation.because());
        }
        if (fact instanceof NextMove move) {
            return Optional.of(move.kind().word() + ": " + move.because());
        }
        if (fact instanceof Shelf.Book book) {
            return Optional.of("the catalogue on " + book.material() + ": " + book.because());
        }
        if (fact instanceof Candidate candidate) {
            return Optional.of(candidate.material() + " comes into question: " + candidate.because());
        }
        return Optional.of(fact.toString());
    }
}
