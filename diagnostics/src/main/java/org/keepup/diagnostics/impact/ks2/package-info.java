/**
 * The key stage 1 to 2 progress measure in mathematics, as the Department for Education published it for 2016 to 2019, 2022
 * and 2023. The national tables that it rests on could not be confirmed for any year, so they are read from a file of the
 * user's; {@link org.keepup.diagnostics.impact.ks2.PriorGroups} says how it looks.
 */
@NullMarked
package org.keepup.diagnostics.impact.ks2;

import org.jspecify.annotations.NullMarked;
