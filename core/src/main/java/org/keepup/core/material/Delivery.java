package org.keepup.core.material;

/** To whom at once a material is taught. */
public enum Delivery {
    ONE_TO_ONE("one-to-one"),
    SMALL_GROUP("small-group"),
    WHOLE_CLASS("whole-class");

    private final String word;

    Delivery(String word) {
        this.word = word;
    }

    /** As it stands in catalogues and reports. */
    public String word() {
        return word;
    }
}
