package org.keepup.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.pupil.ScaledScore;

/** The examples of the how-to page load as they are printed. */
class HowToTest {

    private static final Pattern BLOCK = Pattern.compile("```(csv|yaml)\n(.*?)```", Pattern.DOTALL);

    @Test
    void what_the_page_on_catalogues_shows_can_be_added() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "how-to", "add-to-the-catalogues.md"));
        List<CatalogueFile> files = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(page); block.find(); ) {
            String text = block.group(2);
            String subject = text.startsWith("year,") ? "scaled-scores" : "materials";
            files.add(CatalogueFile.parse(
                    block.group(1).equals("csv") ? subject + ".csv" : "file" + files.size() + ".yaml", text));
        }

        Catalogues catalogues = Catalogues.of(Catalogues.builtInLayers().with(files));

        assertThat(files).hasSize(4);
        assertThat(catalogues
                        .materials()
                        .material("oak-street-coins")
                        .orElseThrow()
                        .minutes())
                .hasToString("Optional[20]");
        assertThat(catalogues
                        .misconceptions()
                        .misconception("money.change-from-memory")
                        .orElseThrow()
                        .moves())
                .hasSize(1);
        assertThat(catalogues.scaledScores().row(2024, 55).orElseThrow().scaled())
                .contains(new ScaledScore(101));
    }
}
