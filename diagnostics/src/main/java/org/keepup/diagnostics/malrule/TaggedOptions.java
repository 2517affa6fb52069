package org.keepup.diagnostics.malrule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keepup.core.answer.Answer;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.item.ChoiceForm;
import org.keepup.core.item.Option;
import org.keepup.core.task.Task;

/**
 * Malrules without a formula: the pupil picks the option of a question in words that is tagged with the malrule's id. An
 * entry says so with {@code procedure: tagged-option} and names its topic.
 */
public final class TaggedOptions implements MalruleProcedures {

    /** For the service loader. */
    public TaggedOptions() {}

    @Override
    public List<MalruleProcedure> procedures() {
        return List.of(new Procedure());
    }

    private static final class Procedure implements MalruleProcedure {

        @Override
        public String id() {
            return "tagged-option";
        }

        @Override
        public String topic() {
            return "words";
        }

        @Override
        public Set<String> forms() {
            return forms(topic());
        }

        @Override
        public Set<String> forms(String topic) {
            return Set.of(ChoiceForm.id(topic));
        }

        @Override
        public Set<String> fields() {
            return Set.of();
        }

        @Override
        public Optional<Malrule> malrule(MalruleDescription description, Fields entry, Problems problems) {
            return Optional.of(new TaggedOption(description));
        }
    }

    private record TaggedOption(MalruleDescription description) implements Malrule {

        @Override
        public List<Answer> predict(Task task) {
            return task.form() instanceof ChoiceForm form
                    ? form.options(task).stream()
                            .filter(option -> option.tags().contains(id()))
                            .map(Option::answer)
                            .toList()
                    : List.of();
        }

        @Override
        public List<String> steps(Task task) {
            return predict(task).stream()
                    .map(answer -> "Picks “" + answer.text() + "”.")
                    .toList();
        }

        @Override
        public String toString() {
            return id();
        }
    }
}
