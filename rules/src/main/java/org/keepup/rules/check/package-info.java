/**
 * Looks for what a reader of rules overlooks: {@link org.keepup.rules.check.RuleCheck} runs the rules over generated pupils and
 * tells which rules never fired, and for which diagnoses nothing is recommended. May use all of {@code rules}.
 */
@NullMarked
package org.keepup.rules.check;

import org.jspecify.annotations.NullMarked;
