package org.keepup.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.curriculum.Objective;
import org.keepup.core.material.Material;
import org.keepup.core.source.Confidence;

class CataloguesTest {

    private static final Catalogues BUILT_IN = Catalogues.builtIn();

    @Test
    void only_materials_that_were_at_least_partly_verified_are_shipped() {
        assertThat(BUILT_IN.materials().all())
                .filteredOn(material -> !material.isOurs())
                .hasSize(187);
        assertThat(BUILT_IN.materials().all())
                .noneMatch(material -> material.source().confidence() == Confidence.UNVERIFIED);
    }

    @Test
    void every_code_of_the_curriculum_is_asked_for_by_a_form_or_says_why_no_line_can_ask_for_it() {
        Set<String> served = new TreeSet<>();
        BUILT_IN.forms().all().forEach(form -> served.addAll(form.objectives()));
        Set<String> codes = new TreeSet<>();
        Set<String> explained = new TreeSet<>();
        for (Objective objective : BUILT_IN.curriculum().objectives()) {
            codes.add(objective.id());
            if (objective.note().startsWith("no task in one line: ")) {
                explained.add(objective.id());
            }
        }
        assertThat(codes).containsAll(served);
        assertThat(served).doesNotContainAnyElementsOf(explained);
        served.addAll(explained);
        assertThat(served).containsExactlyElementsOf(codes);
    }

    @Test
    void a_code_is_given_only_where_it_is_confirmed() {
        assertThat(BUILT_IN.materials().all())
                .filteredOn(material -> material.code().isPresent())
                .isNotEmpty()
                .allMatch(material -> material.source().confidence() == Confidence.CONFIRMED);
        Material partitioning = BUILT_IN.materials().material("wave3-y4-as-2").orElseThrow();
        assertThat(partitioning).hasToString("2 Y4 +/- Flexible partitioning");
        assertThat(BUILT_IN.materials().programmeOf(partitioning).name()).isEqualTo("Wave 3 mathematics pack");
    }

    @Test
    void the_problems_of_all_subjects_are_reported_together() {
        CatalogueException e = catchThrowableOfType(
                CatalogueException.class,
                () -> Catalogues.of(
                        Catalogues.builtInLayers()
                                .with(
                                        List.of(
                                                CatalogueFile.parse(
                                                        "objectives.csv",
                                                        "code,substrand,statement\n4C2,written,Again\n"),
                                                CatalogueFile.parse(
                                                        "prerequisites.csv", "from,to,reason\n4C2,9Z9,why\n"),
                                                CatalogueFile.parse(
                                                        "materials.csv",
                                                        "id,programme,title,area,objective,delivery,adult,source,confidence\n"
                                                                + "mine,wave-33,T,number,O,one-to-one,teacher,me,inferred\n"
                                                                + "wave3-y4-as-2,wave-3,T,numbers,O,one-to-one,teacher,me,inferred\n")))));

        assertThat(e.problems())
                .extracting(Problem::toString)
                .contains(
                        "objectives.csv line 2, source: missing; this field is required.",
                        "materials.csv line 2, programme: programme 'wave-33' is not in the catalogue (40 entries)."
                                + " Maybe 'wave-3'.")
                .anyMatch(text -> text.startsWith("prerequisites.csv line 2, to: '9Z9' is not a content-domain code"))
                .anyMatch(text -> text.startsWith("materials.csv line 3, area: 'numbers' is none of number,"));
    }
}
