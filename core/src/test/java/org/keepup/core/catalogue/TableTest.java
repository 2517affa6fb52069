package org.keepup.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    @Test
    void each_row_is_an_entry_that_knows_its_line() {
        List<Entry> rows = rows("id,errors\na,one|two\n\nb,\"x, y\"\n");

        Fields first = Fields.of(rows.get(0), new Problems());
        Fields second = Fields.of(rows.get(1), new Problems());
        assertThat(first.texts("errors")).containsExactly("one", "two");
        assertThat(first.place()).isEqualTo(new Place("materials.csv", 2, 0));
        assertThat(second.text("errors")).isEqualTo("x, y");
        assertThat(second.place().line()).isEqualTo(4);
    }

    @Test
    void a_bar_separates_items_only_where_a_list_is_read() {
        Fields row = Fields.of(rows("id,errors\na,one|two\n").get(0), new Problems());

        assertThat(row.text("errors")).isEqualTo("one|two");
    }

    @Test
    void an_empty_cell_is_an_absent_field() {
        Fields row = Fields.of(rows("id,errors,code\na,,\n").get(0), new Problems());

        assertThat(row.optionalText("errors")).isEmpty();
        assertThat(row.texts("errors")).isEmpty();
    }

    @Test
    void byte_order_mark_semicolons_and_windows_line_ends_are_normal() {
        Fields row = Fields.of(rows("\uFEFFid;errors\r\na;x, y\r\n").get(0), new Problems());

        assertThat(row.text("id")).isEqualTo("a");
        assertThat(row.text("errors")).isEqualTo("x, y");
    }

    @Test
    void every_problem_of_a_table_is_reported_at_once() {
        CatalogueException e =
                catchThrowableOfType(CatalogueException.class, () -> rows("id,id,\na,b\nc,d,e,and more\n"));

        assertThat(e.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "materials.csv line 1, id: two columns have this name.",
                        "materials.csv line 1: column 3 has no name.",
                        "materials.csv line 3: 'and more' stands beyond the last of the 3 columns. "
                                + "Maybe a text with a comma needs quotes around it.");
    }

    @Test
    void a_folder_takes_tables_named_after_a_subject(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("materials.csv"), "id\nmine\n");

        assertThat(new Layers(List.of()).with(folder).entries("materials")).hasSize(1);
    }

    @Test
    void a_table_with_an_unknown_subject_is_a_problem(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("material.csv"), "id\nmine\n");

        CatalogueException e = catchThrowableOfType(CatalogueException.class, () -> new Layers(List.of()).with(folder));

        assertThat(e.problems()).hasSize(1);
        assertThat(e)
                .hasMessageContaining("material.csv line 1, material: unknown")
                .hasMessageContaining("Maybe 'materials'");
    }

    private static List<Entry> rows(String text) {
        return new Layers(List.of(CatalogueFile.parse("materials.csv", text))).entries("materials");
    }
}
