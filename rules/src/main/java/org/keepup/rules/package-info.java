/**
 * What to do about it. {@link org.keepup.rules.Recommender} turns a pupil's {@link org.keepup.rules.Situation} into
 * {@link org.keepup.rules.Advice}: what is needed first, and which material, each with its reasons;
 * {@link org.keepup.rules.TutorialPlanner} turns the advice into a {@link org.keepup.rules.TutorialPlan} that fills a session to
 * the minute. The decisions themselves are rules, in the resource folders beside this package. May use {@code rules.engine},
 * {@code rules.extension} and {@code rules.fact}; shows no Drools type.
 */
@NullMarked
package org.keepup.rules;

import org.jspecify.annotations.NullMarked;
