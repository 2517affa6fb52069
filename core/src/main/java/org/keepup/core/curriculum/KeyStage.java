package org.keepup.core.curriculum;

/** A stage of schooling in England. */
public enum KeyStage {
    EARLY_YEARS("Early years"),
    KS1("Key stage 1"),
    KS2("Key stage 2"),
    KS3("Key stage 3");

    private final String title;

    KeyStage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
