/**
 * The engine over malrules: which wrong procedure, if any, made these answers, and how sure is that.
 * {@link org.keepup.diagnostics.bayes.BayesEngine} is the engine; {@link org.keepup.diagnostics.bayes.Priors} and
 * {@link org.keepup.diagnostics.bayes.DecisionRule} are what a host may set. {@code docs/reference/model.md} tells the model.
 */
@NullMarked
package org.keepup.diagnostics.bayes;

import org.jspecify.annotations.NullMarked;
