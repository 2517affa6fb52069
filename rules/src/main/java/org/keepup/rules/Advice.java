package org.keepup.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keepup.rules.engine.RuleRun;
import org.keepup.rules.fact.Course;
import org.keepup.rules.fact.Lesson;
import org.keepup.rules.fact.NextMove;
import org.keepup.rules.fact.Recall;

/**
 * What a pupil needs and with which material.
 *
 * @param situation what it rests on
 * @param lesson the session that it was asked for
 * @param concerns what is needed, first things first; one a topic of the diagnosis, or more
 * @param recommendations materials, in the order of the concerns; a concern that needs no material has none
 * @param conflicts where rules pulled in different directions, and how that was settled
 * @param courses what sessions have done so far, by misconception
 * @param moves where to go with each of them
 * @param recalls what was secure and is due to come back, on a known day
 * @param trace every rule that fired, with the facts that it matched
 */
public record Advice(
        Situation situation,
        Lesson lesson,
        List<Concern> concerns,
        List<Recommendation> recommendations,
        List<Conflict> conflicts,
        List<Course> courses,
        List<NextMove> moves,
        List<Recall> recalls,
        List<RuleRun.Firing> trace) {
    public Advice {
        Objects.requireNonNull(situation, "situation");
        Objects.requireNonNull(lesson, "lesson");
        concerns = List.copyOf(concerns);
        recommendations = List.copyOf(recommendations);
        conflicts = List.copyOf(conflicts);
        courses = List.copyOf(courses);
        moves = List.copyOf(moves);
        recalls = List.copyOf(recalls);
        trace = List.copyOf(trace);
    }

    /** The recommendation for a concern, if it needs a material. */
    public Optional<Recommendation> recommendationFor(Concern concern) {
        return recommendations.stream()
                .filter(recommendation -> recommendation.need().equals(concern.need()))
                .findFirst();
    }
}
