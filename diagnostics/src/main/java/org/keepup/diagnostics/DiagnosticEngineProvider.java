package org.keepup.diagnostics;

import org.keepup.core.Catalogues;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/**
 * Announces an engine, through {@link java.util.ServiceLoader}. Made for implementation by anyone who adds an engine.
 */
public interface DiagnosticEngineProvider {

    /** The engine's name, lower-case: {@code bayes}. */
    String name();

    /**
     * Builds the engine; may take a moment.
     *
     * @param malrules the library over these catalogues, loaded once for all engines
     */
    DiagnosticEngine engine(Catalogues catalogues, MalruleLibrary malrules);
}
