package org.keepup.core.response;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keepup.core.item.Item;
import org.keepup.core.task.Task;

/** What one column or one label of a file asks, with the answers to it that were read before. */
final class Question {

    /** Different answers to one question that are remembered; a bound on memory, not on what is read. */
    static final int MOST_REMEMBERED = 10_000;

    private final String label;
    private final Optional<Task> task;
    private final Optional<Item> item;
    private final Map<String, AnswerCells.Reading> readings = new HashMap<>();

    Question(String label, Optional<Task> task, Optional<Item> item) {
        this.label = label;
        this.task = task;
        this.item = item;
    }

    /** As the file writes it. */
    String label() {
        return label;
    }

    Optional<Task> task() {
        return task;
    }

    Optional<Item> item() {
        return item;
    }

    Optional<AnswerCells.Reading> remembered(String cell) {
        return Optional.ofNullable(readings.get(cell));
    }

    void remember(String cell, AnswerCells.Reading reading) {
        if (readings.size() < MOST_REMEMBERED) {
            readings.put(cell, reading);
        }
    }
}
