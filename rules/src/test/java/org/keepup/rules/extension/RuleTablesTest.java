package org.keepup.rules.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.rules.fact.Handbook;
import org.keepup.rules.fact.Policy;

class RuleTablesTest {

    @TempDir
    Path folder;

    @Test
    void a_csv_table_is_known_by_its_header_whatever_its_name_and_separator() throws IOException {
        RuleSet set = load("any.csv", "Our links;;;\n\nMisconception;Material;Says;Because\na.b;m1;first;Ours.\n;;;\n");
        assertThat(set.name()).isEqualTo("any.csv");
        assertThat(set.layer()).isEqualTo(Layer.RESEARCHER);
        assertThat(set.models()).isEmpty();
        assertThat(set.rows()).singleElement().satisfies(row -> {
            assertThat(row).isInstanceOf(Handbook.Link.class);
            assertThat(row.place().line()).isEqualTo(4);
        });
    }

    @Test
    void a_workbook_holds_a_table_a_sheet_and_its_places_are_cells() throws IOException {
        Path file = folder.resolve("school.xlsx");
        Workbook.write(
                file,
                Map.of(
                        "Links",
                                List.of(
                                        List.of("Links we use"),
                                        List.of("misconception", "material", "says"),
                                        List.of("a.b", "m1", "use")),
                        "Notes", List.of(List.of("nothing here")),
                        "Rules", List.of(List.of("rule", "state"), List.of("Slips come before new work", "off"))));
        RuleSet set = RuleFiles.load(file);
        assertThat(set.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.place().toString()).isEqualTo(file + " sheet 'Links' cell B3"));
        assertThat(set.switches()).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo("Slips come before new work");
            assertThat(one.on()).isFalse();
        });
        Workbook.write(
                file,
                Map.of(
                        "Links",
                        List.of(
                                List.of("misconception", "material", "says"),
                                List.of("a.b", "m1", "used"),
                                List.of("a.b"))));
        assertThatThrownBy(() -> RuleFiles.load(file))
                .hasMessageContaining("sheet 'Links' cell C2, says: 'used' is none of")
                .hasMessageContaining("Maybe 'use'.")
                .hasMessageContaining("sheet 'Links' row 3, material: missing");
    }

    @Test
    void the_sample_s_workbook_says_what_its_csv_tables_say() {
        Path samples = Path.of("../samples/rules");
        List<String> csv = Stream.of("links.csv", "shelf.csv")
                .flatMap(name -> RuleFiles.load(samples.resolve(name)).rows().stream())
                .map(RuleTablesTest::withoutPlace)
                .toList();
        assertThat(RuleFiles.load(samples.resolve("school.xlsx")).rows())
                .extracting(RuleTablesTest::withoutPlace)
                .isEqualTo(csv);
    }

    private static String withoutPlace(Handbook.Row row) {
        return row.toString().replaceAll(", place=.*", "");
    }

    @Test
    void what_is_no_workbook_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.xlsx"), "not a zip");
        assertThatThrownBy(() -> RuleFiles.load(file))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("broken.xlsx")
                .hasMessageContaining("not a readable XLSX file")
                .hasMessageContaining("Maybe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            misconception,material,says/a.b,m1,perhaps   | line 2 column 3, says: 'perhaps' is none of
            misconception,material,says/a.b,,use         | line 2, material: missing
            misconception,material,says,who/a.b,m1,use,x | line 1, who: unknown column in a table on what to use
            misconception,materials,says/a.b,m1,use      | no table that rules read is found here
            material,programme,says/m1,p1,avoid          | line 2, material: a row is about a material or a programme, not both
            misconception,topic,turn/,,first             | line 2, misconception: missing; a row is about a misconception or a topic
            material,says/m1,first                       | says: 'first' is none of
            policy,sign,counts,strength/p,s,for,         | strength: missing; what counts for or against needs one of slight
            policy,sign,counts,strength/p,s,admits,slight | strength: what admits has no strength
            policy,sign,counts,strength/p,s,for,huge     | strength: 'huge' is none of
            rule,state/A,maybe                           | state: 'maybe' is none of on, off
            material,says/m1,never,x                     | 'x' stands in a column that has no name
            material,says,says/m1,never,never            | says: two columns have this name
            """)
    void what_is_wrong_in_a_table_is_told_with_line_column_and_field(String lines, String message) {
        assertThatThrownBy(() -> load("t.csv", lines.replace('/', '\n') + "\n"))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("t.csv")
                .hasMessageContaining(message);
    }

    @Test
    void a_policy_counts_only_what_some_rule_notices() throws IOException {
        RuleSet set = load("p.csv", "policy,sign,counts,strength\nmine,put-foward,for,strong\n");
        assertThatThrownBy(() -> org.keepup.rules.RuleSets.ruleBase(set))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("p.csv line 2 column 2, sign: no rule notices the sign 'put-foward'")
                .hasMessageContaining("Maybe 'put-forward'.");
    }

    @Test
    void a_later_layer_changes_one_row_of_a_policy_and_takes_back_another() throws IOException {
        RuleSet set = load(
                "p.csv",
                "policy,sign,counts,strength\nlevel-4,put-forward,for,decisive\nlevel-4,helped-already,nothing,\n");
        Policy policy =
                org.keepup.rules.RuleSets.ruleBase(set).handbook().policies().get("level-4");
        assertThat(policy.about("put-forward"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.strength().orElseThrow().weight()).isEqualTo(27));
        assertThat(policy.about("helped-already"))
                .singleElement()
                .satisfies(row -> assertThat(row.counts()).isEqualTo(Policy.Counts.NOTHING));
        assertThat(policy.that(Policy.Counts.ADMITS)).hasSize(1);
    }

    private RuleSet load(String name, String text) throws IOException {
        return RuleFiles.load(Files.writeString(folder.resolve(name), text));
    }
}
