/**
 * Tables as people keep them: comma, semicolon or tab between the cells, any line end, UTF-8, UTF-16 or the Windows alphabet.
 * {@link org.keepup.core.table.TableReader} gives the rows with their lines, one at a time, and
 * {@linkplain org.keepup.core.table.Findings tells} what is wrong instead of failing.
 */
@NullMarked
package org.keepup.core.table;

import org.jspecify.annotations.NullMarked;
