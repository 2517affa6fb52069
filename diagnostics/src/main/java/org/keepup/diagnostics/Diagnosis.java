package org.keepup.diagnostics;

import java.util.List;
import java.util.Objects;

/**
 * What one pupil's answers say, topic by topic.
 *
 * @param pupil the pseudonym
 * @param responses responses on the sheet
 * @param correct of them, right
 * @param topics in the order in which they first appear on the sheet
 */
public record Diagnosis(String pupil, int responses, int correct, List<TopicDiagnosis> topics) {
    public Diagnosis {
        Objects.requireNonNull(pupil, "pupil");
        topics = List.copyOf(topics);
    }
}
