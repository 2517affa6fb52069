package org.keepup.samples.cli;

import java.util.List;
import java.util.Optional;
import org.keepup.rules.Advice;
import org.keepup.rules.Justification;
import org.keepup.rules.Recommendation;
import org.keepup.rules.TutorialPlan;

/** Advice and session as a note to a colleague. */
final class PlanNote {

    private static final int REASONS_SHOWN = 3;
    private static final int ALTERNATIVES_SHOWN = 2;

    private PlanNote() {}

    static void add(Note note, Advice advice, Optional<TutorialPlan> session) {
        for (Recommendation recommendation : advice.recommendations()) {
            add(note, recommendation);
        }
        session.ifPresent(plan -> add(note, plan));
    }

    private static void add(Note note, Recommendation recommendation) {
        String programme = recommendation.material().isOurs()
                ? ""
                : " (" + recommendation.programme().name() + ")";
        note.labelled(2, "use:", 8, recommendation.material() + programme);
        for (Justification why : recommendation
                .why()
                .subList(0, Math.min(REASONS_SHOWN, recommendation.why().size()))) {
            note.labelled(10, "-", 2, why.because());
        }
        List<Recommendation.Alternative> instead = recommendation.instead();
        for (Recommendation.Alternative alternative :
                instead.subList(0, Math.min(ALTERNATIVES_SHOWN, instead.size()))) {
            note.text(10, "Not " + alternative.material() + ": " + alternative.because());
        }
    }

    private static void add(Note note, TutorialPlan plan) {
        note.labelled(2, "next:", 8, plan.minutes() + " minutes");
        int start = 0;
        for (TutorialPlan.Activity activity : plan.activities()) {
            int end = start + activity.minutes();
            note.labelled(4, start + "-" + end, 8, activity.title());
            if (!activity.say().isEmpty()) {
                note.text(12, activity.say());
            }
            activity.steps().forEach(step -> note.labelled(12, "-", 2, step));
            if (!activity.tasks().isEmpty()) {
                note.text(12, tasks(activity));
            }
            start = end;
        }
        if (!plan.note().isEmpty()) {
            note.labelled(2, "tell the class teacher:", 8, "").text(4, plan.note());
        }
    }

    /** {@code 402 - 137 (265)}, so that the tutor need not work them out. */
    private static String tasks(TutorialPlan.Activity activity) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < activity.tasks().size(); i++) {
            line.append(i == 0 ? "" : ";  ").append(activity.tasks().get(i));
            line.append("  (").append(activity.answers().get(i)).append(')');
        }
        return line.toString();
    }
}
