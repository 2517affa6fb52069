package org.keepup.core.item;

import java.util.List;
import java.util.Objects;
import org.keepup.core.answer.Answer;

/**
 * One of the answers that a multiple-choice item offers.
 *
 * @param label what the pupil ticks: A, B …
 * @param answer what it says
 * @param tags ids of the malrules or misconceptions that lead to it; empty for the right answer and for fillers
 */
public record Option(String label, Answer answer, List<String> tags) {

    /** @throws IllegalArgumentException if the label or the answer is blank */
    public Option {
        Objects.requireNonNull(answer, "answer");
        if (label.isBlank() || answer.isBlank()) {
            throw new IllegalArgumentException("an option needs a label and an answer.");
        }
        tags = List.copyOf(tags);
    }
}
