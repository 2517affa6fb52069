package org.keepup.core.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keepup.core.answer.Answer;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.number.Rational;
import org.keepup.core.task.TaskForms;

class ItemReaderTest {

    private static final TaskForms FORMS = TaskForms.builtIn();
    private static final ItemReader READER = ItemReader.of(FORMS);

    private static final Item CHOICE = new Item(
            "mc-1",
            FORMS.parse("52 - 27"),
            List.of("3C2"),
            Rational.of(2),
            "exchange",
            List.of(
                    new Option("A", Answer.parse("25"), List.of()),
                    new Option(
                            "B", Answer.parse("35"), List.of("subtraction.smaller-from-larger", "subtraction.other"))),
            Optional.empty());

    @Test
    void a_bank_in_csv() {
        ItemBank bank = READER.parse("bank.csv", """
                id,task,objective,marks,topic,option A,option B,tags B
                sub-1,402 - 137,,,,,,
                mc-1,52 - 27,3C2,2,exchange,25,35,subtraction.smaller-from-larger subtraction.other
                """);

        assertThat(bank.items()).containsExactly(Item.of("sub-1", FORMS.parse("402 - 137")), CHOICE);
        assertThat(bank.item("mc-1")).contains(CHOICE);
        assertThat(bank.item("none")).isEmpty();
    }

    @Test
    void a_bank_in_catalogue_files() {
        Layers layers = new Layers(List.of(CatalogueFile.parse("bank.yaml", """
                items:
                  - id: sub-1
                    task: 402 - 137
                  - id: mc-1
                    task: 52 - 27
                    objectives: 3C2
                    marks: 2
                    topic: exchange
                    options:
                      - {label: A, answer: 25}
                      - {label: B, answer: 35, tags: [subtraction.smaller-from-larger, subtraction.other]}
                """)));

        assertThat(READER.read(layers).items()).containsExactly(Item.of("sub-1", FORMS.parse("402 - 137")), CHOICE);
    }

    @Test
    void options_know_whether_they_are_right() {
        assertThat(CHOICE.option("a"))
                .hasValueSatisfying(
                        option -> assertThat(CHOICE.isCorrect(option)).isTrue());
        assertThat(CHOICE.option("B"))
                .hasValueSatisfying(
                        option -> assertThat(CHOICE.isCorrect(option)).isFalse());
        assertThat(CHOICE.option("C")).isEmpty();
    }

    @Test
    void every_problem_is_told_with_its_place() {
        CatalogueException e = catchThrowableOfType(CatalogueException.class, () -> READER.parse("bank.csv", """
                        id,task,marks,option A,option B,note
                        a,402 - 137,1,,,
                        a,402 - 138,1,,,
                        b,402 minus 137,1,,,
                        c,,1,,,
                        d,402 - 137,none,,,
                        e,52 - 27,1,35,45,
                        ,52 - 27,1,,,
                        f,order 0.4, 0.35,1,,,
                        """));

        assertThat(e.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "bank.csv line 1 column 6, note: unknown column; known are id, task, objectives, marks, topic, seconds,"
                                + " correct, 'option A', 'tags A'.",
                        "bank.csv line 3 column 1, id: item 'a' stands already at bank.csv line 2 column 1.",
                        "bank.csv line 4 column 2, task: item 'b': '402 minus 137' is not a task in any known form."
                                + " Maybe write it like '402 - 137' (Subtracting whole numbers).",
                        "bank.csv line 5 column 2, task: item 'c' has no task.",
                        "bank.csv line 6 column 3, marks: item 'd': 'none' is not a number of marks above 0. Maybe 1.",
                        "bank.csv line 7 column 1, options: item 'e': no option is right; 52 - 27 is 25.",
                        "bank.csv line 8 column 1, id: an item needs an id.",
                        "bank.csv line 9 column 1: 7 cells where the header has 6. Maybe a task or answer with a comma"
                                + " needs quotes around it.");
    }

    @Test
    void banks_join_but_never_share_an_id() {
        ItemBank one = ItemBank.of(List.of(CHOICE));

        assertThat(one.with(ItemBank.of(List.of(Item.of("x", FORMS.parse("3 + 4")))))
                        .ids())
                .containsExactly("mc-1", "x");
        assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> one.with(one)))
                .hasMessage("two items have the id 'mc-1'.");
    }
}
