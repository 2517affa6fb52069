package org.keepup.diagnostics.malrule;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.keepup.core.source.Source;

/**
 * A malrule in words.
 *
 * @param id lower-case, dotted topic, hyphenated words; never renamed once released
 * @param name short, sentence case, no full stop
 * @param topic the topic under which it is reported: subtraction, fractions …
 * @param forms ids of the task forms that it speaks about
 * @param meaning what the pupil does, in full sentences
 * @param misconception id of the teacher-facing idea behind it; empty when none is known
 * @param objectives content-domain codes, most relevant first
 * @param prevalence how common it is, as far as that is known
 * @param examples each {@code task -> wrong (right)}
 * @param source where it comes from and how far that is confirmed
 */
public record MalruleDescription(
        String id,
        String name,
        String topic,
        Set<String> forms,
        String meaning,
        String misconception,
        List<String> objectives,
        Prevalence prevalence,
        List<Example> examples,
        Source source) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    public MalruleDescription {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(misconception, "misconception");
        Objects.requireNonNull(prevalence, "prevalence");
        Objects.requireNonNull(source, "source");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "Malrule id '" + id + "' must be lower-case words joined by '.' or '-', with a topic in front.");
        }
        forms = Set.copyOf(forms);
        objectives = List.copyOf(objectives);
        examples = List.copyOf(examples);
    }

    /**
     * A worked case of the malrule.
     *
     * @param task in plain notation
     * @param wrong what the malrule answers
     * @param right the right answer
     */
    public record Example(String task, String wrong, String right) {
        public Example {
            Objects.requireNonNull(task, "task");
            Objects.requireNonNull(wrong, "wrong");
            Objects.requireNonNull(right, "right");
        }

        @Override
        public String toString() {
            return task + " -> " + wrong + " (" + right + ")";
        }
    }
}
