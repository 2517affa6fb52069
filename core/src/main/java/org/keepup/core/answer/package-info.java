/**
 * What the pupil wrote. {@link org.keepup.core.answer.Answer} keeps it as written and knows its value where it has one;
 * a blank and an unreadable scrawl are answers too. May use {@code core.number}.
 */
@NullMarked
package org.keepup.core.answer;

import org.jspecify.annotations.NullMarked;
