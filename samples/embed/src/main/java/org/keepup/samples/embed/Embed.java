package org.keepup.samples.embed;

import java.nio.file.Path;
import org.keepup.core.Catalogues;
import org.keepup.core.pupil.Pupil;
import org.keepup.core.response.ResponseReader;
import org.keepup.diagnostics.Diagnostics;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.Recommender;
import org.keepup.rules.RuleSets;
import org.keepup.rules.Situation;
import org.keepup.rules.TutorialPlanner;
import org.keepup.rules.fact.Lesson;

/** From a file of answers to each pupil's next session. */
final class Embed {

    public static void main(String[] args) {
        var catalogues = Catalogues.builtIn();
        var malrules = MalruleLibrary.of(catalogues);
        var diagnostics = Diagnostics.of(catalogues, malrules);
        var rules = RuleSets.ruleBase();
        var recommender = Recommender.of(catalogues, rules);
        var planner = TutorialPlanner.of(catalogues, malrules, rules);

        var responses = ResponseReader.of(catalogues.forms()).read(Path.of(args[0]));
        responses.problems().forEach(System.err::println);
        for (var sheet : responses.sheets()) {
            var diagnosis = diagnostics.diagnose(sheet);
            var situation = Situation.of(Pupil.of(sheet.pupil()), sheet, diagnosis);
            var advice = recommender.advise(situation, Lesson.oneToOne(20));
            System.out.println(sheet.pupil());
            diagnosis.topics().forEach(topic -> System.out.println("  " + topic.topic() + ": " + topic.summary()));
            advice.recommendations().forEach(item -> System.out.println("  use " + item.material()));
            planner.plan(advice)
                    .ifPresent(plan -> plan.activities()
                            .forEach(part -> System.out.println("  " + part.minutes() + " min " + part.title())));
        }
    }
}
