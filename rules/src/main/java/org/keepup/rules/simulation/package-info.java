/**
 * A whole year of tutorials in a made-up school, planned week by week by the rules and by simpler ways of choosing, over
 * pupils whose wrong procedures are known because they were drawn. {@link org.keepup.rules.simulation.YearSimulation} is the
 * entry. Compares ways of planning under stated assumptions; says nothing about children. May use {@code rules} and
 * {@code diagnostics.evaluation}.
 */
@NullMarked
package org.keepup.rules.simulation;

import org.jspecify.annotations.NullMarked;
