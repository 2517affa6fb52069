package org.keepup.core.pupil;

/**
 * What a school can give to pupils beside its lessons.
 *
 * @param id the school's pseudonym
 * @param teacherMinutes a week that a teacher has for such sessions
 * @param assistantMinutes a week that a teaching assistant has
 * @param groupSize pupils that may sit in a small group, 2 to 8
 */
public record School(String id, int teacherMinutes, int assistantMinutes, int groupSize) {

    public static final int SMALLEST_GROUP = 2;
    public static final int LARGEST_GROUP = 8;

    public School {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a school needs a pseudonym.");
        }
        if (teacherMinutes < 0 || assistantMinutes < 0) {
            throw new IllegalArgumentException(
                    "minutes are 0 or more, not " + Math.min(teacherMinutes, assistantMinutes) + ".");
        }
        if (groupSize < SMALLEST_GROUP || groupSize > LARGEST_GROUP) {
            throw new IllegalArgumentException(
                    "a small group has " + SMALLEST_GROUP + " to " + LARGEST_GROUP + " pupils, not " + groupSize + ".");
        }
    }
}
