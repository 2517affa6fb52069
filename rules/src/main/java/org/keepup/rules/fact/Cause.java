package org.keepup.rules.fact;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keepup.core.misconception.Misconception;

/**
 * A misconception that a systematic topic's leading hypothesis points to. A compound hypothesis may give two.
 *
 * @param topic the topic of the finding
 * @param misconception the idea behind the wrong answers
 * @param malrules the hypothesis's malrules that show it, by id
 * @param probability of the hypothesis, 0 to 1
 * @param explains wrong answers that it foretold exactly
 * @param wrong wrong answers in all
 * @param evidence the same in words, with an example from the sheet
 * @param year the school year in which its most relevant objective is taught
 * @param marks marks that its objectives carried in the known national tests, all years together
 * @param testYears how many years of tests those are
 * @param rivals names of misconceptions that would have given the same answers
 */
public record Cause(
        String topic,
        Misconception misconception,
        SortedSet<String> malrules,
        double probability,
        int explains,
        int wrong,
        String evidence,
        int year,
        int marks,
        int testYears,
        List<String> rivals) {
    public Cause {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(misconception, "misconception");
        Objects.requireNonNull(evidence, "evidence");
        malrules = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(malrules));
        rivals = List.copyOf(rivals);
    }

    /** The misconception's id. */
    public String id() {
        return misconception.id();
    }

    /** Marks in an average year's tests, rounded down; 0 when no tests are known. */
    public int marksAYear() {
        return testYears == 0 ? 0 : marks / testYears;
    }
}
