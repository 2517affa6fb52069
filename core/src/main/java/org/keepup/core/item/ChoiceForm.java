package org.keepup.core.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keepup.core.answer.Answer;
import org.keepup.core.formula.Scope;
import org.keepup.core.formula.Value;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;

/**
 * Questions in words that offer options: "Is a square a rectangle?". They have no notation from which the right answer
 * could be worked out, so they are known one by one. All questions of an item bank about one topic are one form, called
 * {@code choice-shape} after the topic. Immutable and thread-safe.
 */
public final class ChoiceForm implements TaskForm {

    private static final Pattern UNIMPORTANT = Pattern.compile("\\s+|[?.:=]+\\s*$");

    private final String topic;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final List<String> objectives;

    /**
     * A question in words.
     *
     * @param text as the pupil reads it
     * @param correct the right option's answer
     * @param options at least two
     * @param objectives content-domain codes, most relevant first
     */
    public record Question(String text, Answer correct, List<Option> options, List<String> objectives) {

        /** @throws IllegalArgumentException if the text is blank, there are fewer than two options or none is right */
        public Question {
            options = List.copyOf(options);
            objectives = List.copyOf(objectives);
            if (text.isBlank() || options.size() < 2) {
                throw new IllegalArgumentException("a question in words needs a text and at least two options.");
            }
            if (options.stream().noneMatch(option -> option.answer().sameForm(correct))) {
                throw new IllegalArgumentException(
                        "no option of '" + text + "' is the right answer '" + correct.text() + "'.");
            }
        }
    }

    /**
     * @param topic the topic under which answers are diagnosed
     * @param questions at least one
     * @throws IllegalArgumentException if two questions ask the same
     */
    public ChoiceForm(String topic, List<Question> questions) {
        this.topic = topic;
        for (Question question : questions) {
            if (this.questions.put(key(question.text()), question) != null) {
                throw new IllegalArgumentException("two items ask '" + question.text() + "'.");
            }
        }
        this.objectives = questions.stream()
                .flatMap(question -> question.objectives().stream())
                .distinct()
                .toList();
    }

    /** The id of the form that holds a topic's questions: {@code choice-shape}. */
    public static String id(String topic) {
        return "choice-" + topic;
    }

    /** One form a topic from items of all kinds, which come back with their questions in it. */
    static List<Item> united(List<Item> items) {
        Map<String, List<Question>> byTopic = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.task().form() instanceof ChoiceForm form) {
                byTopic.computeIfAbsent(form.topic, topic -> new ArrayList<>()).add(form.question(item.task()));
            }
        }
        Map<String, ChoiceForm> forms = new LinkedHashMap<>();
        byTopic.forEach((topic, questions) -> forms.put(topic, new ChoiceForm(topic, questions)));
        return items.stream()
                .map(item -> item.task().form() instanceof ChoiceForm form
                        ? item.with(
                                forms.get(form.topic).parse(item.task().text()).orElseThrow())
                        : item)
                .toList();
    }

    /** Whether two questions ask the same: letter case, spaces and the question mark do not matter. */
    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String text) {
        String plain = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace('×', 'x')
                .replace('÷', '/')
                .replace('−', '-')
                .replace('–', '-')
                .replace('’', '\'');
        return UNIMPORTANT.matcher(plain).replaceAll("");
    }

    /**
     * What a task of this form offers.
     *
     * @throws IllegalArgumentException if the task is of another form
     */
    public List<Option> options(Task task) {
        return question(task).options();
    }

    private Question question(Task task) {
        Question question = questions.get(key(task.text()));
        if (question == null) {
            throw new IllegalArgumentException("'" + task + "' is not of the form " + id() + ".");
        }
        return question;
    }

    @Override
    public String id() {
        return id(topic);
    }

    @Override
    public String name() {
        return "Questions in words about " + topic.replace('-', ' ');
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public String notation() {
        return "a question of the item bank, word for word";
    }

    @Override
    public List<String> objectives() {
        return objectives;
    }

    @Override
    public List<Example> examples() {
        return questions.values().stream()
                .map(question -> new Example(question.text(), question.correct().text()))
                .toList();
    }

    @Override
    public Scope scope() {
        return Scope.empty();
    }

    @Override
    public Optional<Task> parse(String line) {
        return Optional.ofNullable(questions.get(key(line)))
                .map(question -> Task.of(this, Map.of(), question.text(), Optional.of(question.correct())));
    }

    @Override
    public Optional<Task> task(Map<String, Value> values) {
        return Optional.empty();
    }

    /** Every question, in the order of the bank. */
    public List<Task> tasks() {
        return questions.values().stream()
                .flatMap(question -> parse(question.text()).stream())
                .toList();
    }

    @Override
    public boolean accepts(Task task, Answer correct, Answer given) {
        return given.sameForm(correct);
    }

    @Override
    public String toString() {
        return id();
    }
}
