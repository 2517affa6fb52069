package org.keepup.core.misconception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.curriculum.ObjectiveCode;
import org.keepup.core.material.Material;
import org.keepup.core.source.Confidence;

class MisconceptionsTest {

    private static final Catalogues BUILT_IN = Catalogues.builtIn();

    static Stream<Misconception> all() {
        return BUILT_IN.misconceptions().all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_tutor_can_act_on_every_misconception_tomorrow(Misconception misconception) {
        assertThat(misconception.activity().steps()).hasSizeBetween(2, 5).allMatch(step -> step.matches(".*[.?!]\"?"));
        assertThat(misconception.activity().say()).matches(".*[.?!]");
        assertThat(misconception.id()).startsWith(misconception.topic() + ".");
        assertThat(misconception.name()).doesNotEndWith(".");
    }

    @ParameterizedTest
    @MethodSource("all")
    void its_activity_is_a_material_of_our_own_and_says_so(Misconception misconception) {
        Material activity =
                BUILT_IN.materials().material(misconception.activityId()).orElseThrow();

        assertThat(activity.isOurs()).isTrue();
        assertThat(activity.code()).isEmpty();
        assertThat(activity.source().confidence()).isEqualTo(Confidence.INFERRED);
        assertThat(activity.activity()).contains(misconception.activity());
        assertThat(BUILT_IN.materials().programmeOf(activity).isOurs()).isTrue();
    }

    @Test
    void a_malrule_leads_to_the_idea_behind_it() {
        assertThat(BUILT_IN.misconceptions().behind("subtraction.smaller-from-larger"))
                .map(Misconception::id)
                .contains("subtraction.columns-are-separate-sums");
        assertThat(BUILT_IN.misconceptions().behind("no.such-malrule")).isEmpty();
        assertThat(BUILT_IN.misconceptions().about(ObjectiveCode.of("3C2")))
                .extracting(Misconception::id)
                .contains("subtraction.columns-are-separate-sums", "addition.carry-has-nowhere-to-go");
    }

    @Test
    void a_malrule_joins_an_idea_by_naming_it() {
        String mine = """
                malrules:
                  - id: own.upside-down
                    misconception: subtraction.order-does-not-matter
                  - id: subtraction.smaller-from-larger
                    misconception: subtraction.order-does-not-matter
                """;
        Layers joined = Catalogues.builtInLayers()
                .with(List.of(CatalogueFile.parse("mine.yaml", mine.substring(0, mine.indexOf("  - id: sub")))));

        assertThat(Catalogues.of(joined).misconceptions().behind("own.upside-down"))
                .map(Misconception::id)
                .contains("subtraction.order-does-not-matter");
        assertThat(catchThrowableOfType(
                        CatalogueException.class,
                        () -> Catalogues.of(
                                Catalogues.builtInLayers().with(List.of(CatalogueFile.parse("mine.yaml", mine))))))
                .hasMessage(
                        "mine.yaml line 5 column 20, misconception: malrule 'subtraction.smaller-from-larger' belongs"
                                + " to misconception 'subtraction.columns-are-separate-sums' already.");
    }

    @Test
    void every_catalogue_file_stands_in_the_index() throws IOException, URISyntaxException {
        Path folder =
                Path.of(Misconceptions.class.getResource("index.txt").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(Files.readAllLines(folder.resolve("index.txt")))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".yaml"))
                                    .toList());
        }
    }

    @Test
    void dangling_and_doubly_claimed_references_are_problems_with_their_places() {
        String mine = """
                misconceptions:
                  - id: mine.own
                    name: Mine
                    topic: mine
                    belief: b
                    reasonable: r
                    undoing: u
                    objectives: [3C22]
                    malrules:
                      - subtraction.smaller-from-larger
                    moves:
                      - material: wave3-y4-as-22
                        because: why not
                    activity:
                      title: t
                      steps: [Do it.]
                      say: Do it.
                    source: me
                    confidence: inferred
                """;

        CatalogueException e = catchThrowableOfType(
                CatalogueException.class,
                () -> Catalogues.of(Catalogues.builtInLayers().with(List.of(CatalogueFile.parse("mine.yaml", mine)))));

        assertThat(e.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "mine.yaml line 8 column 17, objectives: objective '3C22' is not in the catalogue (254 entries)."
                                + " Maybe '3C2'.",
                        "mine.yaml line 12 column 19, material: material 'wave3-y4-as-22' is not in the catalogue"
                                + " (187 entries). Maybe 'wave3-y4-as-2'.",
                        "mine.yaml line 10 column 7, malrules: malrule 'subtraction.smaller-from-larger' belongs to"
                                + " misconception 'subtraction.columns-are-separate-sums' already.");
    }
}
