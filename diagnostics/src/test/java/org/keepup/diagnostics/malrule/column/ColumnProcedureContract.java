package org.keepup.diagnostics.malrule.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/** What holds of each written method and its malrules in the library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ColumnProcedureContract {

    final ColumnProcedure procedure;
    final Patch right;
    final Map<String, Patch> patches = new LinkedHashMap<>();
    private final Pattern sign;
    private final int malrules;

    /**
     * @param sign what stands between the numbers of a task
     * @param malrules how many the library holds
     */
    ColumnProcedureContract(ColumnProcedure procedure, String sign, int malrules) {
        this.procedure = procedure;
        this.right = procedure.patch();
        this.sign = Pattern.compile(sign);
        this.malrules = malrules;
        malrules().forEach(malrule -> patches.put(name(malrule.id()), malrule.patch()));
    }

    private Stream<ColumnMalrule> malrules() {
        return MalruleLibrary.builtIn().all().stream()
                .filter(ColumnMalrule.class::isInstance)
                .map(ColumnMalrule.class::cast)
                .filter(malrule -> malrule.procedure() == procedure);
    }

    private static String name(String id) {
        return id.substring(id.indexOf('.') + 1);
    }

    final String answer(String task, Patch patch) {
        return procedure.answer(Operands.whole(List.of(sign.split(task))), patch);
    }

    /** What holders of two malrules write; of one when both are the same. */
    final String answer(String task, String one, String other) {
        return answer(task, patches.get(one).with(patches.get(other)).orElseThrow());
    }

    Stream<Arguments> examples() {
        return malrules()
                .flatMap(malrule -> malrule.description().examples().stream()
                        .map(example -> Arguments.of(malrule.id(), example.task(), example.wrong(), example.right())));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_published_example_comes_out(String id, String task, String wrong, String answer) {
        assertThat(answer(task, patches.get(name(id)))).as(id).isEqualTo(wrong);
        if (!answer.contains("/")) {
            assertThat(answer(task, right)).isEqualTo(answer);
        }
    }

    @Test
    void each_malrule_of_the_method_has_three_examples() {
        assertThat(patches).hasSize(malrules);
        assertThat(examples()).hasSize(3 * malrules);
    }
}
