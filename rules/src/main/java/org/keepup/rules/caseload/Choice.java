package org.keepup.rules.caseload;

import java.util.List;
import java.util.Objects;
import org.keepup.rules.Justification;
import org.keepup.rules.fact.Applicant;

/**
 * What was decided for one candidate.
 *
 * @param applicant who
 * @param outcome what
 * @param rank among the eligible of the school, from 1; 0 for those who are not eligible
 * @param weight how much speaks for a place, as far as eligible; more is more
 * @param because the decision in a sentence or two
 * @param why what bears on it: the rules, what they found, their sources
 */
public record Choice(
        Applicant applicant, Outcome outcome, int rank, int weight, String because, List<Justification> why) {
    public Choice {
        Objects.requireNonNull(applicant, "applicant");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(because, "because");
        why = List.copyOf(why);
    }

    public boolean hasPlace() {
        return outcome == Outcome.PLACE;
    }

    public boolean isEligible() {
        return rank > 0;
    }

    /** What may be decided. */
    public enum Outcome {
        PLACE,
        /** Eligible, but the school's places went to others. */
        SCHOOL_FULL,
        /** Eligible, but the hours for all schools went to others. */
        HOURS_SPENT,
        /** Nothing that the policy asks for holds. */
        NOT_ELIGIBLE,
        /** Something keeps the pupil out. */
        BARRED;

        /** Lower-case, hyphenated, as it stands in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
