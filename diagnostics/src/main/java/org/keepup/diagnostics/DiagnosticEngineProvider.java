package org.keepup.diagnostics;

import org.keepup.core.Catalogues;

/**
 * Announces an engine, through {@link java.util.ServiceLoader}. Made for implementation by anyone who adds an engine.
 */
public interface DiagnosticEngineProvider {

    /** The engine's name, lower-case: {@code bayes}. */
    String name();

    /** Builds the engine over the given catalogues; may take a moment. */
    DiagnosticEngine engine(Catalogues catalogues);
}
