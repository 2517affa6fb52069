package org.keepup.core.pupil;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What came of a session, by its exit answers and the tutor's judgement. */
public enum SessionOutcome {
    /** The exit answers were right and the pupil could say why. */
    SECURE,
    /** Some exit answers were right: on the way. */
    BETTER,
    /** As before. */
    UNCHANGED,
    /** The session did not take place or went to something else. */
    NOT_TAUGHT;

    /** As it stands in files: {@code not-taught}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@code secure}, {@code better}, {@code unchanged} or {@code not-taught}, in capitals too. */
    public static Optional<SessionOutcome> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst();
    }
}
