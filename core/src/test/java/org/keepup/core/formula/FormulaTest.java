package org.keepup.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.number.Numeral;

class FormulaTest {

    private static final Place PLACE = new Place("own.yaml", 12, 13);

    static Stream<Function> functions() {
        return Functions.all().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void every_functions_example_gives_what_the_reference_says(Function function) {
        assertThat(written(function.example())).as(function.example()).contains(function.gives());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2 + 3 * 4 | 14",
                "(2 + 3) * 4 | 20",
                "10 - 3 - 2 | 5",
                "1/3 + 1/6 | 0.5",
                "2/3 | 2/3",
                "-2 ^ 2 | -4",
                "2 ^ 3 ^ 2 | 512",
                "7 mod 4 + 7 div 4 | 4",
                "-7 mod 4 | 1",
                "0.50 & 'x' | 0.50x",
                "1 + 2 & ':' & 75 | 3:75",
                "3 < 4 and not 4 < 3 | yes",
                "3 in [1, 2, 3] or 1 / 0 > 2 | yes",
                "if(1 = 2, 1 / 0, 'safe') | safe",
                "0.5 = 0.50 | yes",
                "written(0.5) = written(0.50) | no",
                "map([1, 2], t -> map([10, 20], u -> t + u)) | 11, 21, 12, 22",
                "fold([1, 2, 3], '', (sofar, t) -> t & sofar) | 321",
                "point(beforePoint(5.13) & '0', afterPoint(5.13) & '0') | 50.130",
                "digitAt(0.278, 0.001) | 8",
                "1 = 1.0 | yes"
            })
    void formulas_are_worked_out_exactly(String formula, String expected) {
        assertThat(written(formula)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 / 0",
                "1 mod 0",
                "'a' + 1",
                "0 ^ -1",
                "9 ^ 9 ^ 9",
                "10 ^ 999999",
                "item([1], 2)",
                "item([1], 0)",
                "first([])",
                "mean([])",
                "fraction(1.5, 2)",
                "repeat('abc', 100000)",
                "repeat('abc', -1)",
                "numbers(1, 100000)",
                "numbers(1, 5, 0)",
                "evaluate('((')",
                "evaluate('3 + + +')",
                "evaluate('3 + 4', 'backwards')",
                "fromWords('three bananas')",
                "roman(0)",
                "minutes('soon')",
                "not 3",
                "2..5",
                "fold(numbers(1, 150), [0], (sofar, t) -> together(sofar, sofar))",
                "map(numbers(1, 150), a -> map(numbers(1, 150), b -> a + b))",
                "digits('abc')",
                "slice('', 99999999999999999999, 2)",
                "replace(repeat('a', 300), 'a', repeat('b', 300))"
            })
    void a_formula_that_meets_a_wrong_type_or_a_limit_has_no_answer(String formula) {
        assertThat(written(formula)).as(formula).isEmpty();
    }

    @Test
    void names_are_the_values_in_the_holes_as_written() {
        Scope scope = Scope.of(java.util.List.of("a", "b"));
        Problems problems = new Problems();
        Formula top = Formula.compile("top(a) + top(b)", scope, PLACE, "let", problems)
                .orElseThrow();
        Scope wider = scope.define("n", top);
        Formula answer = Formula.compile("fraction(n, bottom(a) + bottom(b))", wider, PLACE, "answer", problems)
                .orElseThrow();
        Bindings bindings = wider.bind(Map.of("a", fraction("2/4"), "b", fraction("1/3")));
        assertThat(answer.evaluate(bindings).map(Value::written)).contains("3/7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "denominater(a) | at character 1: unknown function 'denominater'. | ",
                "digitss(a) | unknown function 'digitss'. | Maybe 'digits'.",
                "a + bb | at character 5: unknown name 'bb'; known here are a, b | Maybe 'b'.",
                "a + | ends too early: expected a number | ",
                "(a + b | expected ')' | ",
                "a b | at character 3: expected the end of the formula or an operator but found 'b' | ",
                "top(a, b) | 'top' has 2 arguments; expected top(f) | ",
                "digits | is a function and needs its arguments in brackets | Maybe digits(a).",
                "'abc | is not closed | Maybe a quote is missing.",
                "a ; b | the character ';' means nothing | ",
                "map([1], 2) | 'map' is used as map([1, 2], t -> t * 10) | "
            })
    void mistakes_name_their_place_and_the_nearest_known_name(String text, String message, String remedy) {
        Problems problems = new Problems();
        Optional<Formula> formula =
                Formula.compile(text, Scope.of(java.util.List.of("a", "b")), PLACE, "answer", problems);
        assertThat(formula).isEmpty();
        Problem problem = problems.all().get(0);
        assertThat(problem.toString())
                .startsWith("own.yaml line 12 column 13, answer: ")
                .contains(message);
        if (remedy != null) {
            assertThat(problem.remedy()).isEqualTo(remedy);
        }
    }

    @Test
    void deep_nesting_is_refused_rather_than_overflowing() {
        Problems problems = new Problems();
        assertThat(Formula.compile("(".repeat(900) + "1" + ")".repeat(900), Scope.empty(), PLACE, "answer", problems))
                .isEmpty();
        assertThat(Formula.compile("-".repeat(1900) + "1", Scope.empty(), PLACE, "answer", problems))
                .isEmpty();
        assertThat(problems.all()).hasSize(2);
    }

    @Test
    void a_template_fills_its_braces() {
        Scope scope = Scope.of(java.util.List.of("q", "n"));
        Template template = Template.compile("Divide {q} by {n}: {q / n}.", scope, PLACE, "says", new Problems())
                .orElseThrow();
        assertThat(template.fill(scope.bind(Map.of("q", Value.of(24), "n", Value.of(3)))))
                .contains("Divide 24 by 3: 8.");
        assertThat(template.fill(scope.bind(Map.of("q", Value.of(24), "n", Value.of(0)))))
                .isEmpty();
    }

    private static Value fraction(String text) {
        return Value.of(Numeral.parse(text).orElseThrow());
    }

    private static Optional<String> written(String text) {
        Problems problems = new Problems();
        Optional<Formula> formula = Formula.compile(text, Scope.empty(), PLACE, "answer", problems);
        assertThat(problems.all()).as(text).isEmpty();
        return formula.orElseThrow().evaluate(Scope.empty().bind(Map.of())).map(Value::written);
    }
}
