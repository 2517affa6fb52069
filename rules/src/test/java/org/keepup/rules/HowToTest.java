package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepup.core.material.Adult;
import org.keepup.core.material.Delivery;
import org.keepup.core.source.Confidence;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.extension.RuleFiles;
import org.keepup.rules.fact.Argument;
import org.keepup.rules.fact.Candidate;
import org.keepup.rules.fact.Strength;
import org.keepup.rules.testkit.RuleVerifier;

/** The rule file that docs/how-to/add-a-rule.md shows, taken from there and run. */
class HowToTest {

    @Test
    void the_rule_file_shown_compiles_with_the_built_in_rules_and_concludes_what_is_said(@TempDir Path folder)
            throws Exception {
        String page = Files.readString(Path.of("../docs/how-to/add-a-rule.md"));
        Matcher block =
                Pattern.compile("```\\n(package .*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).isTrue();
        Path file = Files.writeString(folder.resolve("school.drl"), block.group(1));
        RuleBase rules = RuleSets.ruleBase(RuleFiles.load(file));

        Matcher programme = Pattern.compile("programme == \"(.*?)\"").matcher(page);
        assertThat(programme.find()).isTrue();
        assertThat(Example.CATALOGUES.materials().programme(programme.group(1))).isPresent();
        Candidate candidate = Example.candidate(
                Example.material(
                        "unit",
                        programme.group(1),
                        Optional.empty(),
                        5,
                        Delivery.SMALL_GROUP,
                        Adult.EITHER,
                        Confidence.CONFIRMED),
                Candidate.Link.MADE_FOR_IT);
        RuleVerifier.of(rules)
                .rule("Our school has no Springboard books")
                .given(candidate)
                .concludes(Argument.speaksAgainst(candidate, Strength.RULES_OUT, "Not on our shelves."));
    }
}
