package org.keepup.core.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keepup.core.answer.Answer;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.item.Item;
import org.keepup.core.item.Option;
import org.keepup.core.number.Rational;
import org.keepup.core.table.Findings;
import org.keepup.core.task.Task;

/** Understands records of one response each and gathers them by pupil. */
final class Records {

    private final Questions questions;
    private final AnswerCells answers;
    private final FieldValues values;
    private final Findings findings;
    private final Tally tally;
    private final Map<String, Pupil> pupils = new LinkedHashMap<>();

    Records(Questions questions, AnswerCells answers, FieldValues values, Findings findings, Tally tally) {
        this.questions = questions;
        this.answers = answers;
        this.values = values;
        this.findings = findings;
        this.tally = tally;
    }

    /** Pupils in the order in which they first appear. */
    List<ResponseSheet> sheets() {
        return pupils.entrySet().stream()
                .map(pupil -> pupil.getValue().sheet(pupil.getKey()))
                .toList();
    }

    /** A pupil of whom nothing may follow. */
    void addPupil(String pupil, Map<String, String> details) {
        Pupil known = pupils.computeIfAbsent(pupil, key -> new Pupil());
        details.forEach(known.details::putIfAbsent);
    }

    /**
     * Adds one record, or tells why it is left out.
     *
     * @param markField the column that holds the mark when there are marks only; empty when there are answers
     */
    void add(Draft draft, Optional<Field> markField) {
        String pupil = draft.text(Field.PUPIL);
        if (pupil.isEmpty()) {
            findings.problem(
                    draft.place(Field.PUPIL),
                    draft.column(Field.PUPIL),
                    "no pupil here; the row is left out.",
                    "Maybe the pupil above is meant: then repeat the pseudonym on every row.");
            return;
        }
        if (SummaryRows.isRow(pupil)) {
            findings.notice(
                    draft.place(Field.PUPIL),
                    draft.column(Field.PUPIL),
                    "the row '" + pupil + "' sums up others and is skipped.",
                    "");
            return;
        }
        Pupil known = pupils.computeIfAbsent(pupil, key -> new Pupil());
        new Reading(draft, pupil, known).read(markField);
    }

    /** One pupil as far as read. */
    private static final class Pupil {
        final Map<String, String> details = new LinkedHashMap<>();
        final List<Response> responses = new ArrayList<>();
        final List<MarkedResponse> marks = new ArrayList<>();
        final Map<Key, Seen> seen = new HashMap<>();

        ResponseSheet sheet(String pseudonym) {
            return new ResponseSheet(pseudonym, responses, marks, details);
        }
    }

    /** What tells one response of a pupil from another. */
    record Key(String question, Optional<Integer> attempt, Optional<LocalDate> date) {

        static Key of(Particulars particulars, Supplier<String> otherwise) {
            return new Key(particulars.item().orElseGet(otherwise), particulars.attempt(), particulars.date());
        }
    }

    private record Seen(Place place, String said) {}

    /** One record being read. */
    private final class Reading {
        private final Draft draft;
        private final String pupil;
        private final Pupil known;

        Reading(Draft draft, String pupil, Pupil known) {
            this.draft = draft;
            this.pupil = pupil;
            this.known = known;
        }

        void read(Optional<Field> markField) {
            if (isPupilAlone()) {
                findings.notice(
                        draft.place(Field.PUPIL),
                        draft.column(Field.PUPIL),
                        "pupil " + pupil + " is named here, but no task, answer or mark is.",
                        "");
                addPupil(pupil, draft.details());
                return;
            }
            boolean marksOnly = markField.isPresent() || draft.isMark() || isMarkAlone();
            Optional<Question> question = question(marksOnly);
            Optional<Optional<Status>> status = status();
            if (question.isEmpty() || status.isEmpty()) {
                return;
            }
            Particulars particulars = particulars(question.get(), markField.orElse(Field.MARK), marksOnly);
            if (marksOnly) {
                addMark(question.get(), status.get(), particulars, markField.orElse(Field.MARK));
            } else {
                addAnswer(question.get(), status.get(), particulars);
            }
        }

        /** A pupil is named, but nothing is said to have been asked. */
        private boolean isPupilAlone() {
            return Arrays.stream(Field.values())
                    .allMatch(field -> field == Field.PUPIL || draft.text(field).isEmpty());
        }

        /** A mark above 0 without an answer: there was an answer, and the file does not tell it. */
        private boolean isMarkAlone() {
            String status = draft.text(Field.STATUS);
            return draft.text(Field.ANSWER).isEmpty()
                    && draft.text(Field.OPTION).isEmpty()
                    && (status.isEmpty() || status.equalsIgnoreCase(Status.ANSWERED.word()))
                    && values.marks(draft.text(Field.MARK))
                            .filter(mark -> mark.signum() > 0)
                            .isPresent();
        }

        private Optional<Question> question(boolean marksOnly) {
            String item = draft.text(Field.ITEM);
            String task = draft.text(Field.TASK);
            if (task.isEmpty() && item.isEmpty()) {
                problem(Field.TASK, "no task or item here; expected one such as 402 - 137.", "");
                return Optional.empty();
            }
            if (task.isEmpty()) {
                Question question = questions.labelled(item);
                if (question.task().isEmpty() && !marksOnly) {
                    tellUnknown(Field.ITEM, item);
                    return Optional.empty();
                }
                return Optional.of(question);
            }
            Question question = item.isEmpty() ? questions.labelled(task) : questions.labelled(item, task);
            if (question.task().isEmpty()) {
                tellUnknown(Field.TASK, task);
                return Optional.empty();
            }
            Optional<Task> inBank = question.item().map(Item::task);
            if (inBank.isPresent() && !inBank.equals(question.task())) {
                problem(
                        Field.ITEM,
                        "item '" + item + "' is '" + inBank.get() + "' in the item bank, not '" + task + "'.",
                        "Maybe one of the two columns slipped by a row.");
                return Optional.empty();
            }
            return Optional.of(question);
        }

        private void tellUnknown(Field field, String label) {
            Questions.Reason reason = questions.unknown(label);
            problem(field, reason.message(), reason.remedy());
        }

        /** Empty when what stands there is no status; a blank is an empty one. */
        private Optional<Optional<Status>> status() {
            String told = draft.text(Field.STATUS);
            String written = Marking.isMark(told) ? Marking.rest(told) : told;
            if (written.isEmpty()) {
                return Optional.of(Optional.empty());
            }
            Optional<Status> status = Status.parse(written);
            if (status.isEmpty()) {
                List<String> words =
                        Arrays.stream(Status.values()).map(Status::word).toList();
                problem(
                        Field.STATUS,
                        "'" + written + "' is no status; expected " + String.join(", ", words)
                                + " or one of the letters A, B, T, M.",
                        Problems.nearest(written, words));
                return Optional.empty();
            }
            return Optional.of(status);
        }

        private Particulars particulars(Question question, Field markField, boolean marksOnly) {
            Particulars all = Particulars.NONE;
            if (question.item().isPresent()
                    || question.task().isEmpty()
                    || !draft.text(Field.TASK).isEmpty()) {
                String id = question.item().map(Item::id).orElse(draft.text(Field.ITEM));
                all = id.isEmpty() ? all : all.withItem(id);
            }
            all = with(all, Field.OPTION, Optional::of, Particulars::withOption, "");
            all = with(all, Field.TOPIC, Optional::of, Particulars::withTopic, "");
            all = with(all, Field.ATTEMPT, values::attempt, Particulars::withAttempt, "a number from 1");
            all = with(all, Field.DATE, values::date, Particulars::withDate, "a date such as 2026-11-20 or 20/11/2026");
            all = with(all, Field.SECONDS, values::seconds, Particulars::withTime, "a number of seconds");
            all = with(
                    all,
                    Field.MAX,
                    text -> values.marks(text).filter(max -> max.signum() > 0),
                    Particulars::withMax,
                    "a number of marks above 0");
            if (all.max().isEmpty() && marksOnly) {
                all = question.item().map(Item::marks).map(all::withMax).orElse(all);
            }
            all = mark(all, markField);
            return all.withFurther(further());
        }

        private Particulars mark(Particulars particulars, Field field) {
            Particulars marked = with(
                    particulars,
                    field,
                    values::marks,
                    (all, mark) -> isAtMost(mark, all.max()) ? all.withMark(mark) : all,
                    "a number of marks");
            if (marked == particulars && particulars.max().isPresent()) {
                values.marks(draft.text(field))
                        .ifPresent(mark -> problem(
                                field,
                                "the mark " + mark + " is more than the "
                                        + particulars.max().get() + " to be had; the mark is left out.",
                                ""));
            }
            return marked;
        }

        private boolean isAtMost(Rational mark, Optional<Rational> max) {
            return max.isEmpty() || mark.compareTo(max.get()) <= 0;
        }

        private <T> Particulars with(
                Particulars particulars,
                Field field,
                Function<String, Optional<T>> parse,
                BiFunction<Particulars, T, Particulars> with,
                String expected) {
            String text = draft.text(field);
            if (text.isEmpty()) {
                return particulars;
            }
            Optional<T> value = parse.apply(text);
            if (value.isEmpty()) {
                problem(field, "'" + text + "' is not " + expected + "; it is left out.", "");
                return particulars;
            }
            return with.apply(particulars, value.get());
        }

        private Map<String, String> further() {
            Map<String, String> further = draft.further();
            for (Map.Entry<String, String> detail : draft.details().entrySet()) {
                String name = detail.getKey();
                String before = known.details.putIfAbsent(name, detail.getValue());
                if (before != null && !before.equals(detail.getValue())) {
                    tally.count(
                            pupil + '\u0000' + name,
                            draft.place(Field.PUPIL),
                            name,
                            count -> "pupil " + pupil + " is in " + name + " '" + detail.getValue() + "' here and in '"
                                    + before + "' above, and was read as one pupil.",
                            "Maybe two pupils share the pseudonym.");
                    further = further.isEmpty() ? new LinkedHashMap<>() : new LinkedHashMap<>(further);
                    further.put(name, detail.getValue());
                }
            }
            return further;
        }

        private void addMark(Question question, Optional<Status> status, Particulars particulars, Field markField) {
            Optional<Status> told = status;
            if (status.isEmpty() && particulars.mark().isEmpty()) {
                if (!draft.text(markField).isEmpty()) {
                    return; // what stands there is no mark, which is told
                }
                told = Optional.of(Status.BLANK);
            }
            MarkedResponse marked = new MarkedResponse(question.task(), told, particulars);
            String said = particulars.mark().map(Rational::toString).orElse("no mark");
            if (isNew(question, particulars, said)) {
                known.marks.add(marked);
            }
        }

        private void addAnswer(Question question, Optional<Status> told, Particulars particulars) {
            String text = draft.text(Field.ANSWER);
            String option = draft.text(Field.OPTION);
            Answer answer;
            Particulars full = particulars;
            if (told.isPresent() && told.get() == Status.UNREADABLE) {
                answer = new Answer.Unreadable(text);
            } else if (!text.isEmpty()) {
                if (told.isPresent() && told.get() != Status.ANSWERED) {
                    problem(
                            Field.STATUS,
                            "the status is '" + told.get().word() + "', but there is an answer, '" + text
                                    + "'; the row is left out.",
                            "Maybe the status should be 'answered'.");
                    return;
                }
                AnswerCells.Reading reading =
                        answers.read(question, text, draft.place(Field.ANSWER), draft.column(Field.ANSWER), pupil);
                answer = reading.answer();
                full = option.isEmpty() ? reading.option().map(full::withOption).orElse(full) : full;
            } else if (!option.isEmpty() && told.orElse(Status.ANSWERED) == Status.ANSWERED) {
                Optional<Option> chosen = question.item().flatMap(item -> item.option(option));
                if (chosen.isEmpty()) {
                    problem(
                            Field.OPTION,
                            "'" + option + "' is no option of '" + question.label() + "' in the item bank.",
                            "");
                    return;
                }
                answer = chosen.get().answer();
                full = full.withOption(chosen.get().label());
            } else if (told.isPresent() && told.get() == Status.ANSWERED) {
                problem(
                        Field.STATUS,
                        "the status is 'answered', but there is no answer; the row is left out.",
                        "Maybe the status should be 'blank' or 'unreadable'.");
                return;
            } else {
                answer = Answer.BLANK;
            }
            Status status = answer instanceof Answer.Unreadable
                    ? Status.UNREADABLE
                    : told.orElse(answer.isBlank() ? Status.BLANK : Status.ANSWERED);
            Response response = new Response(question.task().orElseThrow(), answer, status, full);
            if (isNew(question, full, answer.isBlank() ? status.word() : answer.text())) {
                known.responses.add(response);
            }
        }

        /** Whether the pupil has not answered this before; if so, tells it, for only one of two can be meant. */
        private boolean isNew(Question question, Particulars particulars, String said) {
            Key key = Key.of(particulars, () -> question.task().map(Task::text).orElse(question.label()));
            String label = key.question();
            Seen seen = known.seen.putIfAbsent(key, new Seen(draft.place(Field.PUPIL), said));
            if (seen == null) {
                return true;
            }
            if (seen.said.equals(said)) {
                findings.notice(
                        draft.place(Field.PUPIL),
                        draft.column(Field.PUPIL),
                        "pupil " + pupil + ": '" + label + "' is already on line " + seen.place.line()
                                + " with the same answer; this row is skipped.",
                        "");
            } else {
                problem(
                        draft.text(Field.TASK).isEmpty() ? Field.ITEM : Field.TASK,
                        "'" + label + "' is already on line " + seen.place.line() + " with '" + seen.said
                                + "', here with '" + said + "'; this row is left out.",
                        "Maybe these are two attempts: number them in a column 'attempt', or give dates.");
            }
            return false;
        }

        private void problem(Field field, String message, String remedy) {
            findings.problem(draft.place(field), draft.column(field), "pupil " + pupil + ": " + message, remedy);
        }
    }
}
