package org.keepup.diagnostics.malrule.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepup.core.answer.Answer;
import org.keepup.core.source.Confidence;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class ColumnMalruleTest {

    private static final MalruleLibrary LIBRARY = MalruleLibrary.builtIn();

    private static Malrule malrule(String id) {
        return LIBRARY.malrule(id).orElseThrow();
    }

    private static Task task(String text) {
        return LIBRARY.forms().parse(text);
    }

    @Test
    void two_malrules_held_at_once_act_together_and_are_described_together() {
        Malrule one = malrule("subtraction.sub-one-over-blank");
        Malrule other = malrule("subtraction.smaller-from-larger");
        Malrule both = one.with(other).orElseThrow();

        assertThat(both.predict(task("671 - 28"))).extracting(Answer::text).containsExactly("557");
        assertThat(both.id()).isEqualTo("subtraction.smaller-from-larger-and-sub-one-over-blank");
        assertThat(both.description().name())
                .contains(one.description().name(), other.description().name());
        assertThat(both.description().source().confidence()).isEqualTo(Confidence.CONFIRMED);
        assertThat(both.steps(task("671 - 28")))
                .contains("  671", "-  28", "  557", "Where there is nothing underneath I take away 1.");
        assertThat(other.with(one).orElseThrow().description()).isEqualTo(both.description());
    }

    @Test
    void three_malrules_can_be_held_at_once() {
        Malrule all = malrule("subtraction.borrow-across-zero")
                .with(malrule("subtraction.diff-0-n-is-n"))
                .flatMap(two -> two.with(malrule("subtraction.dont-write-zero")))
                .orElseThrow();

        // ones 14 - 7, past the 0, 9 becomes 8; 0 take away 3 is 3; 8 take away 8 is not written
        assertThat(all.predict(task("904 - 837"))).extracting(Answer::text).containsExactly("37");
    }

    @Test
    void malrules_of_different_operations_do_not_act_together() {
        assertThat(malrule("addition.carry-ignored").with(malrule("multiplication.carry-ignored")))
                .isEmpty();
        assertThat(malrule("subtraction.smaller-from-larger").with(malrule("subtraction-mental.loses-a-ten")))
                .isEmpty();
    }

    @Test
    void a_malrule_says_nothing_about_other_forms_and_about_division_by_0() {
        Malrule malrule = malrule("division.remainder-ignored");

        assertThat(malrule.predict(task("402 - 137"))).isEmpty();
        assertThat(malrule.steps(task("402 - 137"))).isEmpty();
        assertThat(malrule.predict(task("12 / 0"))).isEmpty();
        assertThat(malrule.predict(task("17 / 5 r"))).extracting(Answer::text).containsExactly("3");
    }

    @Test
    void nothing_written_is_a_blank() {
        assertThat(malrule("subtraction.doesnt-borrow").predict(task("42 - 18")))
                .containsExactly(Answer.BLANK);
    }

    @Test
    void lapses_of_the_right_procedure_are_wrong_answers() {
        Task task = task("402 - 137");
        ColumnProcedure procedure = ColumnProcedure.forForm(task.form().id()).orElseThrow();
        List<Lapse> lapses = procedure.lapses(task, procedure.patch());

        assertThat(lapses)
                .contains(
                        new Lapse(Lapse.Kind.DECREMENT_FORGOTTEN, Digits.answer("275")),
                        new Lapse(Lapse.Kind.DECREMENT_HALF_DONE, Digits.answer("365")));
        assertThat(lapses).doesNotHaveDuplicates().noneMatch(lapse -> task.accepts(lapse.answer()));
    }

    @Test
    void who_holds_a_malrule_can_lapse_too() {
        ColumnMalrule malrule = (ColumnMalrule) malrule("subtraction.smaller-from-larger");

        assertThat(malrule.lapses(task("402 - 137")))
                .contains(new Lapse(Lapse.Kind.FACT_ONE_OVER, Digits.answer("336")))
                .noneMatch(lapse -> lapse.kind() == Lapse.Kind.DECREMENT_FORGOTTEN);
    }
}
