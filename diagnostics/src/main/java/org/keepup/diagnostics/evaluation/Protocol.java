package org.keepup.diagnostics.evaluation;

import java.util.List;
import java.util.Optional;

/** A fixed way of measuring that anybody can repeat from its name and a seed. Immutable. */
public interface Protocol {

    /** For the command line: {@code malrule-diagnose}. */
    String name();

    /** One sentence: what it measures. */
    String about();

    /** Measures. The same setting gives the same report. */
    Report run(Setting setting);

    /** All there are. */
    static List<Protocol> all() {
        return List.of(new MalruleDiagnose(), new Regret(), new Pairs(), new Adaptive(), new Separation());
    }

    /** The one of a name. */
    static Optional<Protocol> named(String name) {
        return all().stream().filter(protocol -> protocol.name().equals(name)).findFirst();
    }
}
