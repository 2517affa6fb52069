package org.keepup.core.response;

import java.util.List;
import java.util.Objects;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.Problem;

/**
 * What a file of responses held. Good rows are there even when others have problems.
 *
 * @param name the file's name as the user knows it
 * @param sheets one a pupil, pupils and responses in the order in which they first appear
 * @param problems what could not be used or understood, by line
 * @param notices decisions that the user should know: skipped rows of totals, cells read as marks, columns left out; by line
 */
public record ResponseFile(String name, List<ResponseSheet> sheets, List<Problem> problems, List<Problem> notices) {
    public ResponseFile {
        Objects.requireNonNull(name, "name");
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    /**
     * These sheets, for callers who want all or nothing.
     *
     * @throws CatalogueException with every problem, if there is any
     */
    public List<ResponseSheet> orThrow() {
        if (!problems.isEmpty()) {
            throw new CatalogueException(problems);
        }
        return sheets;
    }
}
