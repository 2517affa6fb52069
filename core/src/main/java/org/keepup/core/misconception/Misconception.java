package org.keepup.core.misconception;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keepup.core.curriculum.ObjectiveCode;
import org.keepup.core.material.Activity;
import org.keepup.core.material.Adult;
import org.keepup.core.material.Area;
import org.keepup.core.material.Delivery;
import org.keepup.core.material.Material;
import org.keepup.core.material.Minutes;
import org.keepup.core.material.Programme;
import org.keepup.core.source.Confidence;
import org.keepup.core.source.Source;

/**
 * The idea in a pupil's mind behind a family of malrules: what the malrules have in common, and what undoes them.
 *
 * @param id lower-case, dotted topic, hyphenated words; never renamed once released
 * @param name short, sentence case, no full stop
 * @param topic subtraction, fractions …
 * @param belief what the pupil thinks, as near as one can tell
 * @param reasonable why that makes sense to the pupil: what it grew from, and where it works
 * @param undoing what brings the pupil out of it
 * @param objectives what is not secure, most relevant first; at least one
 * @param malrules ids of the malrules it shows itself in; empty where no procedure can tell the answers, as with a square on its
 *     corner that is not called a square: then a chosen option is what shows it
 * @param moves materials that help, best first; may be empty, for the activity always helps
 * @param activity what a tutor can do tomorrow with what is in the cupboard
 * @param source where the idea comes from
 */
public record Misconception(
        String id,
        String name,
        String topic,
        String belief,
        String reasonable,
        String undoing,
        List<ObjectiveCode> objectives,
        List<String> malrules,
        List<Move> moves,
        Activity activity,
        Source source) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    /** What an activity is written for. */
    private static final Minutes ACTIVITY_MINUTES = new Minutes(8, 12);

    public Misconception {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(belief, "belief");
        Objects.requireNonNull(reasonable, "reasonable");
        Objects.requireNonNull(undoing, "undoing");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(source, "source");
        objectives = List.copyOf(objectives);
        malrules = List.copyOf(malrules);
        moves = List.copyOf(moves);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Misconception id '" + id
                    + "' must be lower-case words joined by '.' or '-', with a topic in front.");
        }
        if (objectives.isEmpty()) {
            throw new IllegalArgumentException("misconception " + id + " needs at least one objective.");
        }
    }

    /** The same with one malrule more. */
    Misconception with(String malrule) {
        List<String> more = new ArrayList<>(malrules);
        more.add(malrule);
        return new Misconception(
                id, name, topic, belief, reasonable, undoing, objectives, more, moves, activity, source);
    }

    /** The id of the material that holds the activity. */
    public String activityId() {
        return "keepup-" + id.replace('.', '-');
    }

    /** The activity as a material of Keepup's own programme. */
    Material activityAsMaterial() {
        return new Material(
                activityId(),
                Programme.KEEPUP,
                Optional.empty(),
                activity.title(),
                objectives.stream().map(ObjectiveCode::year).distinct().sorted().toList(),
                area(objectives.get(0)),
                undoing,
                List.of(name),
                Delivery.ONE_TO_ONE,
                Adult.EITHER,
                Optional.of(ACTIVITY_MINUTES),
                "1",
                Optional.of(activity),
                new Source("Keepup's own activity", Confidence.INFERRED));
    }

    private static Area area(ObjectiveCode code) {
        return switch (code.strand()) {
            case NUMBER -> Area.NUMBER;
            case CALCULATION -> code.substrand() <= 4 ? Area.ADDITION_SUBTRACTION : Area.MULTIPLICATION_DIVISION;
            case FRACTIONS -> Area.FRACTIONS;
            case RATIO -> Area.RATIO;
            case ALGEBRA -> Area.ALGEBRA;
            case MEASUREMENT -> Area.MEASUREMENT;
            case SHAPE, POSITION -> Area.GEOMETRY;
            case STATISTICS -> Area.STATISTICS;
        };
    }
}
