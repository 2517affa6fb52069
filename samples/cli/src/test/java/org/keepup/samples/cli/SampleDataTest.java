package org.keepup.samples.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.keepup.core.Catalogues;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/** {@code samples/data} holds what {@link SampleClass} generates; run with {@code -Dkeepup.write=true} to write it anew. */
class SampleDataTest {

    private static final Path DATA = Path.of("../data");

    private final Catalogues catalogues = Catalogues.builtIn();
    private final SampleClass pupils = new SampleClass(catalogues.forms(), MalruleLibrary.of(catalogues));

    @Test
    void the_wide_file_is_what_the_seed_gives() throws IOException {
        Golden.check(DATA.resolve("class-5b.csv"), pupils.wide());
    }

    @Test
    void the_long_file_is_what_the_seed_gives() throws IOException {
        Golden.check(DATA.resolve("class-5b-long.csv"), pupils.rows());
    }

    @Test
    void the_labels_are_what_the_ways_of_working_are() throws IOException {
        Golden.check(DATA.resolve("class-5b-labels.csv"), SampleClass.labels());
    }

    @Test
    void the_candidates_are_what_the_seed_gives() throws IOException {
        Golden.check(DATA.resolve("candidates.csv"), SampleCandidates.csv());
    }
}
