package org.keepup.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private final Problems problems = new Problems();

    @Test
    void an_id_stands_only_once() {
        Register<Thing> things = read("things: [{id: a, size: 1}]", "things: [{id: a, size: 2}]");

        assertThat(things.get("a")).contains(new Thing("a", 1));
        assertThat(messages())
                .containsExactly("file2 line 1 column 15, id: thing 'a' stands already in file1 line 1 column 15."
                        + " Maybe add 'replaces: true' to take its place.");
    }

    @Test
    void a_later_layer_replaces_an_entry_when_it_says_so() {
        Register<Thing> things =
                read("things: [{id: a, size: 1}, {id: b, size: 1}]", "things: [{id: a, size: 2, replaces: true}]");

        assertThat(messages()).isEmpty();
        assertThat(things.values()).containsExactly(new Thing("a", 2), new Thing("b", 1));
    }

    @Test
    void there_must_be_something_to_replace() {
        Register<Thing> things =
                read("things: [{id: apple, size: 1}]", "things: [{id: aple, size: 2, replaces: true}]");

        assertThat(things.values()).hasSize(1);
        assertThat(messages())
                .containsExactly("file2 line 1 column 15, replaces: there is no earlier thing 'aple' to replace."
                        + " Maybe 'apple'.");
    }

    @Test
    void an_entry_that_cannot_be_read_is_left_out_and_every_problem_in_it_is_noted() {
        Register<Thing> things =
                read("things:\n- size: big\n- {id: b, size: -1}\n- {id: c, size: 3}\n- {id: d, size: 1, colour: red}");

        assertThat(things.ids()).containsExactly("c");
        assertThat(messages())
                .containsExactly(
                        "file1 line 2 column 3, id: missing; this field is required.",
                        "file1 line 2 column 9, size: 'big' is not a whole number.",
                        "file1 line 3 column 3: a size is positive.",
                        "file1 line 5 column 28, colour: unknown field; known are id, size.");
    }

    @Test
    void a_reference_to_nothing_is_noted_at_its_place() {
        Register<Thing> things = read("things: [{id: apple, size: 1}]");
        Fields from =
                Fields.of(CatalogueFile.parse("other", "needs: [apple, aple]").root(), problems);

        assertThat(things.require(from, "needs", from.texts("needs"))).isFalse();
        assertThat(messages())
                .containsExactly(
                        "other line 1 column 8, needs: thing 'aple' is not in the catalogue (1 entries). Maybe 'apple'.");
    }

    private Register<Thing> read(String... texts) {
        List<CatalogueFile> files = new java.util.ArrayList<>();
        for (String text : texts) {
            files.add(CatalogueFile.parse("file" + (files.size() + 1), text));
        }
        return Register.read(new Layers(files), "things", "thing", "id", Thing::id, RegisterTest::thing, problems);
    }

    private static Thing thing(Fields fields) {
        fields.only("id", "size");
        String id = fields.text("id");
        Optional<Integer> size = fields.whole("size");
        return new Thing(id, size.orElseThrow());
    }

    private List<String> messages() {
        return problems.all().stream().map(Problem::toString).toList();
    }

    private record Thing(String id, int size) {
        Thing {
            if (size < 0) {
                throw new IllegalArgumentException("a size is positive.");
            }
        }
    }
}
