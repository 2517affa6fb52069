package org.keepup.samples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.TopicDiagnosis;
import picocli.CommandLine.Help.Ansi;

/** Writes diagnoses one by one, so that a long list can be read while it grows. */
interface DiagnosisWriter {

    /** Before the first. */
    default void begin() {}

    void add(Diagnosis diagnosis);

    /** After the last. */
    default void end() {}

    /** Notes for a colleague. */
    static DiagnosisWriter text(PrintWriter out, Ansi ansi, UnaryOperator<String> nameOfMalrule) {
        DiagnosisNote form = new DiagnosisNote(nameOfMalrule);
        return diagnosis -> {
            Note note = new Note(ansi);
            form.add(note, diagnosis);
            out.print(note.blank());
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
            public void add(Diagnosis diagnosis) {
                lines.add(Json.pupil(diagnosis));
            }

            @Override
            public void end() {
                lines.end();
            }
        };
    }

    /** A row for each hypothesis; a topic without one has a row too. */
    static DiagnosisWriter csv(PrintWriter out) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        return new DiagnosisWriter() {
            @Override
            public void begin() {
                csv.writeRecord(
                        "pupil",
                        "topic",
                        "responses",
                        "correct",
                        "outcome",
                        "rank",
                        "malrules",
                        "probability",
                        "explains",
                        "wrong");
            }

            @Override
            public void add(Diagnosis diagnosis) {
                for (TopicDiagnosis topic : diagnosis.topics()) {
                    if (topic.hypotheses().isEmpty()) {
                        row(diagnosis, topic, "", "", "", "", "");
                    }
                    int rank = 0;
                    for (Hypothesis hypothesis : topic.hypotheses()) {
                        rank++;
                        row(
                                diagnosis,
                                topic,
                                String.valueOf(rank),
                                String.join("+", hypothesis.malrules()),
                                String.format(Locale.ROOT, "%.4f", hypothesis.probability()),
                                String.valueOf(hypothesis.explains()),
                                String.valueOf(hypothesis.wrong()));
                    }
                }
            }

            @Override
            public void end() {
                try {
                    csv.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            private void row(Diagnosis diagnosis, TopicDiagnosis topic, String... hypothesis) {
                List<String> cells = new ArrayList<>(List.of(
                        diagnosis.pupil(),
                        topic.topic(),
                        String.valueOf(topic.responses()),
                        String.valueOf(topic.correct()),
                        topic.outcome().word()));
                cells.addAll(List.of(hypothesis));
                csv.writeRecord(cells);
            }
        };
    }
}
