package org.keepup.samples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.function.UnaryOperator;
import org.keepup.rules.Advice;
import picocli.CommandLine.Help.Ansi;

/**
 * Writes plans pupil by pupil. What is written of each is put into words apart from the writing, so that several threads can do
 * it.
 */
interface PlanWriter {

    /** Before the first. */
    default void begin() {}

    /** What is written of a pupil. Pure and thread-safe. */
    String text(Planned planned);

    /** Writes it. */
    void add(String text);

    /** After the last. */
    default void end() {}

    /** Notes for a colleague. */
    static PlanWriter text(PrintWriter out, Ansi ansi, UnaryOperator<String> nameOfMalrule) {
        DiagnosisNote diagnosis = new DiagnosisNote(nameOfMalrule);
        return new PlanWriter() {
            @Override
            public String text(Planned planned) {
                Note note = new Note(ansi);
                diagnosis.add(note, planned.advice().situation().diagnosis());
                PlanNote.add(note, planned.advice(), planned.session());
                planned.programme().ifPresent(programme -> ProgrammeNote.add(note, programme));
                if (!planned.reasons().isEmpty()) {
                    ProgrammeNote.addReasons(note, planned.reasons());
                    ProgrammeNote.addConflicts(note, planned.advice().conflicts());
                }
                return note.blank().toString();
            }

            @Override
            public void add(String text) {
                out.print(text);
            }
        };
    }

    /** One JSON document with a pupil a line: the diagnosis's shape, and more. */
    static PlanWriter json(PrintWriter out) {
        PupilLines lines = new PupilLines(out);
        return new PlanWriter() {
            @Override
            public void begin() {
                lines.begin();
            }

            @Override
            public String text(Planned planned) {
                Advice advice = planned.advice();
                ObjectNode pupil = Json.pupil(advice.situation().diagnosis());
                pupil.set("recommendations", Json.array(advice.recommendations(), PlanJson::recommendation));
                pupil.set("conflicts", Json.array(advice.conflicts(), PlanJson::conflict));
                pupil.set("session", planned.session().map(PlanJson::session).orElse(null));
                planned.programme().ifPresent(programme -> pupil.set("programme", ProgrammeJson.programme(programme)));
                if (!planned.reasons().isEmpty()) {
                    pupil.set("reasons", Json.array(planned.reasons(), ProgrammeJson::reason));
                }
                return Json.line(pupil);
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
}
