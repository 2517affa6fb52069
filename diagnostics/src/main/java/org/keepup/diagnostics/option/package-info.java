/**
 * The engine over multiple-choice items whose wrong options are tagged with the malrules or misconceptions that lead to
 * them: {@link org.keepup.diagnostics.option.OptionEngine}. A pick says less than a written answer, because every option is
 * hit by chance now and then; the engine reckons with that. May use {@code diagnostics.malrule} and, for the decision rule,
 * {@code diagnostics.bayes}.
 */
@NullMarked
package org.keepup.diagnostics.option;

import org.jspecify.annotations.NullMarked;
