package org.keepup.diagnostics.malrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of docs/reference that is written from the catalogues. */
final class ReferencePage {

    private static final Path FOLDER = Path.of("../docs/reference");

    private ReferencePage() {}

    /** Compares the page with the file; with -Dkeepup.update=true writes the file first. */
    static void assertCurrent(String name, String page) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("keepup.update")) {
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file))
                .as("docs/reference/%s is stale; run the test with -Dkeepup.update=true", name)
                .isEqualTo(page);
    }

    /** Text for a cell of a table. */
    static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
