package org.keepup.diagnostics.option;

import org.keepup.core.Catalogues;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.DiagnosticEngineProvider;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/** Announces the engine over options. */
public final class OptionEngineProvider implements DiagnosticEngineProvider {

    /** For {@link java.util.ServiceLoader}. */
    public OptionEngineProvider() {}

    @Override
    public String name() {
        return "option";
    }

    @Override
    public DiagnosticEngine engine(Catalogues catalogues, MalruleLibrary malrules) {
        return OptionEngine.of(catalogues.items(), malrules);
    }
}
