package org.keepup.core.response;

import java.util.Map;
import org.keepup.core.catalogue.Place;

/** One response as a file gives it, before it is understood. */
interface Draft {

    /** What stands under a known column, without spaces around it; empty when there is nothing. */
    String text(Field field);

    /** The place of a field, or of the whole record when the field is not there. */
    Place place(Field field);

    /** How the file names a field. */
    String column(Field field);

    /** What the file says of the pupil, by column name, blanks left out. */
    Map<String, String> details();

    /** Columns that Keepup does not know, as they stand, blanks left out. */
    Map<String, String> further();

    /** Whether the file says that this is a mark alone. */
    default boolean isMark() {
        return Marking.isMark(text(Field.STATUS));
    }
}
