package org.keepup.core.material;

/** Who leads a material. Tutors from outside the school count as {@link #EITHER}. */
public enum Adult {
    TEACHER("teacher"),
    TEACHING_ASSISTANT("teaching assistant"),
    EITHER("either");

    private final String word;

    Adult(String word) {
        this.word = word;
    }

    /** As it stands in reports. */
    public String word() {
        return word;
    }
}
