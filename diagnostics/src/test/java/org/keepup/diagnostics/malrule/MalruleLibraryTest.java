package org.keepup.diagnostics.malrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.core.Catalogues;
import org.keepup.core.answer.Answer;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.task.Task;

class MalruleLibraryTest {

    private static final MalruleLibrary LIBRARY = MalruleLibrary.builtIn();

    static Stream<Arguments> examples() {
        return LIBRARY.all().stream()
                .flatMap(malrule ->
                        malrule.description().examples().stream().map(example -> Arguments.of(malrule.id(), example)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void every_example_in_every_file_comes_out(String id, MalruleDescription.Example example) {
        Malrule malrule = LIBRARY.malrule(id).orElseThrow();
        Task task = LIBRARY.forms().parse(example.task());
        assertThat(malrule.description().forms()).contains(task.form().id());
        assertThat(malrule.predict(task))
                .as("%s predicts for %s", id, example.task())
                .anyMatch(answer -> answer.sameForm(Answer.parse(example.wrong())));
        boolean right = task.correct().isPresent()
                ? task.accepts(Answer.parse(example.right()))
                : example.right().equals("no answer");
        assertThat(right)
                .as("%s is right for %s, whose answer is %s", example.right(), example.task(), task.correct())
                .isTrue();
        assertThat(malrule.steps(task)).isNotEmpty();
    }

    @Test
    void behind_every_malrule_stands_an_idea_told_for_the_teacher() {
        Catalogues catalogues = Catalogues.builtIn();

        assertThat(LIBRARY.all())
                .allSatisfy(malrule -> assertThat(catalogues
                                .misconceptions()
                                .misconception(malrule.description().misconception()))
                        .as(malrule.id())
                        .hasValueSatisfying(idea -> assertThat(idea.malrules()).contains(malrule.id())));
    }

    @ParameterizedTest
    @CsvSource({"subtraction, 105", "subtraction-mental, 5", "addition, 18", "multiplication, 29", "division, 25"})
    void the_four_operations_are_complete(String operation, int malrules) {
        assertThat(LIBRARY.all().stream().map(Malrule::id).filter(id -> id.startsWith(operation + ".")))
                .hasSize(malrules);
    }

    @Test
    void a_misconception_that_names_an_unknown_malrule_is_a_problem() {
        CatalogueFile mine = CatalogueFile.parse("mine.yaml", """
                misconceptions:
                  - id: mine.own
                    name: Mine
                    topic: mine
                    belief: b
                    reasonable: r
                    undoing: u
                    objectives: [3C2]
                    malrules: [subtraction.smaller-from-largest]
                    activity: { title: t, steps: [Do it.], say: Do it. }
                    source: { citation: me, confidence: inferred }
                """);
        Problems problems = new Problems();

        MalruleLibrary.read(Catalogues.of(Catalogues.builtInLayers().with(List.of(mine))), problems);

        assertThat(problems.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("mine.yaml line 9 column 15, malrules: malrule 'subtraction.smaller-from-largest'"
                                + " is not in the catalogue")
                        .endsWith("Maybe 'subtraction.smaller-from-larger'."));
    }

    @Test
    void every_catalogue_file_stands_in_the_index() throws IOException, URISyntaxException {
        Path folder =
                Path.of(MalruleLibrary.class.getResource("index.txt").toURI()).getParent();
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> names = files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
            assertThat(Files.readAllLines(folder.resolve("index.txt"))).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void a_malrule_may_treat_several_forms_and_foresee_several_answers() {
        Malrule malrule = read("""
                        malrules:
                          - id: own.adds-everything
                            name: Adds everything
                            cases:
                              - form: fraction-addition
                                let: { n: top(a) + top(b) }
                                answer: ["fraction(n, bottom(a) + bottom(b))", "fraction(n, max(bottom(a), bottom(b)))"]
                                says: ["{top(a)} + {top(b)} = {n}", "{bottom(a)} + {bottom(b)} = {bottom(a) + bottom(b)}"]
                              - form: whole-subtraction
                                when: a > b
                                answer: a + b
                            meaning: The pupil adds whatever is there.
                            examples: ["1/3 + 1/4 -> 2/7 (7/12)", "9 - 4 -> 13 (5)"]
                            source: made up for this test
                            confidence: unverified
                        """).malrule("own.adds-everything").orElseThrow();
        Task sum = LIBRARY.forms().parse("1/3 + 1/4");
        assertThat(malrule.predict(sum)).extracting(Answer::text).containsExactly("2/7", "2/4");
        assertThat(malrule.steps(sum)).containsExactly("1 + 1 = 2", "3 + 4 = 7");
        assertThat(malrule.predict(LIBRARY.forms().parse("9 - 4")))
                .extracting(Answer::text)
                .containsExactly("13");
        assertThat(malrule.predict(LIBRARY.forms().parse("4 - 9"))).isEmpty();
        assertThat(malrule.steps(LIBRARY.forms().parse("4 - 9"))).isEmpty();
        assertThat(malrule.predict(LIBRARY.forms().parse("4 x 9"))).isEmpty();
    }

    @Test
    void mistakes_in_a_file_are_told_all_at_once_with_place_and_remedy() {
        assertThat(problems("""
                        malrules:
                          - id: own.wrong
                            name: Wrong in many ways
                            form: whole-subtracton
                            answer: a - b
                            meaning: None.
                            examples: ["9 - 4 -> 13"]
                            source: none
                            confidence: confirmd
                          - id: own.wrong-too
                            name: Wrong too
                            form: whole-subtraction
                            when: a > c
                            answer: "digts(a)"
                            meaning: None.
                            examples: ["9 - 4 -> 13 (5)"]
                            source: none
                            confidence: unverified
                          - id: own.unknown-procedure
                            name: Unknown procedure
                            procedure: column-subtracting
                            meaning: None.
                            examples: ["9 - 4 -> 13 (5)"]
                            source: none
                            confidence: unverified
                        """))
                .extracting(Problem::toString)
                .anySatisfy(told -> assertThat(told)
                        .startsWith(
                                "own.yaml line 4 column 11, form: task form 'whole-subtracton' is not in the catalogue")
                        .endsWith("Maybe 'whole-subtraction'."))
                .anySatisfy(told -> assertThat(told).contains("'9 - 4 -> 13' is not written 'task -> wrong (right)'"))
                .anySatisfy(
                        told -> assertThat(told).startsWith("own.yaml line 9").contains("Maybe 'confirmed'."))
                .anySatisfy(told -> assertThat(told)
                        .startsWith("own.yaml line 13 column 11, when: in 'a > c' at character 5: unknown name 'c'"))
                .anySatisfy(told ->
                        assertThat(told).contains("unknown function 'digts'").endsWith("Maybe 'digits'."))
                .anySatisfy(told -> assertThat(told)
                        .startsWith("own.yaml line 21 column 16, procedure: procedure 'column-subtracting' is not")
                        .endsWith("Maybe 'column-subtraction'."));
    }

    @Test
    void an_id_that_stands_twice_is_a_problem() {
        assertThat(problems("""
                        malrules:
                          - id: order.left-to-right
                            name: Twice
                            form: whole-subtraction
                            answer: a
                            meaning: None.
                            examples: ["9 - 4 -> 9 (5)"]
                            source: none
                            confidence: unverified
                        """))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("stands already"));
    }

    @Test
    void wrong_answers_leave_out_what_is_right() {
        Task task = LIBRARY.forms().parse("402 - 137");
        assertThat(LIBRARY.wrongAnswers(task).keySet())
                .extracting(Answer::text)
                .contains("335")
                .doesNotContain("265");
    }

    static Stream<Task> aLineOfEveryForm() {
        return LIBRARY.forms().all().stream()
                .flatMap(form -> form.examples().stream().limit(1))
                .map(example -> LIBRARY.forms().parse(example.task()));
    }

    @ParameterizedTest
    @MethodSource("aLineOfEveryForm")
    void a_line_of_every_form_is_predicted_and_every_answer_has_its_working(Task task) {
        LIBRARY.wrongAnswers(task).forEach((answer, malrules) -> {
            assertThat(task.accepts(answer))
                    .as("%s = %s is right", task.text(), answer.text())
                    .isFalse();
            assertThat(answer.text()).as("an answer to %s", task.text()).doesNotContain("null");
            assertThat(malrules)
                    .isNotEmpty()
                    .allSatisfy(malrule -> assertThat(malrule.steps(task))
                            .as("working of %s in %s", malrule.id(), task.text())
                            .isNotEmpty());
        });
    }

    private static MalruleLibrary read(String yaml) {
        return MalruleLibrary.of(Catalogues.of(layers(yaml)));
    }

    private static List<Problem> problems(String yaml) {
        Problems problems = new Problems();
        MalruleLibrary.read(Catalogues.of(layers(yaml)), problems);
        return problems.all();
    }

    private static Layers layers(String yaml) {
        return Catalogues.builtInLayers().with(List.of(CatalogueFile.parse("own.yaml", yaml)));
    }
}
