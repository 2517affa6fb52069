/**
 * The formula language of forms and malrules: exact, pure, total and bounded. Formulas are compiled once, fail at load
 * time with their place, and never loop, call Java or touch the machine. May use {@code core.number}.
 */
@NullMarked
package org.keepup.core.formula;

import org.jspecify.annotations.NullMarked;
