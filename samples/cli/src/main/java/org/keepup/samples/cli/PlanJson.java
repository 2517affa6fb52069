package org.keepup.samples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.keepup.core.misconception.Misconception;
import org.keepup.rules.Conflict;
import org.keepup.rules.Justification;
import org.keepup.rules.Recommendation;
import org.keepup.rules.TutorialPlan;

/** Recommendations and sessions as JSON. Field names and shapes are a contract with other programs. */
final class PlanJson {

    private PlanJson() {}

    static ObjectNode recommendation(Recommendation recommendation) {
        ObjectNode node = Json.object();
        node.put("material", recommendation.material().id());
        node.put("title", recommendation.material().title());
        node.put("programme", recommendation.programme().id());
        node.put("code", recommendation.material().code().orElse(null));
        node.put(
                "misconception",
                recommendation.misconception().map(Misconception::id).orElse(null));
        node.set("malrules", Json.texts(recommendation.malrules()));
        node.put(
                "delivery",
                recommendation.delivery().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.set("why", Json.array(recommendation.why(), PlanJson::justification));
        node.set(
                "instead",
                Json.array(
                        recommendation.instead(),
                        alternative -> Json.object()
                                .put("material", alternative.material().id())
                                .put("because", alternative.because())));
        return node;
    }

    static ObjectNode justification(Justification justification) {
        return Json.object()
                .put("rule", justification.rule())
                .put("because", justification.because())
                .put("source", justification.source());
    }

    static ObjectNode conflict(Conflict conflict) {
        ObjectNode node = Json.object();
        node.put("kind", conflict.kind().word());
        node.set("rules", Json.texts(conflict.rules()));
        node.put("because", conflict.because());
        return node;
    }

    static ObjectNode session(TutorialPlan plan) {
        ObjectNode node = Json.object();
        node.put("minutes", plan.minutes());
        node.set("activities", Json.array(plan.activities(), PlanJson::activity));
        node.put("note", plan.note());
        return node;
    }

    private static ObjectNode activity(TutorialPlan.Activity activity) {
        ObjectNode node = Json.object();
        node.put("minutes", activity.minutes());
        node.put("kind", activity.kind());
        node.put("title", activity.title());
        node.put("material", activity.material().isEmpty() ? null : activity.material());
        node.set("tasks", Json.texts(activity.tasks()));
        node.set("answers", Json.texts(activity.answers()));
        node.set("steps", Json.texts(activity.steps()));
        node.put("say", activity.say());
        return node;
    }
}
