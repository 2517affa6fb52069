package org.example.school;

import org.keepup.rules.extension.RuleSet;
import org.keepup.rules.extension.RuleSetProvider;
import org.keepup.rules.extension.RuleTables;

/** The rules of this jar, as Keepup finds them: the class's name stands in META-INF/services. */
public final class SchoolRules implements RuleSetProvider {

    /** Made by the service loader. */
    public SchoolRules() {}

    @Override
    public RuleSet ruleSet() {
        return RuleSet.compiled("our school", "2026-09", SchoolRules.class, "org.example", "school-rules")
                .with(RuleTables.builtIn(SchoolRules.class, "policies.csv"));
    }
}
