/**
 * For tests of malrules of one's own: {@link org.keepup.diagnostics.testkit.MalruleVerifier} checks one malrule in a few
 * lines. It throws {@code AssertionError} and needs no test framework.
 */
@NullMarked
package org.keepup.diagnostics.testkit;

import org.jspecify.annotations.NullMarked;
