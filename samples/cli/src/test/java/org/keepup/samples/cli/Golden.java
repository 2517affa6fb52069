package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what the code gives. With {@code -Dkeepup.write=true} they are written anew, to be read before they are kept. */
final class Golden {

    private Golden() {}

    static void check(Path file, String now) throws IOException {
        if (Boolean.getBoolean("keepup.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        assertThat(file).as("run with -Dkeepup.write=true to write it").exists();
        assertThat(now).as("%s", file).isEqualTo(Files.readString(file));
    }
}
