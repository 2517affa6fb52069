package org.example.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepup.core.Catalogues;
import org.keepup.core.material.Material;
import org.keepup.rules.RuleSets;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.engine.RuleDescription;
import org.keepup.rules.engine.RuleDescription.State;
import org.keepup.rules.extension.Layer;
import org.keepup.rules.fact.Argument;
import org.keepup.rules.fact.Candidate;
import org.keepup.rules.fact.Lesson;
import org.keepup.rules.fact.Need;
import org.keepup.rules.fact.Strength;
import org.keepup.rules.testkit.RuleVerifier;

class SchoolRulesTest {

    private static final Catalogues CATALOGUES = Catalogues.builtIn();
    private static final RuleBase RULES = RuleSets.ruleBase();
    private static final Need NEED = Need.of("fractions", Need.Kind.MOVE_ON, "secure");

    @Test
    void keepup_finds_the_rules_on_the_class_path_as_a_school_s_layer() {
        assertThat(RULES.rules())
                .filteredOn(rule -> rule.ruleSet().equals("our school"))
                .hasSize(3)
                .allSatisfy(rule -> assertThat(rule.layer()).isEqualTo(Layer.SCHOOL));
        assertThat(RULES.everyRule())
                .filteredOn(rule -> rule.state() == State.REPLACED)
                .extracting(RuleDescription::name)
                .containsExactly("Material that takes longer than the session is used in part");
        assertThat(RULES.handbook().policies()).containsKey("our-school");
    }

    @Test
    void springboard_is_not_on_our_shelves() {
        Candidate springboard = candidate("springboard-5");
        RuleVerifier rule = RuleVerifier.of(RULES).rule("Our school has no Springboard books");
        rule.given(springboard)
                .concludes(Argument.speaksAgainst(springboard, Strength.RULES_OUT, "Not on our shelves."));
        rule.given(candidate("wave-3")).concludesNothing();
    }

    @Test
    void fractions_wait() {
        RuleVerifier rule = RuleVerifier.of(RULES).rule("Fractions wait for the class in spring");
        rule.given(NEED)
                .concludes(Argument.speaksAgainst(NEED, Strength.STRONG, "The class comes to fractions in January."));
        rule.given(Need.of("decimals", Need.Kind.MOVE_ON, "secure")).concludesNothing();
    }

    @Test
    void a_unit_that_does_not_fit_is_left_to_the_class() {
        Candidate longUnit = CATALOGUES.materials().all().stream()
                .map(material -> new Candidate(NEED, material, Candidate.Link.NEXT_STEP, ""))
                .filter(candidate -> candidate.leastMinutes() > 20)
                .findFirst()
                .orElseThrow();
        RuleVerifier rule = RuleVerifier.of(RULES).rule("A unit that does not fit our sessions is left to the class");
        assertThat(rule.given(longUnit, Lesson.oneToOne(20)).conclusions()).hasSize(1);
        rule.given(longUnit, Lesson.oneToOne(60)).concludesNothing();
    }

    private static Candidate candidate(String programme) {
        List<Material> materials = CATALOGUES.materials().all().stream()
                .filter(material -> material.programme().equals(programme))
                .toList();
        return new Candidate(NEED, materials.get(0), Candidate.Link.NEXT_STEP, "");
    }
}
