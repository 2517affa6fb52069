package org.keepup.core.item;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.keepup.core.answer.Answer;
import org.keepup.core.number.Rational;
import org.keepup.core.task.Task;

/**
 * A task as it stands in a test or an item bank.
 *
 * @param id unique within its bank: {@code sub-3d-04}
 * @param task what is asked
 * @param objectives content-domain codes, most relevant first
 * @param marks marks to be had, more than 0
 * @param topic the topic under which answers are diagnosed
 * @param options what there is to choose from, in order; empty when the pupil writes the answer
 * @param time how long pupils take for it, where that is known
 */
public record Item(
        String id,
        Task task,
        List<String> objectives,
        Rational marks,
        String topic,
        List<Option> options,
        Optional<Duration> time) {

    /** @throws IllegalArgumentException if the id is blank, the marks are not positive or two options share a label */
    public Item {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(time, "time");
        objectives = List.copyOf(objectives);
        options = List.copyOf(options);
        if (id.isBlank() || !id.equals(id.strip())) {
            throw new IllegalArgumentException(
                    "an item's id must not be blank or have spaces around it: '" + id + "'.");
        }
        if (marks.signum() <= 0) {
            throw new IllegalArgumentException("item '" + id + "' must be worth more than 0 marks, not " + marks + ".");
        }
        time.filter(length -> length.isNegative() || length.isZero()).ifPresent(length -> {
            throw new IllegalArgumentException("item '" + id + "' must take some time, not " + length + ".");
        });
        Set<String> labels = new HashSet<>();
        for (Option option : options) {
            if (!labels.add(option.label().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "item '" + id + "' has two options with the label '" + option.label() + "'.");
            }
        }
    }

    /** An item of one mark, written freely, diagnosed under its form's topic. */
    public static Item of(String id, Task task) {
        return new Item(
                id, task, task.form().objectives(), Rational.ONE, task.form().topic(), List.of(), Optional.empty());
    }

    /** The same with the task as another form has it. */
    Item with(Task other) {
        return new Item(id, other, objectives, marks, topic, options, time);
    }

    /** The option with a label, in either case. */
    public Optional<Option> option(String label) {
        return options.stream()
                .filter(option -> option.label().equalsIgnoreCase(label.strip()))
                .findFirst();
    }

    /** The option that says what a pupil wrote; empty when none does, or several do. */
    public Optional<Option> optionThatSays(Answer answer) {
        List<Option> same = options.stream()
                .filter(option -> option.answer().sameForm(answer))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** Whether an option is a right answer. */
    public boolean isCorrect(Option option) {
        return task.accepts(option.answer());
    }
}
