package org.keepup.core.catalogue;

import java.util.Objects;

/**
 * A place in a file.
 *
 * @param file the file's name as the user knows it
 * @param line from 1; 0 when the problem is with the file as a whole
 * @param column from 1; 0 when the problem is with the line as a whole
 */
public record Place(String file, int line, int column) {
    public Place {
        Objects.requireNonNull(file, "file");
    }

    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? " line " + line : "") + (column > 0 ? " column " + column : "");
    }
}
