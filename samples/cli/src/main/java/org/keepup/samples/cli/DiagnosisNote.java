package org.keepup.samples.cli;

import java.util.List;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import org.keepup.core.response.Response;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Evidence;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.Verdict;

/** A diagnosis as a note to a colleague. */
final class DiagnosisNote {

    private static final double WORTH_TELLING = 0.1;
    private static final int SHOWN_EVIDENCE = 4;
    private static final int SHOWN_ALTERNATIVES = 3;

    private final UnaryOperator<String> nameOfMalrule;

    /** @param nameOfMalrule from id to name */
    DiagnosisNote(UnaryOperator<String> nameOfMalrule) {
        this.nameOfMalrule = nameOfMalrule;
    }

    /** Adds one pupil to the note. */
    void add(Note note, Diagnosis diagnosis) {
        note.heading(
                0,
                diagnosis.pupil() + "  (" + diagnosis.correct() + " right of "
                        + Words.count(diagnosis.responses(), "response") + ")");
        if (diagnosis.topics().isEmpty()) {
            note.text(2, "No answer to go by.");
        }
        for (TopicDiagnosis topic : diagnosis.topics()) {
            add(note, topic);
        }
    }

    private void add(Note note, TopicDiagnosis topic) {
        note.labelled(2, topic.topic() + ":", topic.topic().length() + 2, topic.summary());
        topic.hypotheses().stream()
                .filter(hypothesis -> hypothesis.probability() >= WORTH_TELLING)
                .forEach(hypothesis -> add(note, hypothesis));
    }

    private void add(Note note, Hypothesis hypothesis) {
        note.labelled(4, Words.percent(hypothesis.probability()), 10, name(hypothesis.malrules()));
        if (!hypothesis.malrules().isEmpty()) {
            note.line(14, String.join(" + ", hypothesis.malrules()));
        }
        if (!hypothesis.indistinguishable().isEmpty()) {
            List<String> others = hypothesis.indistinguishable().stream()
                    .map(set -> String.join(" + ", set))
                    .toList();
            note.text(14, "These tasks cannot tell it from " + Words.list(others, SHOWN_ALTERNATIVES) + ".");
        }
        List<Evidence> supporting = with(hypothesis, Verdict.SUPPORTS);
        for (Evidence evidence : supporting.subList(0, Math.min(SHOWN_EVIDENCE, supporting.size()))) {
            note.line(14, sum(evidence.response()));
        }
        if (supporting.size() > SHOWN_EVIDENCE) {
            note.line(14, "and " + (supporting.size() - SHOWN_EVIDENCE) + " more like these");
        }
        List<Evidence> against = with(hypothesis, Verdict.CONTRADICTS);
        if (!against.isEmpty()) {
            note.text(
                    14,
                    "Against it: "
                            + Words.list(against.stream()
                                    .limit(SHOWN_EVIDENCE)
                                    .map(evidence -> sum(evidence.response())
                                            + evidence.predicted()
                                                    .map(predicted -> ", where it gives " + predicted)
                                                    .orElse(""))
                                    .toList())
                            + (against.size() > SHOWN_EVIDENCE
                                    ? "; and " + (against.size() - SHOWN_EVIDENCE) + " more"
                                    : "")
                            + ".");
        }
    }

    private String name(SortedSet<String> malrules) {
        return malrules.isEmpty()
                ? "Some procedure of the pupil's own that is not in the library"
                : Words.list(malrules.stream().map(nameOfMalrule).toList());
    }

    private static List<Evidence> with(Hypothesis hypothesis, Verdict verdict) {
        return hypothesis.evidence().stream()
                .filter(evidence -> evidence.verdict() == verdict)
                .toList();
    }

    /** {@code 402 - 137 = 335 (265)}: as written, and the right answer behind it when that is another. */
    private static String sum(Response response) {
        String right = response.task().correct().map(answer -> answer.text()).orElse("no answer");
        return response.task().text() + " = " + response.answer().text()
                + (response.isCorrect() ? ", which is right" : " (right: " + right + ")");
    }
}
