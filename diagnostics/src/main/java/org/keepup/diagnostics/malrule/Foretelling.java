package org.keepup.diagnostics.malrule;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;

/**
 * What many malrules foretell of one task, with the work that they share: those of column arithmetic read the numbers once, and one
 * that decides nothing otherwise than the right procedure is not worked out. Used by one thread.
 */
public final class Foretelling {

    private final Task task;
    private final Map<Object, Object> shared = new IdentityHashMap<>();

    /** @param task asked */
    public Foretelling(Task task) {
        this.task = Objects.requireNonNull(task, "task");
    }

    /** What is asked. */
    public Task task() {
        return task;
    }

    /**
     * Work that several malrules need, done when the first of them asks for it.
     *
     * @param key what they have in common
     * @param work the same for each of them
     */
    public <T> T shared(Object key, Class<T> type, Function<Task, T> work) {
        return type.cast(shared.computeIfAbsent(key, first -> work.apply(task)));
    }

    /** What a malrule gives that is not right. */
    public List<Answer> wrong(Malrule malrule) {
        List<Answer> answers = malrule.predict(this);
        for (Answer answer : answers) {
            if (task.accepts(answer)) {
                return answers.stream().filter(one -> !task.accepts(one)).toList();
            }
        }
        return answers;
    }
}
