/**
 * What rules see and what they conclude. Given to the rules: {@link org.keepup.rules.fact.Learner},
 * {@link org.keepup.rules.fact.Lesson}, {@link org.keepup.rules.fact.Finding}, {@link org.keepup.rules.fact.Cause},
 * {@link org.keepup.rules.fact.Foundation}, {@link org.keepup.rules.fact.Tried}, {@link org.keepup.rules.fact.NextSteps},
 * {@link org.keepup.rules.fact.Shelf}, {@link org.keepup.rules.fact.SharedError}, {@link org.keepup.rules.fact.Reach},
 * {@link org.keepup.rules.fact.Aim}, {@link org.keepup.rules.fact.Course}, {@link org.keepup.rules.fact.Overruled} and core's
 * {@code School}; after a session {@link org.keepup.rules.fact.ExitCheck}, {@link org.keepup.rules.fact.Judgement}; for a session {@link org.keepup.rules.fact.Agenda}, {@link org.keepup.rules.fact.Taught}. Concluded by them, by inserting:
 * {@link org.keepup.rules.fact.Need}, {@link org.keepup.rules.fact.Precedence}, {@link org.keepup.rules.fact.Route},
 * {@link org.keepup.rules.fact.Candidate}, {@link org.keepup.rules.fact.Argument}, {@link org.keepup.rules.fact.Step},
 * {@link org.keepup.rules.fact.Note}, {@link org.keepup.rules.fact.NextMove}, {@link org.keepup.rules.fact.Recall},
 * {@link org.keepup.rules.fact.Result}. All are immutable records. May use {@code core} and {@code diagnostics}.
 */
@NullMarked
package org.keepup.rules.fact;

import org.jspecify.annotations.NullMarked;
