package org.keepup.core.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keepup.core.task.Task;

/** Sheets laid out with one pupil a row and one question a column. */
final class WideSheet {

    private final List<ResponseSheet> sheets;
    private final List<Asked> asked;
    private final List<String> details;

    private WideSheet(List<ResponseSheet> sheets, List<Asked> asked, List<String> details) {
        this.sheets = sheets;
        this.asked = asked;
        this.details = details;
    }

    /** What a column is about; the same for every pupil. */
    private record Asked(Optional<Task> task, Particulars particulars) {

        static Asked of(Optional<Task> task, Particulars all, boolean marks) {
            boolean fits = all.time().isEmpty()
                    && all.further().isEmpty()
                    && (marks || all.mark().isEmpty());
            if (!fits) {
                throw new IllegalArgumentException(
                        "a table with one pupil a row cannot hold times, further columns of single"
                                + " responses, or marks beside answers. Maybe write one response a row.");
            }
            Particulars columns = Particulars.NONE;
            columns = all.item().map(columns::withItem).orElse(columns);
            columns = all.topic().map(columns::withTopic).orElse(columns);
            columns = all.max().isPresent() ? columns.withMax(all.max().get()) : columns;
            return new Asked(task, columns);
        }

        String header() {
            return task.map(Task::text).orElseGet(() -> particulars.item().orElseThrow());
        }

        String item() {
            return task.isPresent() ? particulars.item().orElse("") : "";
        }

        String max() {
            return particulars.max().map(ResponseWriter::number).orElse("");
        }

        String topic() {
            return particulars.topic().orElse("");
        }
    }

    static WideSheet of(List<ResponseSheet> sheets) {
        boolean marks = sheets.stream().anyMatch(sheet -> !sheet.marks().isEmpty());
        if (marks && sheets.stream().anyMatch(sheet -> !sheet.responses().isEmpty())) {
            throw new IllegalArgumentException(
                    "a table with one pupil a row holds answers or marks, not both. Maybe write one response a row.");
        }
        Set<Asked> asked = new LinkedHashSet<>();
        Set<String> details = new LinkedHashSet<>();
        for (ResponseSheet sheet : sheets) {
            if (sheet.pupil().startsWith("#")) {
                throw new IllegalArgumentException(
                        "a pupil '" + sheet.pupil() + "' cannot stand in a table with one pupil a"
                                + " row, where rows that begin with # describe the columns.");
            }
            asked.addAll(cells(sheet).keySet());
            details.addAll(sheet.details().keySet());
        }
        long questions = asked.stream()
                .map(each -> each.particulars.item().orElseGet(each::header))
                .distinct()
                .count();
        if (questions < asked.size()) {
            throw new IllegalArgumentException(
                    "one question has different topics, tasks or marks to be had for different pupils."
                            + " Maybe write one response a row.");
        }
        asked.stream()
                .filter(each -> each.task.isEmpty())
                .filter(each -> Field.named(each.header()).isPresent()
                        || Field.detail(each.header()).isPresent())
                .findFirst()
                .ifPresent(each -> {
                    throw new IllegalArgumentException(
                            "an item cannot be called '" + each.header() + "' here, which has a meaning of its own.");
                });
        return new WideSheet(sheets, List.copyOf(asked), List.copyOf(details));
    }

    /** Header, descriptions of the columns, and a row for each pupil. */
    List<List<String>> rows() {
        boolean dates =
                sheets.stream().anyMatch(sheet -> own(sheet, Particulars::date).isPresent());
        boolean attempts = sheets.stream()
                .anyMatch(sheet -> own(sheet, Particulars::attempt).isPresent());
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(Field.PUPIL.column()));
        details.forEach(name -> header.add(ResponseWriter.detailColumn(name)));
        addIf(dates, header, Field.DATE.column());
        addIf(attempts, header, Field.ATTEMPT.column());
        asked.forEach(each -> header.add(each.header()));
        rows.add(header);
        int before = header.size() - asked.size();
        describe(rows, "#item", before, Asked::item);
        describe(rows, "#max", before, Asked::max);
        describe(rows, "#topic", before, Asked::topic);
        for (ResponseSheet sheet : sheets) {
            List<String> row = new ArrayList<>(List.of(sheet.pupil()));
            details.forEach(name -> row.add(sheet.details().getOrDefault(name, "")));
            addIf(
                    dates,
                    row,
                    own(sheet, Particulars::date).map(LocalDate::toString).orElse(""));
            addIf(
                    attempts,
                    row,
                    own(sheet, Particulars::attempt).map(String::valueOf).orElse(""));
            Map<Asked, String> cells = cells(sheet);
            asked.forEach(each -> row.add(cells.getOrDefault(each, Marking.NONE)));
            rows.add(row);
        }
        return rows;
    }

    private static void addIf(boolean wanted, List<String> row, String cell) {
        if (wanted) {
            row.add(cell);
        }
    }

    private void describe(List<List<String>> rows, String label, int before, Function<Asked, String> text) {
        if (asked.stream().anyMatch(each -> !text.apply(each).isEmpty())) {
            List<String> row = new ArrayList<>(List.of(label));
            row.addAll(Collections.nCopies(before - 1, ""));
            asked.forEach(each -> row.add(text.apply(each)));
            rows.add(row);
        }
    }

    private static Map<Asked, String> cells(ResponseSheet sheet) {
        Map<Asked, String> cells = new LinkedHashMap<>();
        for (Response response : sheet.responses()) {
            cells.put(Asked.of(Optional.of(response.task()), response.particulars(), false), cell(response));
        }
        for (MarkedResponse marked : sheet.marks()) {
            cells.put(Asked.of(marked.task(), marked.particulars(), true), cell(marked));
        }
        return cells;
    }

    private static String cell(Response response) {
        String text = response.answer().text();
        return switch (response.status()) {
            case BLANK -> "";
            case ANSWERED ->
                response.particulars()
                        .option()
                        .orElse(
                                text.startsWith("#") || Status.parse(text).isPresent()
                                        ? Marking.answer(text)
                                        : ResponseWriter.cell(response));
            default -> Marking.of(response.status(), text);
        };
    }

    private static String cell(MarkedResponse marked) {
        if (marked.mark().isPresent() && marked.status().isPresent()) {
            throw new IllegalArgumentException(
                    "a table with one pupil a row cannot hold a mark and a status at once. Maybe write one response a row.");
        }
        return marked.mark()
                .map(ResponseWriter::number)
                .orElseGet(() -> marked.status()
                        .filter(status -> status != Status.BLANK)
                        .map(status -> Marking.of(status, ""))
                        .orElse(""));
    }

    /** What all of a pupil's responses share. */
    private static <T> Optional<T> own(ResponseSheet sheet, Function<Particulars, Optional<T>> value) {
        List<Optional<T>> different = Stream.concat(
                        sheet.responses().stream().map(Response::particulars),
                        sheet.marks().stream().map(MarkedResponse::particulars))
                .map(value)
                .distinct()
                .toList();
        if (different.size() > 1) {
            throw new IllegalArgumentException(
                    "pupil '" + sheet.pupil() + "' has responses of several dates or attempts, which"
                            + " do not go in one row. Maybe write one response a row.");
        }
        return different.isEmpty() ? Optional.empty() : different.get(0);
    }
}
