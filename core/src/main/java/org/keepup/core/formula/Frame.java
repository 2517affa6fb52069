package org.keepup.core.formula;

/**
 * What one run of a formula works on.
 *
 * @param bindings the values of its scope's names
 * @param locals room for the parameters of {@code t -> …}
 */
record Frame(Bindings bindings, Value[] locals) {

    static final Value[] NO_LOCALS = new Value[0];
}
