/**
 * Exact numbers, and numbers as a child writes them. {@link org.keepup.core.number.Rational} is a value;
 * {@link org.keepup.core.number.Numeral} is a value together with its written form, so that 0.50 is not 0.5 and
 * 4/8 is not 1/2. Depends on nothing else here.
 */
@NullMarked
package org.keepup.core.number;

import org.jspecify.annotations.NullMarked;
