/**
 * Runs rules: {@link org.keepup.rules.engine.RuleBase} is built once and shared, {@link org.keepup.rules.engine.RuleRun} is
 * what one run concluded and why. Facts in, conclusions out; no Drools type shows. May use {@code rules.extension}.
 */
@NullMarked
package org.keepup.rules.engine;

import org.jspecify.annotations.NullMarked;
