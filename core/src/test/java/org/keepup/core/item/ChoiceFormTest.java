package org.keepup.core.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepup.core.Catalogues;
import org.keepup.core.answer.Answer;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseReader;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;

class ChoiceFormTest {

    private static final Catalogues CATALOGUES = Catalogues.builtIn();
    private static final ItemReader READER = ItemReader.of(TaskForms.builtIn());
    private static final String WORDS = """
            id,task,topic,objectives,seconds,correct,option A,tags A,option B,option C
            w1,"Which is longer, 1 m or 90 cm?",length,4M1,15,B,90 cm,mine.more-digits,1 m,neither
            w2,Which weighs more?,mass,4M1,,the stone,the feather,,the stone,
            """;

    @Test
    void a_question_in_words_is_a_task_like_any_other() {
        Task task = CATALOGUES.forms().parse("is a square a rectangle");

        assertThat(task.text()).isEqualTo("Is a square a rectangle?");
        assertThat(task.form().id()).isEqualTo("choice-shape");
        assertThat(task.accepts(Answer.parse("Yes, it has all that a rectangle must have")))
                .isTrue();
        assertThat(task.accepts(Answer.parse("no, it is a square"))).isFalse();
    }

    @Test
    void every_question_of_the_own_bank_reads_back_and_is_of_one_form_only() {
        assertThat(CATALOGUES.items().items()).hasSizeGreaterThanOrEqualTo(21).allSatisfy(item -> {
            assertThat(CATALOGUES.forms().parse(item.task().text())).isEqualTo(item.task());
            assertThat(CATALOGUES.forms().formsOf(item.task().text())).hasSize(1);
            assertThat(item.options().stream().filter(item::isCorrect)).hasSize(1);
            assertThat(item.options())
                    .filteredOn(option -> !option.tags().isEmpty())
                    .isNotEmpty();
        });
    }

    @Test
    void a_bank_may_hold_questions_in_words() {
        ItemBank bank = READER.parse("bank.csv", WORDS);

        Item item = bank.item("w1").orElseThrow();
        assertThat(item.task().form().id()).isEqualTo("choice-length");
        assertThat(item.time()).contains(Duration.ofSeconds(15));
        assertThat(item.options().get(0).tags()).containsExactly("mine.more-digits");
        assertThat(bank.choiceForms()).extracting(ChoiceForm::topic).containsExactly("length", "mass");
    }

    @Test
    void a_bank_joins_the_catalogues() {
        Catalogues more = CATALOGUES.with(READER.parse("bank.csv", WORDS));

        assertThat(more.items().item("w2")).isPresent();
        assertThat(more.forms().parse("Which weighs more").form().topic()).isEqualTo("mass");
        assertThat(more.forms().form("choice-shape")).isPresent();
    }

    @Test
    void an_option_is_answered_by_its_letter_or_its_text() {
        ResponseReader reader = ResponseReader.of(CATALOGUES.forms()).with(CATALOGUES.items());

        List<Response> responses = reader.parse("r.csv", """
                        pupil,item,answer
                        P1,keepup-square-rectangle,A
                        P2,keepup-square-rectangle,No it is a square
                        P3,keepup-square-rectangle,"no, it is a square"
                        P4,keepup-square-rectangle,b
                        """).orThrow().stream()
                .flatMap(sheet -> sheet.responses().stream())
                .toList();

        assertThat(responses)
                .extracting(response -> response.particulars().option().orElse("-"))
                .containsExactly("A", "-", "A", "B");
        assertThat(responses).extracting(Response::isCorrect).containsExactly(false, false, false, true);
    }

    @Test
    void what_a_question_in_words_lacks_is_told() {
        CatalogueException e = catchThrowableOfType(CatalogueException.class, () -> READER.parse("bank.csv", """
                        id,task,topic,correct,option A,option B,seconds
                        a,Which is it?,length,,x,y,
                        b,Which is it?,,A,x,y,
                        c,Which is it?,length,C,x,y,
                        d,Which is it?,length,A,x,y,
                        e,which is  it,length,B,x,y,
                        f,52 - 27,,B,25,35,
                        g,52 - 28,,,24,34,soon
                        """));

        assertThat(e.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "bank.csv line 2 column 2, task: item 'a': 'Which is it?' is not a task in any known form. A question"
                                + " in words needs the right option named in 'correct'.",
                        "bank.csv line 3 column 2, topic: item 'b' asks in words and needs a topic: lower-case words"
                                + " joined by '-', not ''. Maybe 'shape'.",
                        "bank.csv line 4 column 4, correct: item 'c': 'C' is none of its options. Maybe A.",
                        "bank.csv line 6 column 2, task: item 'e' asks the same as item 'd'.",
                        "bank.csv line 7 column 4, correct: item 'f': 52 - 27 is not 35.",
                        "bank.csv line 8 column 7, seconds: item 'g': 'soon' is not a whole number of seconds above 0."
                                + " Maybe 30.");
    }
}
