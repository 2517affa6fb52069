package org.keepup.diagnostics;

import org.keepup.core.response.ResponseSheet;

/**
 * From a pupil's answers to what is behind them. Implementations are immutable and thread-safe; others are found by
 * {@link java.util.ServiceLoader}.
 */
public interface DiagnosticEngine {

    /** A short name for the command line and for reports: {@code bayes}, {@code option}, {@code mastery}. */
    String name();

    /** Diagnoses one pupil. Never throws for a pupil's odd answer. */
    Diagnosis diagnose(ResponseSheet sheet);
}
