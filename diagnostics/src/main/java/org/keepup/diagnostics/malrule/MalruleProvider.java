package org.keepup.diagnostics.malrule;

import java.util.List;
import java.util.ServiceLoader;
import org.keepup.core.task.TaskForms;

/**
 * Brings malrules written in Java to the library; found by {@link ServiceLoader}. Made for implementation by anyone whose
 * malrules no formula can say.
 */
public interface MalruleProvider {

    /**
     * The malrules, in a fixed order. Their ids must be new, and each must name the forms it speaks about.
     *
     * @param forms the task forms in use
     */
    List<Malrule> malrules(TaskForms forms);
}
