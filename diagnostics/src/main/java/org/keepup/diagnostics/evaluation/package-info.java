/**
 * How good is a diagnosis: simulated pupils whose state is known, the measures that compare an engine's findings with that
 * state, and the protocols that anybody can repeat from a seed. Start at {@link org.keepup.diagnostics.evaluation.Protocol}.
 * Engines are met only as {@link org.keepup.diagnostics.DiagnosticEngine} and {@link org.keepup.diagnostics.Forecaster};
 * nothing here shares code with an engine's own model of slips. May use {@code diagnostics.malrule}.
 */
@NullMarked
package org.keepup.diagnostics.evaluation;

import org.jspecify.annotations.NullMarked;
