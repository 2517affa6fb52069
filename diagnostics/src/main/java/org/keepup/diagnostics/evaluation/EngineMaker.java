package org.keepup.diagnostics.evaluation;

import java.util.List;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.malrule.Malrule;

/** Makes the engine under test: more than once when malrules are taken out of its library. */
public interface EngineMaker {

    /** An engine that knows these malrules and no others. */
    DiagnosticEngine over(List<Malrule> malrules);
}
