package org.keepup.core.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every known task form: the plain-text notation, parsed. Immutable and thread-safe. */
public final class TaskForms {

    private final Map<String, TaskForm> byId = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two forms have the same id */
    public TaskForms(List<TaskForm> forms) {
        for (TaskForm form : forms) {
            if (byId.put(form.id(), form) != null) {
                throw new IllegalArgumentException("two task forms have the id '" + form.id() + "'");
            }
        }
    }

    /** In catalogue order. */
    public List<TaskForm> all() {
        return List.copyOf(byId.values());
    }

    public Optional<TaskForm> form(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Reads a line of notation; empty when it is of no known form. */
    public Optional<Task> find(String line) {
        return byId.values().stream().flatMap(form -> form.parse(line).stream()).findFirst();
    }

    /**
     * Reads a line of notation.
     *
     * @throws TaskNotationException if it is of no known form, naming the nearest
     */
    public Task parse(String line) {
        return find(line)
                .orElseThrow(
                        () -> new TaskNotationException("'" + line.strip() + "' is not a task in any known form."));
    }
}
