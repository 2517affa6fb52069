package org.keepup.samples.cli;

import java.util.List;
import java.util.Optional;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;

/** Tasks and answers as they are typed on a command line, where a minus sign may look like an option. */
final class TaskArguments {

    private TaskArguments() {}

    /** The first word that was meant as an option but is none; a task or answer may begin with a minus sign, not so. */
    static Optional<String> mistypedOption(List<String> words) {
        return words.stream().filter(word -> word.matches("--?[A-Za-z].*")).findFirst();
    }

    /** Where the task ends and the answer begins: normally each is one quoted word, but quotes are easily forgotten. */
    static int lengthOfTask(List<String> words, TaskForms forms) {
        for (int length = words.size() - 1; length > 1; length--) {
            Optional<Task> task = forms.find(String.join(" ", words.subList(0, length)));
            if (task.isPresent()) {
                return length;
            }
        }
        return 1;
    }
}
