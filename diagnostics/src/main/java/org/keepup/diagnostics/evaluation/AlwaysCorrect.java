package org.keepup.diagnostics.evaluation;

import java.util.Map;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.DiagnosticEngine;

/** A baseline: every pupil knows it, and every error is a slip. */
public final class AlwaysCorrect implements DiagnosticEngine {

    /** Has nothing to set. */
    public AlwaysCorrect() {}

    @Override
    public String name() {
        return "always-correct";
    }

    @Override
    public Diagnosis diagnose(ResponseSheet sheet) {
        return Answered.on(sheet).diagnosis(Map.of(SimulatedPupil.KNOWS, 1.0));
    }
}
