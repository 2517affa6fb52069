package org.keepup.samples.engine;

import org.keepup.core.Catalogues;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.DiagnosticEngineProvider;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/** Announces the engine; its name stands in META-INF/services. */
public final class NearestAnswerProvider implements DiagnosticEngineProvider {

    /** For {@link java.util.ServiceLoader}. */
    public NearestAnswerProvider() {}

    @Override
    public String name() {
        return "nearest-answer";
    }

    @Override
    public DiagnosticEngine engine(Catalogues catalogues, MalruleLibrary malrules) {
        return new NearestAnswer(malrules);
    }
}
