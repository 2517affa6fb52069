package org.keepup.diagnostics.bayes;

import org.keepup.core.Catalogues;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.DiagnosticEngineProvider;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/** Announces the engine over malrules. */
public final class BayesEngineProvider implements DiagnosticEngineProvider {

    /** For {@link java.util.ServiceLoader}. */
    public BayesEngineProvider() {}

    @Override
    public String name() {
        return "bayes";
    }

    @Override
    public DiagnosticEngine engine(Catalogues catalogues, MalruleLibrary malrules) {
        return BayesEngine.of(malrules);
    }
}
