package org.keepup.rules.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problem;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.engine.RuleDescription;

class RuleFilesTest {

    @Test
    void a_sound_file_compiles_and_runs() {
        RuleBase base = RuleBase.of(List.of(RuleFiles.load(file("sound.drl"))));
        assertThat(base.rules())
                .containsExactly(new RuleDescription(
                        "org.example",
                        "A long sheet is noticed",
                        "A made-up source",
                        "sound.drl",
                        "",
                        Layer.RESEARCHER,
                        new Place(file("sound.drl").toString(), 5, 6),
                        RuleDescription.State.ON,
                        ""));
        assertThat(base.run(List.of(new Diagnosis("P1", 12, 12, List.of()))).concluded(String.class))
                .extracting(concluded -> concluded.fact())
                .containsExactly("long sheet of P1");
        assertThat(base.run(List.of(new Diagnosis("P1", 9, 9, List.of()))).conclusions())
                .isEmpty();
    }

    @Test
    void a_missing_bracket_is_told_with_line_and_rule() {
        Problem problem = onlyProblem("syntax.drl");
        assertThat(problem.place().line()).isEqualTo(14);
        assertThat(problem.field()).isEqualTo("rule 'A bracket is missing'");
        assertThat(problem.message()).contains("grammar breaks off").contains("'then'");
        assertThat(problem.remedy()).startsWith("Maybe a bracket");
    }

    @Test
    void an_unknown_field_is_told_with_line_rule_and_the_nearest_field() {
        Problem problem = onlyProblem("unknown-field.drl");
        assertThat(problem.place().line()).isEqualTo(13);
        assertThat(problem.field()).isEqualTo("rule 'A field is mistyped'");
        assertThat(problem.message()).contains("respnses > 2").contains("it has correct, pupil, responses, topics");
        assertThat(problem.remedy()).isEqualTo("Maybe 'responses'.");
    }

    @Test
    void an_unknown_type_is_told_with_line_rule_and_the_nearest_type() {
        Problem problem = onlyProblem("unknown-type.drl");
        assertThat(problem.place().line()).isEqualTo(13);
        assertThat(problem.field()).isEqualTo("rule 'A type is mistyped'");
        assertThat(problem.message()).contains("no type of fact named 'Diagnosys'");
        assertThat(problem.remedy()).isEqualTo("Maybe 'Diagnosis'.");
    }

    @Test
    void errors_in_the_java_after_then_are_told_where_they_stand_in_the_rule_file() {
        List<Problem> problems = problems("java-error.drl");
        assertThat(problems).extracting(problem -> problem.place().line()).containsExactly(15, 22);
        assertThat(problems)
                .extracting(Problem::field)
                .containsExactly("rule 'A method is mistyped'", "rule 'A name is not bound'");
        assertThat(problems.get(0).message()).contains("'pupill' is not known to Diagnosis");
        assertThat(problems.get(0).remedy()).isEqualTo("Maybe 'pupil'.");
        assertThat(problems.get(1).message()).contains("$d cannot be resolved");
        assertThat(problems).extracting(problem -> problem.place().column()).containsExactly(13, 10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Ned( topic == "a" )                            | 6 | 3  | no type of fact named 'Ned'                 | Maybe its import is missing or mistyped.
            Need( topc == "a" )                            | 6 | 9  | it has because, kind, misconception, topic  | Maybe 'topic'.
            Cause( eval(3 - yeer > 2) )                    | 6 | 19 | 'eval(3 - yeer > 2)' asks for something     | Maybe 'year'.
            Need( topic == $topic )                        | 6 | 18 | uses $topic, which no condition binds       | Maybe bind it before, by '$topic : …'.
            Need( kind == Need.Kind.UNDOO )                | 6 | 27 | 'UNDOO' is not known to Need.Kind           | Maybe 'UNDO'.
            Need( topic > 3 )                              | 6 | 9  | 'topic' is a text, and 3 is a number        | Maybe "3".
            Cause( probability == "high" )                 | 6 | 10 | 'probability' is a number                   | Maybe another field was meant.
            Cause( year >= "4" )                           | 6 | 10 | 'year' is a number, and "4" is a text       | Maybe 4, without quotation marks.
            Learner( yearKnown == "yes" )                  | 6 | 12 | 'yearKnown' is true or false                | Maybe another field was meant.
            Need( kind == "UNDUE" )                        | 6 | 9  | 'kind' is a Need.Kind                       | Maybe 'UNDO'.
            $s : Shelf() Shelf.Book() from $s.madeFour("x") | 6 | 37 | 'madeFour' is not known to Shelf            | Maybe 'madeFor'.
            """)
    void a_condition_that_means_nothing_is_told_with_line_column_rule_and_remedy(
            String condition, int line, int column, String message, String remedy, @TempDir Path folder)
            throws Exception {
        Path file = Files.writeString(folder.resolve("mine.drl"), """
                package org.example;
                import org.keepup.rules.fact.*;

                rule "Mine"
                when
                  %s
                then
                end
                """.formatted(condition));
        CatalogueException thrown = catchThrowableOfType(CatalogueException.class, () -> RuleFiles.load(file));
        assertThat(thrown).isNotNull();
        assertThat(thrown.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(new Place(file.toString(), line, column));
            assertThat(problem.field()).isEqualTo("rule 'Mine'");
            assertThat(problem.message()).contains(message);
            assertThat(problem.remedy()).isEqualTo(remedy);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Argument.speaksFor($need, Strength.SLIGTH, "x") | 8 | 45 | 'SLIGTH' is not known to Strength | Maybe 'SLIGHT'.
            Argument.speaksFor($need, "x")                  | 8 | 19 | not applicable for the arguments  | Maybe write speaksFor(Object, Strength, String).
            Argument.speaksFor($nead, Strength.SLIGHT, "x") | 8 | 29 | $nead cannot be resolved          | Maybe the name is mistyped, or not bound in 'when' by '$name :'.
            """)
    void java_that_means_nothing_is_told_with_line_column_rule_and_remedy(
            String java, int line, int column, String message, String remedy, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("mine.drl"), """
                package org.example;
                import org.keepup.rules.fact.*;

                rule "Mine"
                when
                  $need : Need( kind == Need.Kind.UNDO, topic == "addition" )
                then
                  insert(%s);
                end
                """.formatted(java));
        CatalogueException thrown = catchThrowableOfType(CatalogueException.class, () -> RuleFiles.load(file));
        assertThat(thrown).isNotNull();
        assertThat(thrown.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(new Place(file.toString(), line, column));
            assertThat(problem.field()).isEqualTo("rule 'Mine'");
            assertThat(problem.message()).contains(message);
            assertThat(problem.remedy()).isEqualTo(remedy);
        });
    }

    @Test
    void the_same_mistake_in_two_rules_is_told_twice_and_comparisons_of_like_with_like_are_let_be(@TempDir Path folder)
            throws Exception {
        Path file = Files.writeString(folder.resolve("mine.drl"), """
                package org.example;
                import org.keepup.rules.fact.*;

                rule "One"
                when
                  Need( topc == "a" )
                then
                end

                rule "Two"
                when
                  Cause( topic == "a", probability >= 0.5, year == 4, misconception.id != "b" )
                  Learner( yearKnown == true )
                  not Need( kind == Need.Kind.UNDO,
                            topc == "a" )
                then
                end
                """);
        CatalogueException thrown = catchThrowableOfType(CatalogueException.class, () -> RuleFiles.load(file));
        assertThat(thrown.problems())
                .extracting(problem ->
                        problem.place().line() + " " + problem.place().column() + " " + problem.field())
                .containsExactly("6 9 rule 'One'", "15 13 rule 'Two'");
    }

    @Test
    void java_that_does_not_parse_is_told_with_its_rule() {
        Problem problem = onlyProblem("java-syntax.drl");
        assertThat(problem.place().line()).isEqualTo(11);
        assertThat(problem.field()).isEqualTo("rule 'The Java has no end'");
        assertThat(problem.message()).contains("after 'then'").doesNotContain("javaparser");
        assertThat(problem.remedy()).startsWith("Maybe");
    }

    @Test
    void a_name_that_stands_twice_is_told_with_both_lines() {
        Problem problem = onlyProblem("duplicate-name.drl");
        assertThat(problem.place().line()).isEqualTo(11);
        assertThat(problem.message()).contains("duplicate-name.drl line 5");
        assertThat(problem.remedy()).startsWith("Maybe");
    }

    @Test
    void a_name_that_another_rule_set_has_in_another_package_is_refused_with_its_line(@TempDir Path folder)
            throws Exception {
        Path other = folder.resolve("the-other.drl");
        Files.writeString(other, Files.readString(file("sound.drl")).replace("org.example", "org.elsewhere"));
        RuleSet first = RuleFiles.load(file("sound.drl"));
        RuleSet second = RuleFiles.load(other);
        assertThatThrownBy(() -> RuleBase.of(List.of(first, second)))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(other + " line 5")
                .hasMessageContaining("'A long sheet is noticed' is taken already")
                .hasMessageContaining("org.example");
    }

    @Test
    void a_folder_is_taken_with_all_its_rule_files_and_a_missing_one_is_told(@TempDir Path folder) throws Exception {
        Files.copy(
                file("sound.drl"),
                Files.createDirectories(folder.resolve("deep")).resolve("a.drl"));
        assertThat(RuleBase.of(List.of(RuleFiles.load(folder))).rules()).hasSize(1);
        assertThatThrownBy(() -> RuleFiles.load(folder.resolve("nowhere")))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("no such rule file");
        assertThatThrownBy(() -> RuleFiles.load(Files.createDirectory(folder.resolve("empty"))))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("holds no rule file");
    }

    private static Problem onlyProblem(String name) {
        List<Problem> problems = problems(name);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).place().file()).isEqualTo(file(name).toString());
        return problems.get(0);
    }

    private static List<Problem> problems(String name) {
        CatalogueException thrown = catchThrowableOfType(CatalogueException.class, () -> RuleFiles.load(file(name)));
        assertThat(thrown).as(name).isNotNull();
        return thrown.problems();
    }

    private static Path file(String name) {
        try {
            return Path.of(RuleFilesTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
