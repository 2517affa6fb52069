package org.keepup.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keepup.core.pupil.Overruling;
import org.keepup.core.pupil.School;

/**
 * What surrounds a decision about one pupil, as far as it is known: the day, the class, the school, the tutor's own word.
 *
 * @param day of the session to plan
 * @param answered the day of the answers; unknown means that they are newer than every earlier session
 * @param school what staff and minutes it has
 * @param classmates what the class shows
 * @param overrulings what the tutor decided, in any order
 */
public record Circumstances(
        Optional<LocalDate> day,
        Optional<LocalDate> answered,
        Optional<School> school,
        Optional<ClassPicture> classmates,
        List<Overruling> overrulings) {

    /** When nothing is known. */
    public static final Circumstances UNKNOWN =
            new Circumstances(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Circumstances {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(answered, "answered");
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(classmates, "classmates");
        overrulings = List.copyOf(overrulings);
    }

    /** The same on a known day. */
    public Circumstances on(LocalDate known) {
        return new Circumstances(Optional.of(known), answered, school, classmates, overrulings);
    }

    /** The same with answers of a known day. */
    public Circumstances answeredOn(LocalDate known) {
        return new Circumstances(day, Optional.of(known), school, classmates, overrulings);
    }

    /** The same in a known school. */
    public Circumstances at(School known) {
        return new Circumstances(day, answered, Optional.of(known), classmates, overrulings);
    }

    /** The same in a class whose answers are known. */
    public Circumstances among(ClassPicture known) {
        return new Circumstances(day, answered, school, Optional.of(known), overrulings);
    }

    /** The same with what the tutor decided. */
    public Circumstances overruled(List<Overruling> decided) {
        return new Circumstances(day, answered, school, classmates, decided);
    }
}
