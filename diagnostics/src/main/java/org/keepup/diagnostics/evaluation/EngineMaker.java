package org.keepup.diagnostics.evaluation;

import java.util.List;
import java.util.Optional;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.malrule.Malrule;

/** Makes the engine under test: more than once when malrules are taken out of its library. */
public interface EngineMaker {

    /** An engine that knows these malrules and no others. */
    DiagnosticEngine over(List<Malrule> malrules);

    /**
     * The same engine, told what pupils to expect; empty if it cannot be told.
     *
     * @param slips how often a pupil who follows a procedure slips, above 0 and below 1
     * @param fires how often a pupil who holds a malrule uses it, above 0 and below 1
     */
    default Optional<DiagnosticEngine> expecting(List<Malrule> malrules, double slips, double fires) {
        return Optional.empty();
    }
}
