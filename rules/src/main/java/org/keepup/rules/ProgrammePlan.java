package org.keepup.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keepup.rules.fact.NextMove;
import org.keepup.rules.fact.WeekUse;

/**
 * What a pupil's weeks are for, as far as anybody can say today. It is made anew after every session: what it assumes of
 * sessions to come is told, and what sessions so far have done is heeded.
 *
 * @param pupil the pseudonym
 * @param weeks in order
 * @param halfTerms in order
 * @param soFar where to go with what earlier sessions were about
 * @param assumes what is assumed of the sessions to come
 */
public record ProgrammePlan(
        String pupil, List<Week> weeks, List<HalfTerm> halfTerms, List<NextMove> soFar, List<String> assumes) {
    public ProgrammePlan {
        Objects.requireNonNull(pupil, "pupil");
        weeks = List.copyOf(weeks);
        halfTerms = List.copyOf(halfTerms);
        soFar = List.copyOf(soFar);
        assumes = List.copyOf(assumes);
    }

    /** The first week in which the pupil is handed back to class, if these weeks reach it. */
    public Optional<Week> handedBack() {
        return weeks.stream()
                .filter(week -> week.use() == WeekUse.Kind.HANDED_BACK)
                .findFirst();
    }

    /**
     * One week.
     *
     * @param number from 1
     * @param day of the session
     * @param use what it is for
     * @param focus in a line
     * @param topic subtraction, fractions …; empty for a week that is about none
     * @param misconception id; empty unless the week is to undo or to confirm one
     * @param material id; empty where none is needed
     * @param retrieval names of what is brought back at the beginning
     * @param why the rules that decided, with their reasons
     */
    public record Week(
            int number,
            LocalDate day,
            WeekUse.Kind use,
            String focus,
            String topic,
            String misconception,
            String material,
            List<String> retrieval,
            List<Justification> why) {
        public Week {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(use, "use");
            Objects.requireNonNull(focus, "focus");
            Objects.requireNonNull(topic, "topic");
            Objects.requireNonNull(misconception, "misconception");
            Objects.requireNonNull(material, "material");
            retrieval = List.copyOf(retrieval);
            why = List.copyOf(why);
        }
    }

    /**
     * The weeks up to a review.
     *
     * @param from number of the first week
     * @param to number of the last week, the review's own where there is one
     * @param targets in a child's words
     */
    public record HalfTerm(int from, int to, List<String> targets) {
        public HalfTerm {
            targets = List.copyOf(targets);
        }
    }
}
