package org.keepup.diagnostics.malrule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.column.ColumnMalrule;
import org.keepup.diagnostics.malrule.column.ColumnProcedure;
import org.keepup.diagnostics.malrule.column.Working;

/**
 * What many malrules foretell of one task: for each the same as {@link Malrule#predict}, but those of column arithmetic share the reading of
 * the numbers and the right working, and one that decides nothing otherwise than that is not worked out. Used by one
 * thread.
 */
public final class Foretelling {

    private final Task task;
    private final List<Column> columns = new ArrayList<>(1);

    /** The right working, and what is wrong about it without any malrule: as a rule nothing. */
    private record Column(Working right, List<Answer> wrong) {}

    /** @param task asked */
    public Foretelling(Task task) {
        this.task = Objects.requireNonNull(task, "task");
    }

    /** What a malrule gives that is not right. */
    public List<Answer> wrong(Malrule malrule) {
        if (malrule instanceof ColumnMalrule column) {
            Column known = column(column.procedure());
            return known.right.isChangedBy(column) ? wrong(known.right.answersOf(column)) : known.wrong;
        }
        return wrong(malrule.predict(task));
    }

    private List<Answer> wrong(List<Answer> answers) {
        return answers.stream().filter(answer -> !task.accepts(answer)).toList();
    }

    private Column column(ColumnProcedure procedure) {
        for (Column known : columns) {
            if (known.right.procedure() == procedure) {
                return known;
            }
        }
        Working right = procedure.working(task);
        Column column = new Column(right, wrong(right.answers()));
        columns.add(column);
        return column;
    }
}
