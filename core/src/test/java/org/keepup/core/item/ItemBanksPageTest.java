package org.keepup.core.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.task.TaskForms;

/** The examples of docs/reference/item-banks.md are read. */
class ItemBanksPageTest {

    private static final ItemReader READER = ItemReader.of(TaskForms.builtIn());

    @Test
    void the_page_shows_what_can_be_read() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/item-banks.md"));

        ItemBank table = READER.parse("bank.csv", block(page, "csv"));
        ItemBank yaml = READER.read(new Layers(List.of(CatalogueFile.parse("bank.yaml", block(page, "yaml")))));

        assertThat(table.ids()).containsExactly("sub-1", "sub-4", "len-1");
        assertThat(yaml.ids()).containsExactly("sub-4", "len-1");
        assertThat(yaml.item("sub-4").orElseThrow().options())
                .isEqualTo(table.item("sub-4").orElseThrow().options());
    }

    @Test
    void a_bank_is_read_by_its_files_ending() throws IOException {
        Path file = Files.createTempFile("bank", ".json");
        Files.writeString(file, "{\"items\": [{\"id\": \"a\", \"task\": \"402 - 137\", \"seconds\": 40}]}");

        assertThat(READER.read(file).ids()).containsExactly("a");
    }

    private static String block(String page, String language) {
        int begin = page.indexOf("```" + language + "\n") + language.length() + 4;
        return page.substring(begin, page.indexOf("```", begin));
    }
}
