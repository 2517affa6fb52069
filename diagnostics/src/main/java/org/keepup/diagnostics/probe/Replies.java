package org.keepup.diagnostics.probe;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Replies that are put together only when somebody reads them: to choose a question takes less time. Immutable. */
final class Replies extends AbstractList<Question.Reply> {

    private final Supplier<List<Question.Reply>> source;
    private volatile @Nullable List<Question.Reply> replies;

    /** @param source pure and thread-safe */
    Replies(Supplier<List<Question.Reply>> source) {
        this.source = source;
    }

    private List<Question.Reply> replies() {
        List<Question.Reply> known = replies;
        if (known == null) {
            known = List.copyOf(source.get());
            replies = known;
        }
        return known;
    }

    @Override
    public Question.Reply get(int index) {
        return replies().get(index);
    }

    @Override
    public int size() {
        return replies().size();
    }
}
