package org.keepup.diagnostics.malrule.column;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepup.core.answer.Answer;
import org.keepup.core.source.Confidence;
import org.keepup.core.source.Source;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Foretelling;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleDescription;
import org.keepup.diagnostics.malrule.Prevalence;

/**
 * A malrule of column arithmetic: a patch on a column procedure, or several that are held at once. Immutable and
 * thread-safe.
 */
public final class ColumnMalrule implements Malrule {

    private final ColumnProcedure procedure;
    private final Patch patch;
    private final Supplier<List<MalruleDescription>> parts;
    private final Supplier<MalruleDescription> description;

    /** @param patch one of this procedure's */
    public ColumnMalrule(MalruleDescription description, ColumnProcedure procedure, Patch patch) {
        this(List.of(description), procedure, patch);
    }

    private ColumnMalrule(List<MalruleDescription> parts, ColumnProcedure procedure, Patch patch) {
        this.parts = () -> parts;
        this.procedure = Objects.requireNonNull(procedure, "procedure");
        this.patch = Objects.requireNonNull(patch, "patch");
        this.description = () -> parts.get(0);
    }

    /** Two at once. Many are tried and few ever named, so the words wait. */
    private ColumnMalrule(ColumnMalrule one, ColumnMalrule other, Patch both) {
        this.parts = Suppliers.memoize(() -> Stream.concat(one.parts.get().stream(), other.parts.get().stream())
                .distinct()
                .sorted(Comparator.comparing(MalruleDescription::id))
                .toList());
        this.procedure = one.procedure;
        this.patch = both;
        this.description = Suppliers.memoize(() -> together(parts.get()));
    }

    @Override
    public MalruleDescription description() {
        return description.get();
    }

    /** The procedure that is patched. */
    public ColumnProcedure procedure() {
        return procedure;
    }

    /** What is done differently. */
    public Patch patch() {
        return patch;
    }

    @Override
    public List<Answer> predict(Task task) {
        return procedure.answers(task, patch);
    }

    @Override
    public List<Answer> predict(Foretelling foretelling) {
        Working right = foretelling.shared(procedure, Working.class, procedure::working);
        return right.isChangedBy(this) ? right.answersOf(this) : right.answers();
    }

    @Override
    public List<String> steps(Task task) {
        return procedure.steps(task, patch);
    }

    /** As {@link #predict}, with the decisions that lead there. */
    public Working working(Task task) {
        return new Working(procedure, task, patch);
    }

    /** The answers of a pupil who holds this malrule and lapses exactly once besides. */
    public List<Lapse> lapses(Task task) {
        return procedure.lapses(task, patch);
    }

    /**
     * Both at once, in whichever order.
     *
     * @return empty when the other is no column malrule of the same procedure, or their patches contradict each other
     */
    @Override
    public Optional<Malrule> with(Malrule other) {
        if (!(other instanceof ColumnMalrule column) || column.procedure != procedure) {
            return Optional.empty();
        }
        return patch.with(column.patch).map(both -> new ColumnMalrule(this, column, both));
    }

    private static MalruleDescription together(List<MalruleDescription> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        MalruleDescription first = parts.get(0);
        String id = first.id()
                + parts.stream()
                        .skip(1)
                        .map(part -> "-and-" + part.id().substring(part.id().indexOf('.') + 1))
                        .collect(Collectors.joining());
        return new MalruleDescription(
                id,
                join(parts.stream().map(MalruleDescription::name), "; "),
                first.topic(),
                first.forms(),
                join(parts.stream().map(MalruleDescription::meaning), " "),
                first.misconception(),
                parts.stream()
                        .flatMap(part -> part.objectives().stream())
                        .distinct()
                        .toList(),
                Prevalence.UNKNOWN,
                List.of(),
                new Source(
                        join(parts.stream().map(part -> part.source().citation()), "; "),
                        parts.stream()
                                .map(part -> part.source().confidence())
                                .max(Comparator.naturalOrder())
                                .orElse(Confidence.UNVERIFIED)));
    }

    private static String join(Stream<String> texts, String between) {
        return texts.distinct().collect(Collectors.joining(between));
    }

    @Override
    public String toString() {
        return id() + " [" + patch + "]";
    }
}
