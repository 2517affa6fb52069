package org.keepup.rules;

import java.util.List;
import java.util.Objects;

/**
 * One session, to the minute.
 *
 * @param pupil the pseudonym
 * @param minutes of the whole session; the activities' minutes add up to it
 * @param concern what it is about
 * @param activities in order
 * @param note what to tell the class teacher
 */
public record TutorialPlan(String pupil, int minutes, Concern concern, List<Activity> activities, String note) {
    public TutorialPlan {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(concern, "concern");
        Objects.requireNonNull(note, "note");
        activities = List.copyOf(activities);
        int planned = activities.stream().mapToInt(Activity::minutes).sum();
        if (planned != minutes) {
            throw new IllegalArgumentException(
                    "the activities take " + planned + " minutes, but the session " + minutes + ".");
        }
    }

    /**
     * A part of the session.
     *
     * @param minutes at least 1
     * @param kind {@code retrieval}, {@code talk}, {@code focus}, {@code practice}, {@code probe} or {@code exit}
     * @param title short, sentence case
     * @param material id of the material; empty where none is needed
     * @param tasks in plain notation; a pupil's own wrong answer stands as {@code 402 - 137 = 335}
     * @param answers the right answers, one per task
     * @param steps what to do, in order; may be empty
     * @param say what to say to the pupil
     */
    public record Activity(
            int minutes,
            String kind,
            String title,
            String material,
            List<String> tasks,
            List<String> answers,
            List<String> steps,
            String say) {
        public Activity {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(material, "material");
            Objects.requireNonNull(say, "say");
            tasks = List.copyOf(tasks);
            answers = List.copyOf(answers);
            steps = List.copyOf(steps);
            if (minutes < 1) {
                throw new IllegalArgumentException("an activity takes at least 1 minute, not " + minutes + ".");
            }
            if (tasks.size() != answers.size()) {
                throw new IllegalArgumentException(
                        tasks.size() + " tasks need as many answers, not " + answers.size() + ".");
            }
        }
    }
}
