package org.keepup.diagnostics.malrule.column;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;

/**
 * A task worked out by a column malrule, with every decision on the way. So it can be told without working the task out
 * again whether a second malrule, held at the same time, would have led to anything else. Immutable once made.
 */
public final class Working {

    private final ColumnProcedure procedure;
    private final Optional<Operands> operands;
    private final List<Answer> answers;
    private int count;
    private int[] points = new int[32];
    private int[] chosen = new int[32];
    private long[] holding = new long[32];
    private long[] decidedBy = new long[32];

    Working(ColumnProcedure procedure, Task task, Patch patch) {
        this.procedure = procedure;
        this.operands = procedure.operands(task);
        this.answers = procedure.answers(operands, patch.toldTo(this));
    }

    /** What is answered, as {@link ColumnMalrule#predict}. */
    public List<Answer> answers() {
        return answers;
    }

    /**
     * What another malrule answers to the same task, the numbers being set out already.
     *
     * @param other one of the same procedure
     */
    public List<Answer> answersOf(ColumnMalrule other) {
        return procedure.answers(operands, of(other));
    }

    /**
     * Whether a pupil who holds the other malrule as well would have decided otherwise anywhere. If not, the answer stays
     * the same.
     *
     * @param other one of the same procedure, which can be held at the same time
     */
    public boolean isChangedBy(ColumnMalrule other) {
        Patch patch = of(other);
        for (int i = 0; i < count; i++) {
            if (patch.overrules(points[i], holding[i], decidedBy[i], chosen[i])) {
                return true;
            }
        }
        return false;
    }

    private Patch of(ColumnMalrule other) {
        if (other.procedure() != procedure) {
            throw new IllegalArgumentException(other + " is no malrule of " + procedure);
        }
        return other.patch();
    }

    void note(int point, long facts, long rule, int choice) {
        for (int i = 0; i < count; i++) {
            if (points[i] == point && holding[i] == facts) {
                return;
            }
        }
        if (count == points.length) {
            points = Arrays.copyOf(points, 2 * count);
            chosen = Arrays.copyOf(chosen, 2 * count);
            holding = Arrays.copyOf(holding, 2 * count);
            decidedBy = Arrays.copyOf(decidedBy, 2 * count);
        }
        points[count] = point;
        holding[count] = facts;
        decidedBy[count] = rule;
        chosen[count++] = choice;
    }
}
