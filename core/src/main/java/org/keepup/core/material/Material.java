package org.keepup.core.material;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.source.Source;

/**
 * Something to teach with: a booklet, unit, lesson, segment or activity.
 *
 * @param id lower-case, hyphenated; never renamed once released
 * @param programme the programme's id
 * @param code the publisher's own code; empty where none was seen, never made up
 * @param title as published, or ours where none was seen
 * @param years the years it was written for, ascending; empty when that is not known
 * @param objective what it teaches, in our own words
 * @param errors the pupils' errors that it sets out to undo, in our own words; may be empty
 * @param minutes of one session, if known
 * @param sessions how many sessions, as published; may be empty
 * @param activity the steps themselves, where they are ours to give
 * @param source where these facts come from, and how far they are confirmed
 */
public record Material(
        String id,
        String programme,
        Optional<String> code,
        String title,
        List<SchoolYear> years,
        Area area,
        String objective,
        List<String> errors,
        Delivery delivery,
        Adult adult,
        Optional<Minutes> minutes,
        String sessions,
        Optional<Activity> activity,
        Source source) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Material {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(adult, "adult");
        Objects.requireNonNull(minutes, "minutes");
        Objects.requireNonNull(sessions, "sessions");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(source, "source");
        years = List.copyOf(years);
        errors = List.copyOf(errors);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Material id '" + id + "' must be lower-case words joined by '-'.");
        }
    }

    /** Whether it is one of Keepup's own activities. */
    public boolean isOurs() {
        return programme.equals(Programme.KEEPUP);
    }

    /** {@code 2 Y4 +/- Flexible partitioning}, or the title alone where no code is known. */
    @Override
    public String toString() {
        return code.map(known -> known + " " + title).orElse(title);
    }
}
