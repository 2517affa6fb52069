package org.keepup.diagnostics.malrule;

import java.util.Optional;
import java.util.Set;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Problems;

/**
 * A procedure written in Java about which catalogue entries make malrules: an entry names it in its field
 * {@code procedure}, and further fields say what the pupil does differently. Made for implementation.
 */
public interface MalruleProcedure {

    /** As it stands in the field {@code procedure}: {@code column-subtraction}. */
    String id();

    /** The topic under which its malrules are reported. */
    String topic();

    /** Ids of the task forms that it works out. */
    Set<String> forms();

    /** Ids of the task forms that a malrule of this procedure speaks about when its entry names a topic of its own. */
    default Set<String> forms(String topic) {
        return forms();
    }

    /** Names of the entry's fields that are for this procedure alone. */
    Set<String> fields();

    /**
     * Makes the malrule of an entry.
     *
     * @param description read from the entry's other fields
     * @param entry the whole entry, of which only {@link #fields()} matter here
     * @param problems takes note of everything that is wrong with these fields
     * @return empty when something is wrong with them
     */
    Optional<Malrule> malrule(MalruleDescription description, Fields entry, Problems problems);
}
