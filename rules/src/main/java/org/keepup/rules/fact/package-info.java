/**
 * What rules see and what they conclude. Given to the rules: {@link org.keepup.rules.fact.Learner},
 * {@link org.keepup.rules.fact.Lesson}, {@link org.keepup.rules.fact.Finding}, {@link org.keepup.rules.fact.Cause},
 * {@link org.keepup.rules.fact.Foundation}, {@link org.keepup.rules.fact.Tried}, {@link org.keepup.rules.fact.NextSteps},
 * {@link org.keepup.rules.fact.Shelf}; for a session {@link org.keepup.rules.fact.Agenda}. Concluded by them, by inserting:
 * {@link org.keepup.rules.fact.Need}, {@link org.keepup.rules.fact.Precedence}, {@link org.keepup.rules.fact.Route},
 * {@link org.keepup.rules.fact.Candidate}, {@link org.keepup.rules.fact.Argument}, {@link org.keepup.rules.fact.Step},
 * {@link org.keepup.rules.fact.Note}. All are immutable records. May use {@code core} and {@code diagnostics}.
 */
@NullMarked
package org.keepup.rules.fact;

import org.jspecify.annotations.NullMarked;
