package org.keepup.core.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keepup.core.catalogue.Place;
import org.keepup.core.number.Rational;
import org.keepup.core.table.Findings;

/** A file of one response a record. Looks at the first records to decide whether it gives answers or marks. */
final class LongForm {

    private static final int LOOKED_AT = 1_000;

    private final Records records;
    private final Questions questions;
    private final FieldValues values;
    private final Findings findings;
    private final Place whole;
    private final CellMeaning meaning;
    private final boolean answerColumn;
    private final List<Draft> first = new ArrayList<>();
    private boolean decided;
    private Optional<Field> markField = Optional.empty();

    /** @param answerColumn whether there could be answers, even if all are blank */
    LongForm(
            Records records,
            Questions questions,
            FieldValues values,
            Findings findings,
            Place whole,
            CellMeaning meaning,
            boolean answerColumn) {
        this.records = records;
        this.questions = questions;
        this.values = values;
        this.findings = findings;
        this.whole = whole;
        this.meaning = meaning;
        this.answerColumn = answerColumn;
    }

    /** Whether columns suffice for a long file: something must have been answered or marked. */
    static boolean suffices(Set<Field> columns) {
        return columns.contains(Field.ANSWER) || columns.contains(Field.OPTION) || columns.contains(Field.MARK);
    }

    void add(Draft draft) {
        if (decided) {
            records.add(draft, markField);
            return;
        }
        first.add(draft);
        if (first.size() == LOOKED_AT) {
            decide();
        }
    }

    void end() {
        if (!decided) {
            decide();
        }
    }

    private void decide() {
        decided = true;
        markField = markField();
        first.forEach(draft -> records.add(draft, markField));
        first.clear();
    }

    private Optional<Field> markField() {
        boolean marks = has(Field.MARK);
        boolean answers = has(Field.ANSWER) || has(Field.OPTION);
        if (meaning == CellMeaning.MARKS) {
            return Optional.of(marks ? Field.MARK : Field.ANSWER);
        }
        if (marks
                && !answers
                && (!answerColumn || !has(Field.STATUS, Status.BLANK, Status.NOT_REACHED, Status.UNREADABLE))) {
            findings.notice(
                    whole,
                    "",
                    "there are marks but no answers; marks show what is secure, but no misconception.",
                    "Maybe the answers can be had: add them in a column 'answer'.");
            return Optional.of(Field.MARK);
        }
        if (marks || meaning == CellMeaning.ANSWERS) {
            return Optional.empty();
        }
        MarksGuess guess = new MarksGuess();
        for (Draft draft : first) {
            String label = draft.text(Field.TASK).isEmpty() ? draft.text(Field.ITEM) : draft.text(Field.TASK);
            Optional<Rational> max = values.marks(draft.text(Field.MAX));
            guess.see(questions.labelled(label), max, draft.text(Field.ANSWER));
        }
        guess.tell(findings, whole);
        return guess.areMarks() ? Optional.of(Field.ANSWER) : Optional.empty();
    }

    private boolean has(Field field) {
        return first.stream().anyMatch(draft -> !draft.text(field).isEmpty());
    }

    private boolean has(Field field, Status... statuses) {
        Set<Status> wanted = Set.of(statuses);
        return first.stream()
                .anyMatch(draft ->
                        Status.parse(draft.text(field)).filter(wanted::contains).isPresent());
    }
}
