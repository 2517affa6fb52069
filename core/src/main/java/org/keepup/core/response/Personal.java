package org.keepup.core.response;

import org.keepup.core.catalogue.Place;
import org.keepup.core.table.Findings;

/** Columns with names, birthdays and the like, which Keepup has no use for. */
final class Personal {

    private Personal() {}

    static void tell(Findings findings, Place place, String column) {
        findings.notice(
                place,
                column,
                "this column holds personal data and is left out; Keepup works with pseudonyms.",
                "Maybe it can be taken out of the file.");
    }
}
