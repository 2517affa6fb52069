/**
 * Tasks as data. A {@link org.keepup.core.task.TaskForm} is a notation with typed holes and a formula for the right answer;
 * a {@link org.keepup.core.task.Task} is a form with its holes filled; {@link org.keepup.core.task.TaskForms} parses and
 * prints the one plain-text notation. May use {@code core.number}, {@code core.answer}, {@code core.formula},
 * {@code core.catalogue}, {@code core.source}.
 */
@NullMarked
package org.keepup.core.task;

import org.jspecify.annotations.NullMarked;
