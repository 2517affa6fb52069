package org.keepup.samples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.keepup.rules.Advice;
import org.keepup.rules.TutorialPlan;
import picocli.CommandLine.Help.Ansi;

/** Writes plans pupil by pupil. */
interface PlanWriter {

    /** Before the first. */
    default void begin() {}

    void add(Advice advice, Optional<TutorialPlan> session);

    /** After the last. */
    default void end() {}

    /** Notes for a colleague. */
    static PlanWriter text(PrintWriter out, Ansi ansi, UnaryOperator<String> nameOfMalrule) {
        DiagnosisNote diagnosis = new DiagnosisNote(nameOfMalrule);
        return (advice, session) -> {
            Note note = new Note(ansi);
            diagnosis.add(note, advice.situation().diagnosis());
            PlanNote.add(note, advice, session);
            out.print(note.blank());
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
            public void add(Advice advice, Optional<TutorialPlan> session) {
                ObjectNode pupil = Json.pupil(advice.situation().diagnosis());
                pupil.set("recommendations", Json.array(advice.recommendations(), PlanJson::recommendation));
                pupil.set("conflicts", Json.array(advice.conflicts(), PlanJson::conflict));
                pupil.set("session", session.map(PlanJson::session).orElse(null));
                lines.add(pupil);
            }

            @Override
            public void end() {
                lines.end();
            }
        };
    }
}
