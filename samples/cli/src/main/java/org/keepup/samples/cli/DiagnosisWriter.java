package org.keepup.samples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.TopicDiagnosis;
import picocli.CommandLine.Help.Ansi;

/**
 * Writes diagnoses one by one, so that a long list can be read while it grows. What is written of each is put into words apart
 * from the writing, so that several threads can do it.
 */
interface DiagnosisWriter {

    /** Before the first. */
    default void begin() {}

    /** What is written of a pupil. Pure and thread-safe. */
    String text(Diagnosis diagnosis);

    /** Writes it. */
    void add(String text);

    /** After the last. */
    default void end() {}

    /** Notes for a colleague. */
    static DiagnosisWriter text(PrintWriter out, Ansi ansi, UnaryOperator<String> nameOfMalrule) {
        DiagnosisNote form = new DiagnosisNote(nameOfMalrule);
        return new DiagnosisWriter() {
            @Override
            public String text(Diagnosis diagnosis) {
                Note note = new Note(ansi);
                form.add(note, diagnosis);
                return note.blank().toString();
            }

            @Override
            public void add(String text) {
                out.print(text);
            }
        };
    }

    /** One JSON document with a pupil a line. */
    static DiagnosisWriter json(PrintWriter out) {
        PupilLines lines = new PupilLines(out);
        return new DiagnosisWriter() {
            @Override
            public void begin() {
                lines.begin();
            }

            @Override
            public String text(Diagnosis diagnosis) {
                return Json.line(Json.pupil(diagnosis));
            }

            @Override
            public void add(String text) {
                lines.add(text);
            }

            @Override
            public void end() {
                lines.end();
            }
        };
    }

    /** A row for each hypothesis; a topic without one has a row too. */
    static DiagnosisWriter csv(PrintWriter out) {
        return new DiagnosisWriter() {
            @Override
            public void begin() {
                out.print("pupil,topic,responses,correct,outcome,rank,malrules,probability,explains,wrong\n");
            }

            @Override
            public String text(Diagnosis diagnosis) {
                StringBuilder rows = new StringBuilder();
                String pupil = cell(diagnosis.pupil());
                for (TopicDiagnosis topic : diagnosis.topics()) {
                    if (topic.hypotheses().isEmpty()) {
                        start(rows, pupil, topic).append(",,,,,\n");
                    }
                    int rank = 0;
                    for (Hypothesis hypothesis : topic.hypotheses()) {
                        rank++;
                        start(rows, pupil, topic).append(',').append(rank).append(',');
                        rows.append(cell(String.join("+", hypothesis.malrules())));
                        rows.append(',').append(fourPlaces(hypothesis.probability()));
                        rows.append(',').append(hypothesis.explains());
                        rows.append(',').append(hypothesis.wrong()).append('\n');
                    }
                }
                return rows.toString();
            }

            @Override
            public void add(String text) {
                out.print(text);
            }
        };
    }

    private static StringBuilder start(StringBuilder rows, String pupil, TopicDiagnosis topic) {
        return rows.append(pupil)
                .append(',')
                .append(cell(topic.topic()))
                .append(',')
                .append(topic.responses())
                .append(',')
                .append(topic.correct())
                .append(',')
                .append(topic.outcome().word());
    }

    /** A cell as CSV; what is plainly a word is itself, without asking the writer of CSV. */
    private static String cell(String text) {
        boolean plain = !text.isEmpty();
        for (int i = 0; plain && i < text.length(); i++) {
            char c = text.charAt(i);
            plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-.+".indexOf(c) >= 0;
        }
        if (plain) {
            return text;
        }
        StringWriter quoted = new StringWriter();
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(quoted).writeRecord(text);
        return quoted.getBuffer().substring(0, quoted.getBuffer().length() - 1);
    }

    /** A probability rounded to four places: the same as {@code %.4f}, which is only asked where rounding is in doubt. */
    private static String fourPlaces(double probability) {
        double scaled = probability * 10_000;
        long rounded = (long) (scaled + 0.5);
        if (Math.abs(scaled + 0.5 - Math.rint(scaled + 0.5)) < 1e-6) {
            return String.format(Locale.ROOT, "%.4f", probability);
        }
        String digits = String.valueOf(10_000 + rounded % 10_000);
        return rounded / 10_000 + "." + digits.substring(1);
    }
}
