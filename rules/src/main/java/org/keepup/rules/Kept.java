package org.keepup.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out once and may be asked for again: answers that depend on the question alone, so that it does not matter
 * who asked first, nor whether an answer was kept. Thread-safe; holds only so many and then begins anew.
 */
final class Kept<Q, A> {

    private final int most;
    private final Map<Q, A> answers = new ConcurrentHashMap<>();

    /** @param most answers that are kept at a time */
    Kept(int most) {
        this.most = most;
    }

    /** @param work must give equal answers for equal questions; two threads may do the same work at once */
    A get(Q question, Function<Q, A> work) {
        A kept = answers.get(question);
        if (kept != null) {
            return kept;
        }
        A answer = work.apply(question);
        if (answers.size() >= most) {
            answers.clear();
        }
        A other = answers.putIfAbsent(question, answer);
        return other == null ? answer : other;
    }
}
