package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.rules.engine.RuleDescription;
import org.keepup.rules.extension.Layer;
import org.keepup.rules.extension.RuleFiles;
import org.keepup.rules.extension.RuleSet;
import org.keepup.rules.extension.RuleSetProvider;
import org.keepup.rules.fact.Lesson;

class RuleSetsTest {

    /** Announced in META-INF/services of the test resources. */
    public static final class Announced implements RuleSetProvider {
        /** For the service loader. */
        public Announced() {}

        @Override
        public RuleSet ruleSet() {
            return new RuleSet("announced", "1", Layer.SCHOOL, List.of(), List.of(), List.of(), Map.of());
        }
    }

    @TempDir
    Path folder;

    @Test
    void the_built_in_rules_are_found_and_described() {
        assertThat(Example.RULES.rules()).hasSizeGreaterThan(60);
        assertThat(Example.RULES.rules())
                .extracting(RuleDescription::family)
                .containsOnly(
                        "org.keepup.rules.need",
                        "org.keepup.rules.priority",
                        "org.keepup.rules.programme",
                        "org.keepup.rules.review",
                        "org.keepup.rules.delivery",
                        "org.keepup.rules.material",
                        "org.keepup.rules.session",
                        "org.keepup.rules.caseload",
                        "org.keepup.rules.table");
        assertThat(Example.RULES.rules()).allSatisfy(rule -> {
            assertThat(rule.name()).as("a sentence").matches("[A-Z].* .*[^.]");
            assertThat(rule.ruleSet()).isEqualTo("keepup");
        });
    }

    @Test
    void rule_sets_of_jars_on_the_class_path_are_found() {
        assertThat(RuleSets.announced()).extracting(RuleSet::name).containsExactly("announced");
    }

    @Test
    void a_school_s_rule_file_weighs_in_with_the_built_in_rules_and_is_named_in_the_justification() throws IOException {
        RuleSet school = compile("Our school has no booklets");
        Recommender recommender = Recommender.of(
                Example.MISCONCEPTIONS, Example.MATERIALS, Example.CURRICULUM, RuleSets.ruleBase(school));
        Recommendation recommendation = recommender
                .advise(Example.smallerFromLarger(), Lesson.oneToOne(20))
                .recommendations()
                .get(0);
        assertThat(recommendation.material().id()).isNotEqualTo("booklet");
        assertThat(recommendation.instead()).anySatisfy(other -> {
            assertThat(other.material().id()).isEqualTo("booklet");
            assertThat(other.because()).isEqualTo("The pack was given away in 2014.");
            assertThat(other.rule()).isEqualTo("Our school has no booklets");
        });
    }

    @Test
    void a_rule_file_must_not_take_the_name_of_a_built_in_rule() throws IOException {
        RuleSet school = compile("What was made for the error leads");
        assertThatThrownBy(() -> RuleSets.ruleBase(school))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("school.drl line 8")
                .hasMessageContaining("'What was made for the error leads' is taken already")
                .hasMessageContaining("'keepup'");
    }

    private RuleSet compile(String name) throws IOException {
        String rules = """
                package org.example.school;

                import org.keepup.core.material.Delivery;
                import org.keepup.rules.fact.Argument;
                import org.keepup.rules.fact.Candidate;
                import org.keepup.rules.fact.Strength;

                rule "%s"
                  @Source("Staff meeting, September")
                when
                  $candidate : Candidate( material.programme == "wave3" )
                then
                  insert(Argument.speaksAgainst($candidate, Strength.RULES_OUT, "The pack was given away in 2014."));
                end
                """.formatted(name);
        return RuleFiles.load(Files.writeString(folder.resolve("school.drl"), rules));
    }
}
