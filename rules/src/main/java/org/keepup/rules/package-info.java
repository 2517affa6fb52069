/** What to do about it: recommendations and session plans. */
@NullMarked
package org.keepup.rules;

import org.jspecify.annotations.NullMarked;
