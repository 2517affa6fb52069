package org.keepup.diagnostics.mastery;

import org.keepup.core.Catalogues;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.DiagnosticEngineProvider;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/** Announces the engine over marks. */
public final class MasteryEngineProvider implements DiagnosticEngineProvider {

    /** For {@link java.util.ServiceLoader}. */
    public MasteryEngineProvider() {}

    @Override
    public String name() {
        return "mastery";
    }

    @Override
    public DiagnosticEngine engine(Catalogues catalogues, MalruleLibrary malrules) {
        return MasteryEngine.of(catalogues);
    }
}
