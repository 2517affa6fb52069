/**
 * What to ask next. {@link org.keepup.diagnostics.probe.Probe} chooses the questions that tell most per minute about one
 * pupil; {@link org.keepup.diagnostics.probe.Worksheet} is a whole test that parts malrules with few items;
 * {@link org.keepup.diagnostics.probe.Lint} says what the items of a bank cannot tell. May use {@code diagnostics.malrule} and
 * {@code diagnostics.bayes}.
 */
@NullMarked
package org.keepup.diagnostics.probe;

import org.jspecify.annotations.NullMarked;
