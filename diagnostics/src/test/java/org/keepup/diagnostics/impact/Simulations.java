package org.keepup.diagnostics.impact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Keeps what simulations found, for the page that reports them. */
final class Simulations {

    private static final Path FILE = Path.of("target", "simulated-truth.txt");

    private Simulations() {}

    static void note(String kind, String name, double figure) {
        try {
            Files.writeString(
                    FILE,
                    String.format(Locale.ROOT, "%-13s %-55s %.4f%n", kind, name, figure),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
