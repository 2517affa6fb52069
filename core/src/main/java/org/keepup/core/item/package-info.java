/**
 * Items: tasks with an id, objectives, marks and perhaps options to choose from. {@link org.keepup.core.item.ItemBank} holds
 * them by id; {@link org.keepup.core.item.ItemReader} reads them from CSV or from {@code items:} in catalogue files. May use
 * {@code core.task}, {@code core.answer}, {@code core.catalogue}, {@code core.table}.
 */
@NullMarked
package org.keepup.core.item;

import org.jspecify.annotations.NullMarked;
