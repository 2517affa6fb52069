package org.keepup.core.response;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.item.Item;
import org.keepup.core.item.ItemBank;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;
import org.keepup.core.task.TaskNotationException;

/** Finds out what a label asks: an item of the bank or a task in plain notation. Each text is parsed once. */
final class Questions {

    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");

    private final TaskForms forms;
    private final ItemBank bank;
    private final boolean decimalCommas;
    private final Map<String, Question> known = new HashMap<>();

    Questions(TaskForms forms, ItemBank bank, boolean decimalCommas) {
        this.forms = forms;
        this.bank = bank;
        this.decimalCommas = decimalCommas;
    }

    /** What a label asks; without a task when it is neither an item nor a task. */
    Question labelled(String label) {
        return known.computeIfAbsent(label, text -> {
            Optional<Item> item = bank.item(text);
            return new Question(text, item.map(Item::task).or(() -> task(text)), item);
        });
    }

    /** An item's label beside a task's text. */
    Question labelled(String label, String taskText) {
        return known.computeIfAbsent(
                label + '\u0000' + taskText, key -> new Question(label, task(taskText), bank.item(label)));
    }

    /** A task however its numbers are typed. */
    Optional<Task> task(String text) {
        return forms.find(text)
                .or(() -> forms.find(Normalizer.normalize(text, Normalizer.Form.NFKC)))
                .or(() -> decimalCommas ? forms.find(DECIMAL_COMMA.matcher(text).replaceAll(".")) : Optional.empty());
    }

    /** Why a label is neither item nor task: {@code message} and {@code remedy}. */
    Reason unknown(String label) {
        String message;
        try {
            forms.parse(label);
            message = "";
        } catch (TaskNotationException e) {
            message = e.getMessage();
        }
        // the message may end with a remedy of its own
        int maybe = message.indexOf(" Maybe ");
        String why = maybe < 0 ? message : message.substring(0, maybe);
        String remedy = maybe < 0 ? "" : message.substring(maybe + 1);
        if (bank.isEmpty()) {
            return new Reason(
                    why, remedy.isEmpty() ? "Maybe it is the id of an item; then give the item bank too." : remedy);
        }
        String near = Problems.nearest(label, bank.ids());
        return new Reason(
                why + " Nor is it one of the " + bank.ids().size() + " items of the item bank.",
                near.isEmpty() ? remedy : near);
    }

    record Reason(String message, String remedy) {}
}
