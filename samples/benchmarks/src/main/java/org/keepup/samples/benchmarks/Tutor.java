package org.keepup.samples.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.keepup.core.Catalogues;
import org.keepup.core.pupil.Pupil;
import org.keepup.core.response.ResponseReader;
import org.keepup.diagnostics.Diagnostics;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.Recommender;
import org.keepup.rules.RuleSets;
import org.keepup.rules.Situation;
import org.keepup.rules.TutorialPlanner;
import org.keepup.rules.engine.RuleBase;

/** Everything that an application holds in memory to advise on pupils. */
record Tutor(
        Catalogues catalogues,
        MalruleLibrary library,
        Diagnostics diagnostics,
        RuleBase rules,
        Recommender recommender,
        TutorialPlanner planner) {

    /** From nothing to ready. */
    static Tutor ready() {
        Catalogues catalogues = Catalogues.builtIn();
        MalruleLibrary library = MalruleLibrary.of(catalogues);
        Diagnostics diagnostics = Diagnostics.of(catalogues, library);
        RuleBase rules = RuleSets.ruleBase();
        return new Tutor(
                catalogues,
                library,
                diagnostics,
                rules,
                Recommender.of(catalogues, rules),
                TutorialPlanner.of(
                        catalogues,
                        library,
                        rules,
                        diagnostics.engine(BayesEngine.class).orElseThrow()));
    }

    /** The sample class of 15, diagnosed. */
    List<Situation> sampleClass() {
        Path file = Path.of(System.getProperty("keepup.home", "."), "samples", "data", "class-5b.csv");
        return ResponseReader.of(catalogues.forms()).read(file).sheets().stream()
                .map(sheet -> Situation.of(Pupil.of(sheet.pupil()), sheet, diagnostics.diagnose(sheet)))
                .toList();
    }
}
