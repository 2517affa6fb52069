package org.keepup.samples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.keepup.core.Catalogues;
import org.keepup.core.curriculum.Objective;
import org.keepup.core.material.Material;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.source.Source;
import org.keepup.core.task.TaskForm;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleDescription;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.engine.RuleDescription;

/** What is in the catalogues, entry by entry. */
final class Listing {

    /** What can be listed. */
    enum Kind {
        MALRULES,
        FORMS,
        MISCONCEPTIONS,
        OBJECTIVES,
        MATERIALS,
        RULES;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One entry.
     *
     * @param summary what lists show beside the name; may be empty
     * @param json with at least {@code id} and {@code name}
     */
    record Row(Kind kind, String id, String name, String summary, ObjectNode json) {}

    private final Catalogues catalogues;
    private final MalruleLibrary library;
    private final Supplier<RuleBase> rules;

    /** @param rules asked only when rules are listed: compiling a user's takes a while */
    Listing(Catalogues catalogues, MalruleLibrary library, Supplier<RuleBase> rules) {
        this.catalogues = catalogues;
        this.library = library;
        this.rules = rules;
    }

    /** In catalogue order. */
    List<Row> rows(Kind kind) {
        return switch (kind) {
            case MALRULES -> library.all().stream().map(this::row).toList();
            case FORMS -> catalogues.forms().all().stream().map(this::row).toList();
            case MISCONCEPTIONS ->
                catalogues.misconceptions().all().stream().map(this::row).toList();
            case OBJECTIVES ->
                catalogues.curriculum().objectives().stream().map(this::row).toList();
            case MATERIALS ->
                catalogues.materials().all().stream().map(this::row).toList();
            case RULES -> rules.get().everyRule().stream().map(Listing::row).toList();
        };
    }

    private Row row(Malrule malrule) {
        MalruleDescription described = malrule.description();
        String misconception = described.misconception().isEmpty()
                ? catalogues
                        .misconceptions()
                        .behind(malrule.id())
                        .map(Misconception::id)
                        .orElse("")
                : described.misconception();
        ObjectNode json = base(malrule.id(), described.name());
        json.put("topic", described.topic());
        json.set("forms", Json.texts(described.forms().stream().sorted().toList()));
        json.put("misconception", misconception);
        json.set("objectives", Json.texts(described.objectives()));
        json.put("meaning", described.meaning());
        json.put("prevalence", described.prevalence().published());
        json.set(
                "examples",
                Json.array(
                        described.examples(),
                        example -> Json.object()
                                .put("task", example.task())
                                .put("wrong", example.wrong())
                                .put("right", example.right())));
        return row(Kind.MALRULES, described.topic(), json, described.source());
    }

    private Row row(TaskForm form) {
        ObjectNode json = base(form.id(), form.name());
        json.put("topic", form.topic());
        json.put("notation", form.notation());
        json.set("objectives", Json.texts(form.objectives()));
        return new Row(Kind.FORMS, form.id(), form.name(), form.notation(), json);
    }

    private Row row(Misconception misconception) {
        ObjectNode json = base(misconception.id(), misconception.name());
        json.put("topic", misconception.topic());
        json.put("belief", misconception.belief());
        json.put("reasonable", misconception.reasonable());
        json.put("undoing", misconception.undoing());
        json.set(
                "objectives",
                Json.texts(misconception.objectives().stream()
                        .map(Object::toString)
                        .toList()));
        json.set("malrules", Json.texts(misconception.malrules()));
        return row(Kind.MISCONCEPTIONS, misconception.topic(), json, misconception.source());
    }

    private Row row(Objective objective) {
        ObjectNode json = base(objective.id(), objective.statement());
        json.put("year", objective.year().number());
        json.put("strand", objective.strand().title());
        json.put("substrand", objective.substrand());
        json.put("note", objective.note());
        json.set(
                "prerequisites",
                Json.texts(catalogues.curriculum().prerequisitesOf(objective).stream()
                        .map(link -> link.from().text())
                        .toList()));
        return row(Kind.OBJECTIVES, "", json, objective.source());
    }

    private Row row(Material material) {
        ObjectNode json = base(material.id(), material.title());
        json.put("programme", material.programme());
        json.put("code", material.code().orElse(""));
        json.set("years", Json.array(material.years(), year -> Json.object().numberNode(year.number())));
        json.put("objective", material.objective());
        json.set("errors", Json.texts(material.errors()));
        json.put("delivery", word(material.delivery()));
        json.put("minutes", material.minutes().map(Object::toString).orElse(""));
        return row(
                Kind.MATERIALS,
                catalogues.materials().programmeOf(material).name()
                        + material.code().map(code -> ", " + code).orElse(""),
                json,
                material.source());
    }

    private static Row row(RuleDescription rule) {
        String family = rule.family().substring(rule.family().lastIndexOf('.') + 1);
        String id = family + "."
                + rule.name()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        boolean on = rule.state() == RuleDescription.State.ON;
        // a rule that is out of force may share its name with the one that took its place
        ObjectNode json = base(on ? id : id + "@" + rule.layer().word(), rule.name());
        json.put("family", rule.family());
        json.put("ruleSet", rule.ruleSet());
        json.put("version", rule.version());
        json.put("layer", rule.layer().word());
        json.put("state", rule.state().word());
        json.put("stateBecause", rule.stateBecause());
        json.put("source", rule.source());
        String summary = rule.layer().word() + ", " + (on ? "on" : rule.stateBecause()) + "; " + rule.source();
        return new Row(Kind.RULES, json.path("id").asText(), rule.name(), summary, json);
    }

    private static ObjectNode base(String id, String name) {
        return Json.object().put("id", id).put("name", name);
    }

    private static Row row(Kind kind, String summary, ObjectNode json, Source source) {
        json.put("source", source.citation());
        json.put("confidence", source.confidence().word());
        return new Row(kind, json.get("id").textValue(), json.get("name").textValue(), summary, json);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
