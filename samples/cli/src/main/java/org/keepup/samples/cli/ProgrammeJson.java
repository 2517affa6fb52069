package org.keepup.samples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.keepup.rules.ProgrammePlan;
import org.keepup.rules.Reason;

/** Weeks and reasons as JSON. */
final class ProgrammeJson {

    private ProgrammeJson() {}

    static ObjectNode programme(ProgrammePlan plan) {
        ObjectNode node = Json.object();
        node.set("weeks", Json.array(plan.weeks(), ProgrammeJson::week));
        node.set(
                "halfTerms",
                Json.array(
                        plan.halfTerms(),
                        halfTerm -> Json.object()
                                .put("from", halfTerm.from())
                                .put("to", halfTerm.to())
                                .set("targets", Json.texts(halfTerm.targets()))));
        node.set(
                "soFar",
                Json.array(
                        plan.soFar(),
                        move -> Json.object()
                                .put("misconception", move.misconception())
                                .put("next", move.kind().word())
                                .put("because", move.because())));
        node.set("assumes", Json.texts(plan.assumes()));
        return node;
    }

    private static ObjectNode week(ProgrammePlan.Week week) {
        ObjectNode node = Json.object();
        node.put("week", week.number());
        node.put("day", week.day().toString());
        node.put("use", week.use().word());
        node.put("focus", week.focus());
        node.put("topic", week.topic().isEmpty() ? null : week.topic());
        node.put("misconception", week.misconception().isEmpty() ? null : week.misconception());
        node.put("material", week.material().isEmpty() ? null : week.material());
        node.set("retrieval", Json.texts(week.retrieval()));
        node.set(
                "why",
                Json.array(
                        week.why(),
                        why -> Json.object()
                                .put("rule", why.rule())
                                .put("because", why.because())
                                .put("source", why.source())));
        return node;
    }

    static ObjectNode reason(Reason reason) {
        ObjectNode node = Json.object();
        node.put("kind", reason.kind().word());
        node.put("text", reason.text());
        node.set("because", Json.array(reason.because(), ProgrammeJson::reason));
        return node;
    }
}
