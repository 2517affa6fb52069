package org.keepup.diagnostics.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keepup.diagnostics.DiagnosticEngine;

/** What an engine is told of the pupils: nothing, how often they slip and lapse into the right way, or that wrongly. */
enum Expects {
    NOTHING("as it comes", 1, 1),
    THE_TRUTH("matched", 1, 1),
    TWICE_THE_SLIPS("slips doubled", 2, 1),
    HALF_THE_SLIPS("slips halved", 0.5, 1),
    TWICE_THE_LAPSES("inconsistency doubled", 1, 2),
    HALF_THE_LAPSES("inconsistency halved", 1, 0.5);

    /** Nobody uses a malrule so steadily that an engine could be told "always". */
    private static final double LEAST_LAPSES = 0.02;

    private final String told;
    private final double slips;
    private final double lapses;

    Expects(String told, double slips, double lapses) {
        this.told = told;
        this.slips = slips;
        this.lapses = lapses;
    }

    String told() {
        return told;
    }

    /** Engines for pupils with these rates; one alone if the engine cannot be told anything. */
    static Map<Expects, DiagnosticEngine> engines(Setting setting, double fires, double slips) {
        Map<Expects, DiagnosticEngine> engines = new LinkedHashMap<>();
        engines.put(NOTHING, setting.engine().over(setting.malrules()));
        for (Expects one : values()) {
            double lapses = one.lapses * Math.max(LEAST_LAPSES, 1 - fires);
            if (one != NOTHING) {
                setting.engine()
                        .expecting(setting.malrules(), one.slips * slips, 1 - lapses)
                        .ifPresent(engine -> engines.put(one, engine));
            }
        }
        return engines;
    }
}
