package org.keepup.diagnostics;

import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;

/**
 * From a pupil's answers to what is behind them. Implementations are immutable and thread-safe, and announced by a
 * {@link DiagnosticEngineProvider}.
 */
public interface DiagnosticEngine {

    /** A short name for the command line and for reports: {@code bayes}, {@code option}, {@code mastery}. */
    String name();

    /** Diagnoses one pupil. Never throws for a pupil's odd answer. */
    Diagnosis diagnose(ResponseSheet sheet);

    /** Whether this engine can make anything of a response; where several engines run, the first that can reads it. */
    default boolean reads(Response response) {
        return true;
    }

    /** Whether this engine makes anything of marks without answers; where several do, the first reads them all. */
    default boolean readsMarks() {
        return false;
    }
}
