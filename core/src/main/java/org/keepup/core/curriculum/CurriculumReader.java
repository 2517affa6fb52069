package org.keepup.core.curriculum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.catalogue.Register;
import org.keepup.core.source.Source;

/** Reads a curriculum from catalogue layers. */
final class CurriculumReader {

    private final Problems problems;
    private final Register<Objective> objectives;
    private final Register<Prerequisite> prerequisites;
    private final Register<Criterion> criteria;
    private final Register<PaperItem> paperItems;

    CurriculumReader(Layers layers, Problems problems) {
        this.problems = problems;
        objectives = Register.read(
                layers, "objectives", "objective", "code", Objective::id, CurriculumReader::objective, problems);
        prerequisites = Register.read(
                layers,
                "prerequisites",
                "prerequisite",
                "to",
                CurriculumReader::key,
                CurriculumReader::prerequisite,
                problems);
        criteria = Register.read(
                layers, "criteria", "criterion", "code", Criterion::code, CurriculumReader::criterion, problems);
        paperItems = Register.read(
                layers,
                "paper-items",
                "test item",
                "question",
                item -> item.testYear() + " paper " + item.paper() + " question " + item.question(),
                CurriculumReader::paperItem,
                problems);
    }

    Curriculum curriculum() {
        List<Prerequisite> links = new ArrayList<>();
        for (Prerequisite link : prerequisites.values()) {
            Fields fields = prerequisites.fields(key(link));
            boolean from =
                    objectives.require(fields, "from", List.of(link.from().text()));
            boolean to = objectives.require(fields, "to", List.of(link.to().text()));
            if (from && to) {
                links.add(link);
            }
        }
        List<Criterion> sound = criteria.values().stream()
                .filter(criterion -> objectives.require(
                        criteria.fields(criterion.code()),
                        "objectives",
                        criterion.objectives().stream().map(ObjectiveCode::text).toList()))
                .toList();
        List<PaperItem> items = new ArrayList<>();
        for (String id : paperItems.ids()) {
            PaperItem item = paperItems.get(id).orElseThrow();
            if (objectives.require(
                    paperItems.fields(id), "code", List.of(item.code().text()))) {
                items.add(item);
            }
        }
        try {
            return new Curriculum(objectives.values(), links, sound, items);
        } catch (Curriculum.CircleException e) {
            Prerequisite closing = lastRead(e.circle());
            Fields fields = prerequisites.fields(key(closing));
            fields.note("to", "this link closes a circle: " + e.getMessage());
            return new Curriculum(objectives.values(), List.of(), sound, items);
        }
    }

    private Prerequisite lastRead(List<ObjectiveCode> circle) {
        Set<String> links = new HashSet<>();
        for (int i = 0; i < circle.size(); i++) {
            links.add(key(circle.get(i), circle.get((i + 1) % circle.size())));
        }
        return prerequisites.values().stream()
                .filter(link -> links.contains(key(link)))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static Objective objective(Fields fields) {
        fields.only("code", "substrand", "statement", "note", "source", "confidence");
        Optional<ObjectiveCode> code = fields.parsed("code", ObjectiveCode::of);
        String substrand = fields.text("substrand");
        String statement = fields.text("statement");
        Optional<Source> source = fields.source();
        return new Objective(
                code.orElseThrow(),
                substrand,
                statement,
                fields.optionalText("note").orElse(""),
                source.orElseThrow());
    }

    private static Prerequisite prerequisite(Fields fields) {
        fields.only("from", "to", "reason", "source", "confidence");
        Optional<ObjectiveCode> from = fields.parsed("from", ObjectiveCode::of);
        Optional<ObjectiveCode> to = fields.parsed("to", ObjectiveCode::of);
        String reason = fields.text("reason");
        Optional<Source> source = fields.source();
        return new Prerequisite(from.orElseThrow(), to.orElseThrow(), reason, source.orElseThrow());
    }

    private static Criterion criterion(Fields fields) {
        fields.only("code", "year", "strand", "statement", "objectives", "source", "confidence");
        String code = fields.text("code");
        Optional<SchoolYear> year = fields.parsed("year", SchoolYear::of);
        String strand = fields.text("strand");
        String statement = fields.text("statement");
        List<ObjectiveCode> codes = fields.list("objectives", ObjectiveCode::of);
        Optional<Source> source = fields.source();
        return new Criterion(code, year.orElseThrow(), strand, statement, codes, source.orElseThrow());
    }

    private static PaperItem paperItem(Fields fields) {
        fields.only("year", "paper", "question", "marks", "code", "printed", "source", "confidence");
        Optional<Integer> year = fields.whole("year");
        Optional<Integer> paper = fields.whole("paper");
        String question = fields.text("question");
        Optional<Integer> marks = fields.whole("marks");
        Optional<ObjectiveCode> code = fields.parsed("code", ObjectiveCode::of);
        Optional<Source> source = fields.source();
        return new PaperItem(
                year.orElseThrow(),
                paper.orElseThrow(),
                question,
                marks.orElseThrow(),
                code.orElseThrow(),
                fields.optionalText("printed").orElse(code.orElseThrow().text()),
                source.orElseThrow());
    }

    private static String key(Prerequisite link) {
        return key(link.from(), link.to());
    }

    private static String key(ObjectiveCode from, ObjectiveCode to) {
        return from + " -> " + to;
    }
}
