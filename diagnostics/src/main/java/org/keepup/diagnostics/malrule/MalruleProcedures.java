package org.keepup.diagnostics.malrule;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Brings procedures written in Java to the library; found by {@link ServiceLoader}. Made for implementation by anyone who
 * adds procedures.
 */
public interface MalruleProcedures {

    /** Immutable, in a fixed order. */
    List<MalruleProcedure> procedures();

    /** Every procedure on the class path or module path. */
    static List<MalruleProcedure> installed() {
        List<MalruleProcedure> all = new ArrayList<>();
        for (MalruleProcedures found : ServiceLoader.load(MalruleProcedures.class)) {
            all.addAll(found.procedures());
        }
        return List.copyOf(all);
    }
}
