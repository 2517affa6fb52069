package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.Place;
import org.keepup.rules.BuiltInRulesTest.Case;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.engine.RuleDescription;
import org.keepup.rules.extension.Layer;
import org.keepup.rules.extension.RuleFiles;
import org.keepup.rules.fact.Argument;
import org.keepup.rules.fact.Candidate;
import org.keepup.rules.fact.Handbook;
import org.keepup.rules.fact.Lesson;
import org.keepup.rules.fact.Need;
import org.keepup.rules.fact.Shelf;
import org.keepup.rules.fact.Strength;
import org.keepup.rules.testkit.RuleVerifier;

/** What follows from the rows of a school's tables. */
class TableRulesTest {

    private static final Shelf SHELF = new Shelf(Example.MISCONCEPTIONS, Example.MATERIALS, Example.CURRICULUM);
    private static final Need UNDO = Need.undo(Example.cause(Example.COLUMNS, 0.9, 3, 12));
    private static final Need CHECK = Need.of("addition", Need.Kind.CHECK, "slips");
    private static final Place PLACE = Place.of("t.csv");
    private static final String COLUMNS = Example.COLUMNS.id();

    @TempDir
    Path folder;

    /** What the rules make of rows, however they were read. */
    static Stream<Case> cases() {
        Candidate booklet = new Candidate(UNDO, Example.BOOKLET, Candidate.Link.FIRST_CHOICE, "catalogue");
        Candidate segment = new Candidate(UNDO, Example.SEGMENT, Candidate.Link.MADE_FOR_IT, "catalogue");
        Handbook useIt = link(Example.UNREAD.id(), Handbook.Says.USE);
        Handbook neverUseIt = link(Example.UNREAD.id(), Handbook.Says.NEVER);
        Handbook stock = Handbook.of(List.of(new Handbook.Stock("booklet", Handbook.Says.PREFER, "Ours.", PLACE)));
        Handbook turn = Handbook.of(List.of(new Handbook.Turn(COLUMNS, Handbook.Says.LATER, "", PLACE)));
        return Stream.of(
                new Case(
                        "A school's table brings a material into question",
                        List.of(useIt, SHELF, UNDO),
                        List.of("candidate unread-booklet SCHOOLS_CHOICE"),
                        List.of(neverUseIt, SHELF, UNDO)),
                new Case(
                        "A school's table says what to use against an error",
                        List.of(link("booklet", Handbook.Says.AVOID), booklet, segment),
                        List.of("against STRONG booklet"),
                        List.of(link("booklet", Handbook.Says.AVOID), segment)),
                new Case(
                        "A school's table says what to make of a material",
                        List.of(stock, booklet),
                        List.of("for MODERATE booklet"),
                        List.of(stock, segment)),
                new Case(
                        "A school's table says whose turn it is",
                        List.of(turn, UNDO),
                        List.of("against STRONG subtraction"),
                        List.of(turn, CHECK)));
    }

    private static Handbook link(String material, Handbook.Says says) {
        return Handbook.of(List.of(new Handbook.Link(COLUMNS, material, says, "", PLACE)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_concludes_exactly_this_from_a_row(Case one) {
        one.check(RuleVerifier.of(Example.RULES).rule(one.rule()));
    }

    @Test
    void a_row_brings_a_material_into_question_that_no_catalogue_names() throws IOException {
        String header = "misconception,material,says,because\n";
        RuleVerifier rule = verifier(header + COLUMNS + "," + Example.UNREAD.id() + ",use,We made it fit.\n")
                .rule("A school's table brings a material into question");
        rule.given(SHELF, UNDO)
                .concludes(
                        one -> ((Candidate) one).id() + " " + ((Candidate) one).link(),
                        Example.UNREAD.id() + " " + Candidate.Link.SCHOOLS_CHOICE);
        rule.given(SHELF, CHECK).concludesNothing();
        verifier(header + COLUMNS + "," + Example.UNREAD.id() + ",never,\n")
                .rule("A school's table brings a material into question")
                .given(SHELF, UNDO)
                .concludesNothing();
        verifier(header + COLUMNS + ",booklet,use,\n")
                .rule("A school's table brings a material into question")
                .given(SHELF, UNDO)
                .concludesNothing();
    }

    @Test
    void a_row_speaks_for_or_against_a_material_against_its_misconception() throws IOException {
        Candidate booklet = new Candidate(UNDO, Example.BOOKLET, Candidate.Link.FIRST_CHOICE, "catalogue");
        Candidate other = new Candidate(UNDO, Example.SEGMENT, Candidate.Link.MADE_FOR_IT, "catalogue");
        for (String says : List.of("first", "use", "avoid", "never")) {
            Strength strength = switch (says) {
                case "first" -> Strength.DECISIVE;
                case "never" -> Strength.RULES_OUT;
                default -> Strength.STRONG;
            };
            String because = "Trained. (" + folder.resolve("t.csv") + " line 2 column 2)";
            RuleVerifier rule = verifier(
                            "misconception,material,says,because\n" + COLUMNS + ",booklet," + says + ",Trained.\n")
                    .rule("A school's table says what to use against an error");
            rule.given(booklet)
                    .concludes(
                            says.equals("first") || says.equals("use")
                                    ? Argument.speaksFor(booklet, strength, because)
                                    : Argument.speaksAgainst(booklet, strength, because));
            rule.given(other).concludesNothing();
        }
    }

    @Test
    void a_row_speaks_of_a_material_or_of_a_whole_programme() throws IOException {
        Candidate booklet = new Candidate(UNDO, Example.BOOKLET, Candidate.Link.FIRST_CHOICE, "catalogue");
        Candidate segment = new Candidate(UNDO, Example.SEGMENT, Candidate.Link.MADE_FOR_IT, "catalogue");
        RuleVerifier byMaterial =
                verifier("material,says\nbooklet,never\n").rule("A school's table says what to make of a material");
        byMaterial
                .given(booklet)
                .concludes(
                        argument -> ((Argument) argument).side() + " " + ((Argument) argument).strength(),
                        "AGAINST RULES_OUT");
        byMaterial.given(segment).concludesNothing();
        RuleVerifier byProgramme = verifier("programme,says\n" + Example.BOOKLET.programme() + ",prefer\n")
                .rule("A school's table says what to make of a material");
        byProgramme
                .given(booklet)
                .concludes(
                        argument -> ((Argument) argument).side() + " " + ((Argument) argument).strength(),
                        "FOR MODERATE");
    }

    @Test
    void a_row_says_whose_turn_it_is_by_misconception_or_topic() throws IOException {
        RuleVerifier rule = verifier("misconception,topic,turn\n" + COLUMNS + ",,first\n,addition,last\n")
                .rule("A school's table says whose turn it is");
        rule.given(UNDO)
                .concludes(
                        argument -> ((Argument) argument).side() + " " + ((Argument) argument).strength(),
                        "FOR DECISIVE");
        rule.given(CHECK)
                .concludes(
                        argument -> ((Argument) argument).side() + " " + ((Argument) argument).strength(),
                        "AGAINST DECISIVE");
        rule.given(Need.of("fractions", Need.Kind.CHECK, "slips")).concludesNothing();
    }

    @Test
    void every_rule_that_reads_tables_is_tested_here() {
        assertThat(Example.RULES.rules().stream()
                        .filter(rule -> rule.family().equals("org.keepup.rules.table"))
                        .map(RuleDescription::name))
                .containsExactly(
                        "A school's table brings a material into question",
                        "A school's table says what to make of a material",
                        "A school's table says what to use against an error",
                        "A school's table says whose turn it is");
    }

    @Test
    void a_table_changes_what_is_recommended_and_the_reason_names_the_row() throws IOException {
        Recommender recommender = recommender(rules("material,says,because\nbooklet,never,Lost in the move.\n"));
        Advice advice = recommender.advise(Example.smallerFromLarger(), Lesson.oneToOne(20));
        assertThat(advice.recommendations().get(0).material().id()).isNotEqualTo("booklet");
        assertThat(advice.recommendations().get(0).instead())
                .anySatisfy(other -> assertThat(other.because())
                        .isEqualTo("Lost in the move. (" + folder.resolve("t.csv") + " line 2 column 2)"));
        assertThat(advice.conflicts())
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.RULED_OUT_AND_RECOMMENDED);
    }

    @Test
    void an_id_that_is_in_no_catalogue_is_told_with_its_place() throws IOException {
        RuleBase rules = rules("misconception,material,says\nsubtraction.columns,bocklet,use\n");
        assertThatThrownBy(() -> recommender(rules))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("t.csv line 2 column 2, misconception: misconception 'subtraction.columns'")
                .hasMessageContaining("material 'bocklet' is not in the catalogue")
                .hasMessageContaining("Maybe 'booklet'.");
    }

    @Test
    void a_later_layer_s_row_holds_and_two_rows_of_one_layer_are_refused() throws IOException {
        Path school = Files.writeString(folder.resolve("school.csv"), "material,says\nbooklet,never\n");
        Path trial = Files.writeString(folder.resolve("trial.csv"), "material,says\nbooklet,prefer\n");
        RuleBase layered = RuleSets.ruleBase(RuleFiles.load(school).in(Layer.SCHOOL), RuleFiles.load(trial));
        assertThat(layered.handbook().stock(Example.BOOKLET))
                .singleElement()
                .satisfies(row -> assertThat(row.says().word()).isEqualTo("prefer"));
        assertThatThrownBy(() -> RuleSets.ruleBase(RuleFiles.load(school), RuleFiles.load(trial)))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("trial.csv line 2 column 2")
                .hasMessageContaining("school.csv line 2 column 2, and one layer can decide on a thing only once");
    }

    private RuleVerifier verifier(String table) throws IOException {
        return RuleVerifier.of(rules(table));
    }

    private RuleBase rules(String table) throws IOException {
        return RuleSets.ruleBase(RuleFiles.load(Files.writeString(folder.resolve("t.csv"), table)));
    }

    private static Recommender recommender(RuleBase rules) {
        return Recommender.of(Example.MISCONCEPTIONS, Example.MATERIALS, Example.CURRICULUM, rules);
    }
}
