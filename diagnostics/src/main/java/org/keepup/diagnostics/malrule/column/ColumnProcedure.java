package org.keepup.diagnostics.malrule.column;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keepup.core.answer.Answer;
import org.keepup.core.formula.Value;
import org.keepup.core.task.Task;

/**
 * One written method with named decision points: column subtraction, addition and so on. With the empty {@link Patch} it is
 * the right procedure. Immutable, thread-safe, total: any task of its forms gives an answer or none (12 / 0), nothing throws, nothing loops.
 */
public abstract sealed class ColumnProcedure
        permits ColumnAddition, ColumnDivision, ColumnMultiplication, ColumnSubtraction {

    public static final ColumnProcedure ADDITION = new ColumnAddition();
    public static final ColumnProcedure SUBTRACTION = new ColumnSubtraction();
    public static final ColumnProcedure MULTIPLICATION = new ColumnMultiplication();
    public static final ColumnProcedure DIVISION = new ColumnDivision();

    private final String id;
    private final String topic;
    private final Set<String> forms;
    private final Vocabulary<?, ?, ?> vocabulary;

    ColumnProcedure(String id, String topic, Set<String> forms, Vocabulary<?, ?, ?> vocabulary) {
        this.id = id;
        this.topic = topic;
        this.forms = forms;
        this.vocabulary = vocabulary;
    }

    /** All there are. */
    public static List<ColumnProcedure> all() {
        return List.of(ADDITION, SUBTRACTION, MULTIPLICATION, DIVISION);
    }

    /** The one with this id: {@code column-subtraction} … */
    public static Optional<ColumnProcedure> withId(String id) {
        return all().stream().filter(procedure -> procedure.id.equals(id)).findFirst();
    }

    /** The one that works out a task of this form. */
    public static Optional<ColumnProcedure> forForm(String formId) {
        return all().stream()
                .filter(procedure -> procedure.forms.contains(formId))
                .findFirst();
    }

    /** As it stands in catalogue files. */
    public String id() {
        return id;
    }

    /** The topic under which its malrules are reported. */
    public String topic() {
        return topic;
    }

    /** Ids of the task forms that it can work out. */
    public Set<String> forms() {
        return forms;
    }

    /**
     * A patch on this procedure.
     *
     * @param rules each {@code point -> choice} or {@code point when fact, fact -> choice}; none make the right procedure
     * @throws IllegalArgumentException if any rule cannot be read; the message holds every mistake, a line each
     */
    public Patch patch(List<String> rules) {
        List<String> mistakes = new ArrayList<>();
        List<Vocabulary.Rule> read = vocabulary.read(rules, mistakes);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
        return new Patch(vocabulary, read);
    }

    /** @see #patch(List) */
    public Patch patch(String... rules) {
        return patch(List.of(rules));
    }

    /** What is answered, most typical first; empty when the task is not for this procedure. */
    public List<Answer> answers(Task task, Patch patch) {
        return answers(operands(task), patch);
    }

    /** The same where the numbers are set out already. */
    final List<Answer> answers(Optional<Operands> operands, Patch patch) {
        return operands.isPresent() ? List.of(read(answer(operands.get(), patch))) : List.of();
    }

    /** The working as it would be written and said, a line each; empty when the task is not for this procedure. */
    public List<String> steps(Task task, Patch patch) {
        return operands(task).map(operands -> steps(operands, patch)).orElse(List.of());
    }

    /**
     * The answers of somebody who follows the patched procedure but lapses exactly once.
     *
     * @return each kind and answer once, by kind; answers that the procedure gives without a lapse are left out
     */
    public List<Lapse> lapses(Task task, Patch patch) {
        return operands(task)
                .map(operands -> {
                    String steady = answer(operands, patch);
                    Map<String, Lapse> found = new LinkedHashMap<>();
                    lapse(operands, patch, (kind, answer) -> {
                        if (!answer.equals(steady)) {
                            found.computeIfAbsent(kind + " " + answer, key -> new Lapse(kind, read(answer)));
                        }
                    });
                    return List.copyOf(found.values());
                })
                .orElse(List.of());
    }

    /** The right way to work a task out, with every decision. */
    Working working(Task task) {
        return new Working(this, task, patch());
    }

    /** The words of its patches. */
    final Vocabulary<?, ?, ?> vocabulary() {
        return vocabulary;
    }

    /** Takes note of what a lapse leads to. */
    interface Lapses {
        void add(Lapse.Kind kind, String answer);
    }

    /** The numbers of a task, as plain digits, when it is for this procedure. */
    abstract Optional<Operands> operands(Task task);

    /** The numbers in the hole {@code terms}; empty when any of them is no whole number or the form is not for this. */
    final Optional<List<String>> terms(Task task) {
        if (!forms.contains(task.form().id()) || !(task.values().get("terms") instanceof Value.Items terms)) {
            return Optional.empty();
        }
        List<String> numbers = new ArrayList<>(terms.items().size());
        for (Value term : terms.items()) {
            Digits.of(term).ifPresent(numbers::add);
        }
        return numbers.size() == terms.items().size() && numbers.size() > 1 ? Optional.of(numbers) : Optional.empty();
    }

    /** The numbers in the holes {@code a} and {@code b}; empty as for {@link #terms}. */
    final Optional<List<String>> pair(Task task) {
        Value a = task.values().get("a");
        Value b = task.values().get("b");
        return a == null || b == null || !forms.contains(task.form().id())
                ? Optional.empty()
                : Digits.of(a).flatMap(first -> Digits.of(b).map(second -> List.of(first, second)));
    }

    /** Numbers with points in the holes {@code a} and {@code b}, one under the other. */
    final Optional<Operands> aligned(Task task) {
        Value a = task.values().get("a");
        Value b = task.values().get("b");
        return a == null || b == null || !forms.contains(task.form().id())
                ? Optional.empty()
                : Operands.aligned(List.of(a, b));
    }

    abstract String answer(Operands operands, Patch patch);

    /** What is written, as an answer. */
    Answer read(String written) {
        return Digits.answer(written);
    }

    abstract List<String> steps(Operands operands, Patch patch);

    abstract void lapse(Operands operands, Patch patch, Lapses lapses);

    @Override
    public String toString() {
        return id;
    }
}
