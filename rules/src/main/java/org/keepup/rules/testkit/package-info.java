/**
 * For tests of rules. {@link org.keepup.rules.testkit.RuleVerifier} says in one line: given these facts, this rule concludes
 * exactly this. Needs no test framework. May use {@code rules.engine}.
 */
@NullMarked
package org.keepup.rules.testkit;

import org.jspecify.annotations.NullMarked;
