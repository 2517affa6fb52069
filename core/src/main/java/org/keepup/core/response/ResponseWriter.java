package org.keepup.core.response;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keepup.core.number.Rational;
import org.keepup.core.task.Task;

/**
 * Writes response sheets so that {@link ResponseReader} reads the same sheets again. What a form of file cannot hold is
 * refused, never left out.
 *
 * <p>Cells stand as pupils wrote them, even if they begin with {@code = + - @}: a spreadsheet program may take such a cell for
 * a formula, so open files of pupils' answers with every column imported as text. The caller closes the writers.
 */
public final class ResponseWriter {

    private ResponseWriter() {}

    /**
     * One response a row. Columns that no response needs are left out.
     *
     * @throws IllegalArgumentException if the sheets hold what would not be read back: a pupil or question twice without
     *     attempts or dates to tell them apart, a further column with a name that Keepup knows
     * @throws IOException if the writer fails
     */
    public static void writeLong(List<ResponseSheet> sheets, Writer out) throws IOException {
        check(sheets);
        LongColumns columns = LongColumns.of(sheets);
        CsvWriter csv = csv(out);
        csv.writeRecord(columns.header());
        for (ResponseSheet sheet : sheets) {
            if (sheet.responses().isEmpty() && sheet.marks().isEmpty()) {
                csv.writeRecord(columns.row(sheet, Map.of(), Map.of()));
            }
            for (Response response : sheet.responses()) {
                csv.writeRecord(columns.row(
                        sheet, fields(response), response.particulars().further()));
            }
            for (MarkedResponse marked : sheet.marks()) {
                csv.writeRecord(
                        columns.row(sheet, fields(marked), marked.particulars().further()));
            }
        }
        csv.flush();
    }

    /**
     * One pupil a row and one question a column, answers or marks. Marks, and answers that look like them, are read again
     * with {@link CellMeaning#MARKS} and {@link CellMeaning#ANSWERS}; options need the item bank.
     *
     * @throws IllegalArgumentException if the sheets hold more than a cell can say: times, marks beside answers, two attempts,
     *     further columns of single responses
     * @throws IOException if the writer fails
     */
    public static void writeWide(List<ResponseSheet> sheets, Writer out) throws IOException {
        check(sheets);
        WideSheet wide = WideSheet.of(sheets);
        CsvWriter csv = csv(out);
        for (List<String> row : wide.rows()) {
            csv.writeRecord(row);
        }
        csv.flush();
    }

    /**
     * {@code {"pupils": [{"pupil": …, "responses": […], "marks": […]}]}}.
     *
     * @throws IllegalArgumentException if a pupil or question stands twice without attempts or dates to tell them apart
     * @throws IOException if the writer fails
     */
    public static void writeJson(List<ResponseSheet> sheets, Writer out) throws IOException {
        check(sheets);
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeArrayFieldStart("pupils");
            for (ResponseSheet sheet : sheets) {
                json.writeStartObject();
                json.writeStringField(Field.PUPIL.column(), sheet.pupil());
                writeGroup(json, "details", sheet.details());
                json.writeArrayFieldStart("responses");
                for (Response response : sheet.responses()) {
                    writeResponse(json, fields(response), response.particulars());
                }
                json.writeEndArray();
                if (!sheet.marks().isEmpty()) {
                    json.writeArrayFieldStart("marks");
                    for (MarkedResponse marked : sheet.marks()) {
                        Map<Field, String> fields = fields(marked);
                        fields.put(
                                Field.STATUS, marked.status().map(Status::word).orElse(""));
                        writeResponse(json, fields, marked.particulars());
                    }
                    json.writeEndArray();
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writeResponse(JsonGenerator json, Map<Field, String> fields, Particulars particulars)
            throws IOException {
        json.writeStartObject();
        for (Map.Entry<Field, String> field : fields.entrySet()) {
            if (!field.getValue().isEmpty()) {
                switch (field.getKey()) {
                    case ATTEMPT, SECONDS, MARK, MAX -> {
                        json.writeFieldName(field.getKey().column());
                        writeNumber(json, field.getValue());
                    }
                    default -> json.writeStringField(field.getKey().column(), field.getValue());
                }
            }
        }
        writeGroup(json, "further", particulars.further());
        json.writeEndObject();
    }

    private static void writeNumber(JsonGenerator json, String number) throws IOException {
        if (number.contains("/")) {
            json.writeString(number);
        } else {
            json.writeNumber(new BigDecimal(number));
        }
    }

    private static void writeGroup(JsonGenerator json, String name, Map<String, String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeObjectFieldStart(name);
            for (Map.Entry<String, String> value : values.entrySet()) {
                json.writeStringField(value.getKey(), value.getValue());
            }
            json.writeEndObject();
        }
    }

    private static CsvWriter csv(Writer out) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(new Quoting())
                .build(out);
    }

    private static void check(List<ResponseSheet> sheets) {
        Set<String> pupils = new HashSet<>();
        for (ResponseSheet sheet : sheets) {
            if (SummaryRows.isRow(sheet.pupil())) {
                throw new IllegalArgumentException("a pupil cannot be called '" + sheet.pupil()
                        + "', like a row of totals. Maybe use a pseudonym.");
            }
            if (!pupils.add(sheet.pupil())) {
                throw new IllegalArgumentException("pupil '" + sheet.pupil() + "' has two sheets. Maybe join them.");
            }
            Set<Object> seen = new HashSet<>();
            Stream.concat(
                            sheet.responses().stream()
                                    .map(response -> key(Optional.of(response.task()), response.particulars())),
                            sheet.marks().stream().map(marked -> key(marked.task(), marked.particulars())))
                    .filter(key -> !seen.add(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw new IllegalArgumentException("pupil '" + sheet.pupil() + "' has two responses to '"
                                + key.question() + "'. Maybe number the attempts.");
                    });
        }
    }

    private static Records.Key key(Optional<Task> task, Particulars particulars) {
        return Records.Key.of(particulars, () -> task.orElseThrow().text());
    }

    private static Map<Field, String> fields(Response response) {
        Map<Field, String> fields = fields(response.particulars());
        fields.put(Field.TASK, response.task().text());
        fields.put(Field.ANSWER, cell(response));
        fields.put(
                Field.STATUS,
                response.status() == Status.ANSWERED ? "" : response.status().word());
        return fields;
    }

    private static Map<Field, String> fields(MarkedResponse marked) {
        Map<Field, String> fields = fields(marked.particulars());
        fields.put(Field.TASK, marked.task().map(Task::text).orElse(""));
        fields.put(
                Field.STATUS, Marking.marked(marked.status().map(Status::word).orElse("")));
        return fields;
    }

    /** What was written; marked as an answer where the reader would take it for something else. */
    static String cell(Response response) {
        String text = response.answer().text();
        boolean mistaken =
                response.status() == Status.ANSWERED && (Altered.in(text).isPresent() || Marking.isAnswer(text));
        return mistaken ? Marking.answer(text) : text;
    }

    private static Map<Field, String> fields(Particulars particulars) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.ITEM, particulars.item().orElse(""));
        fields.put(Field.OPTION, particulars.option().orElse(""));
        fields.put(Field.MARK, particulars.mark().map(ResponseWriter::number).orElse(""));
        fields.put(Field.MAX, particulars.max().map(ResponseWriter::number).orElse(""));
        fields.put(Field.TOPIC, particulars.topic().orElse(""));
        fields.put(Field.ATTEMPT, particulars.attempt().map(String::valueOf).orElse(""));
        fields.put(Field.DATE, particulars.date().map(LocalDate::toString).orElse(""));
        fields.put(
                Field.SECONDS, particulars.time().map(ResponseWriter::seconds).orElse(""));
        return fields;
    }

    static String number(Rational number) {
        return number.asDecimal().orElseGet(number::toString);
    }

    private static String seconds(Duration time) {
        BigDecimal seconds = BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
        return seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString();
    }

    /** The columns of a long table. */
    private record LongColumns(List<String> details, List<Field> fields, List<String> further) {

        static LongColumns of(List<ResponseSheet> sheets) {
            Set<String> details = new LinkedHashSet<>();
            Set<String> further = new LinkedHashSet<>();
            Set<Field> used = new HashSet<>();
            for (ResponseSheet sheet : sheets) {
                details.addAll(sheet.details().keySet());
                sheet.responses().forEach(response -> {
                    used.add(Field.ANSWER);
                    addUsed(used, ResponseWriter.fields(response));
                    addFurther(further, sheet, response.particulars());
                });
                sheet.marks().forEach(marked -> {
                    used.add(Field.MARK);
                    addUsed(used, ResponseWriter.fields(marked));
                    addFurther(further, sheet, marked.particulars());
                });
            }
            if (used.isEmpty()) {
                used.add(Field.ANSWER);
            }
            used.add(Field.TASK);
            further.forEach(LongColumns::checkName);
            List<Field> fields =
                    Stream.of(Field.values()).filter(used::contains).toList();
            return new LongColumns(List.copyOf(details), fields, List.copyOf(further));
        }

        private static void addUsed(Set<Field> used, Map<Field, String> fields) {
            fields.forEach((field, value) -> {
                if (!value.isEmpty()) {
                    used.add(field);
                }
            });
        }

        /** A column of the pupil's may stand with a response where it differs. */
        private static void addFurther(Set<String> names, ResponseSheet sheet, Particulars particulars) {
            particulars.further().keySet().stream()
                    .filter(name -> !sheet.details().containsKey(name))
                    .forEach(names::add);
        }

        private static void checkName(String name) {
            if (Field.named(name).isPresent() || Field.detail(name).isPresent() || Field.isPersonal(name)) {
                throw new IllegalArgumentException(
                        "a further column cannot be called '" + name + "', which has a meaning of its own.");
            }
        }

        List<String> header() {
            List<String> header = new ArrayList<>();
            header.add(Field.PUPIL.column());
            details.forEach(name -> header.add(detailColumn(name)));
            fields.forEach(field -> header.add(field.column()));
            header.addAll(further);
            return header;
        }

        List<String> row(ResponseSheet sheet, Map<Field, String> values, Map<String, String> others) {
            List<String> row = new ArrayList<>();
            row.add(sheet.pupil());
            details.forEach(name -> row.add(
                    sheet.details().containsKey(name)
                            ? others.getOrDefault(name, sheet.details().get(name))
                            : ""));
            fields.forEach(field -> row.add(values.getOrDefault(field, "")));
            further.forEach(name -> row.add(others.getOrDefault(name, "")));
            return row;
        }
    }

    /** How a pupil's own column is called in a table. */
    static String detailColumn(String name) {
        return Field.detail(name).filter(name::equals).isPresent() ? name : Field.DETAIL_PREFIX + name;
    }
}
