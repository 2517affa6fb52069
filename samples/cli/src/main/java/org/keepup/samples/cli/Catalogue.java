package org.keepup.samples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.item.ItemBank;
import org.keepup.diagnostics.malrule.CatalogueCheck;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.diagnostics.probe.BankLint;
import org.keepup.rules.check.RuleCheck;
import org.keepup.rules.extension.Layer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is in the catalogues, and whether a researcher's own are sound. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        versionProvider = Build.class,
        description = "Lists, shows and checks what is in the catalogues, and what an item bank cannot tell.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Catalogue.ListAll.class, Catalogue.Show.class, Catalogue.Check.class, Catalogue.LintBank.class})
final class Catalogue implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Missing required subcommand: list, show, check or lint");
        }
    }

    /** {@code catalogue list}. */
    @Command(name = "list", description = "Lists what is in the catalogues.")
    static final class ListAll extends Job {

        @Parameters(
                arity = "0..*",
                split = ",",
                paramLabel = "KIND",
                description = "malrules, forms, misconceptions, objectives, materials, rules. Default: all of them.")
        private List<String> kinds = new ArrayList<>();

        @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
        private TextOrJson format = TextOrJson.TEXT;

        @Override
        void run(PrintWriter out) {
            List<Listing.Kind> asked = asked();
            Catalogues catalogues = content().catalogues();
            Listing listing = new Listing(catalogues, Content.library(catalogues), content()::ruleBase);
            if (format == TextOrJson.JSON) {
                out.println(asked.stream()
                        .flatMap(kind -> listing.rows(kind).stream())
                        .map(row -> Json.line(row.json()))
                        .collect(Collectors.joining(",\n", "[\n", "\n]")));
                return;
            }
            Note note = new Note(ansi());
            for (Listing.Kind kind : asked) {
                List<Listing.Row> rows = listing.rows(kind);
                note.heading(0, kind.word() + " (" + rows.size() + ")");
                for (Listing.Row row : rows) {
                    note.line(2, row.id());
                    note.text(6, row.name() + (row.summary().isEmpty() ? "" : " (" + row.summary() + ")"));
                }
                note.blank();
            }
            out.print(note);
        }

        private List<Listing.Kind> asked() {
            List<Listing.Kind> all = Arrays.asList(Listing.Kind.values());
            List<String> words = all.stream().map(Listing.Kind::word).toList();
            return kinds.isEmpty()
                    ? all
                    : kinds.stream()
                            .map(kind -> {
                                int index = words.indexOf(kind.strip().toLowerCase(Locale.ROOT));
                                if (index < 0) {
                                    throw wrongUsage("Unknown kind '" + kind + "'; known are " + Words.list(words)
                                            + ". " + Problems.nearest(kind, words));
                                }
                                return all.get(index);
                            })
                            .distinct()
                            .toList();
        }
    }

    /** {@code catalogue show}. */
    @Command(name = "show", description = "Shows everything that is known about one entry.")
    static final class Show extends Job {

        @Parameters(paramLabel = "ID", description = "The id of a malrule, form, misconception, objective or material.")
        private String id = "";

        @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
        private TextOrJson format = TextOrJson.TEXT;

        @Override
        void run(PrintWriter out) {
            Catalogues catalogues = content().catalogues();
            Listing listing = new Listing(catalogues, Content.library(catalogues), content()::ruleBase);
            List<Listing.Row> all = Arrays.stream(Listing.Kind.values())
                    .flatMap(kind -> listing.rows(kind).stream())
                    .toList();
            List<Listing.Row> found =
                    all.stream().filter(row -> row.id().equals(id)).toList();
            if (found.isEmpty()) {
                String remedy =
                        Problems.nearest(id, all.stream().map(Listing.Row::id).toList());
                throw new Mistake("'" + id + "' is not in the catalogues (" + all.size() + " entries)."
                        + (remedy.isEmpty() ? "" : " " + remedy));
            }
            for (Listing.Row row : found) {
                out.print(format == TextOrJson.JSON ? Json.line(row.json()) + "\n" : note(row));
            }
        }

        private String note(Listing.Row row) {
            Note note = new Note(ansi());
            note.heading(0, row.name());
            note.line(2, row.kind().word().replaceFirst("s$", "") + " " + row.id());
            row.json().properties().forEach(field -> {
                String words = words(field.getValue());
                if (!words.isEmpty()
                        && !field.getKey().equals("id")
                        && !field.getKey().equals("name")) {
                    note.labelled(2, field.getKey(), 16, words);
                }
            });
            return note.blank().toString();
        }

        private static String words(JsonNode value) {
            if (value.isArray()) {
                return StreamSupport.stream(value.spliterator(), false)
                        .map(Show::words)
                        .collect(Collectors.joining(value.path(0).isObject() ? "; " : ", "));
            }
            return value.isObject()
                    ? value.path("task").asText() + " -> " + value.path("wrong").asText() + " ("
                            + value.path("right").asText() + ")"
                    : value.asText();
        }
    }

    /** {@code catalogue check}. */
    @Command(
            name = "check",
            description =
                    "Checks the catalogues, with a folder of your own on top: every entry, every reference, every example;"
                            + " and the rules: that each can be read, can fire, and that none leaves a diagnosis without a"
                            + " recommendation.")
    static final class Check extends Job {

        /** Always the same generated pupils, so that a check can be repeated. */
        private static final long SEED = 1;

        @Parameters(
                arity = "0..1",
                paramLabel = "DIR",
                description =
                        "A folder of catalogue files or of rules (with a .drl file or a ruleset.yaml) of your own.")
        private @Nullable Path folder;

        @Override
        void run(PrintWriter out) {
            boolean rulesOnly = folder != null && Content.holdsRules(folder);
            if (folder != null && rulesOnly) {
                content().addRules(folder);
            }
            CatalogueCheck check = folder == null || rulesOnly
                    ? CatalogueCheck.of(content().catalogues())
                    : CatalogueCheck.of(
                            content().layersWith(folder),
                            new Layers(List.of()).with(folder).files());
            if (!check.passes()) {
                throw new CatalogueException(check.problems());
            }
            Catalogues catalogues = folder == null || rulesOnly
                    ? content().catalogues()
                    : content().with(folder);
            MalruleLibrary library = Content.library(catalogues);
            Listing listing = new Listing(catalogues, library, content()::ruleBase);
            RuleCheck rules = RuleCheck.of(catalogues, library, content().ruleBase(), SEED);
            rules.unanswered().forEach(this::tell);
            if (rules.unanswered().isEmpty()) {
                out.println("No problem found: "
                        + Words.list(Arrays.stream(Listing.Kind.values())
                                .map(kind -> listing.rows(kind).size() + " " + kind.word())
                                .toList())
                        + ".");
            }
            if (folder != null && !rulesOnly) {
                check.notes().forEach(note -> out.println("Note: " + note));
            }
            rules.silent().stream()
                    .filter(rule -> rule.layer() != Layer.BUILT_IN)
                    .forEach(rule -> out.println("Note: " + rule.place() + ": rule '" + rule.name()
                            + "' fired for none of " + rules.pupils() + " generated pupils. Maybe a condition can never"
                            + " hold, or two exclude each other."));
            rules.unsourced()
                    .forEach(rule -> out.println("Note: " + rule.place() + ": rule '" + rule.name()
                            + "' says nowhere what it rests on. Maybe add @Source(\"Our own judgement\")."));
        }
    }

    /** {@code catalogue lint}. */
    @Command(
            name = "lint",
            description =
                    "Says what an item bank cannot tell: which malrules no item parts or shows, which wrong options nothing"
                            + " known leads to, which tags are unknown.",
            footer = {"", "Example: keepup catalogue lint samples/data/autumn-items.csv"})
    static final class LintBank extends Job {

        private static final int SHOWN = 6;

        @Parameters(paramLabel = "BANK", description = "An item bank (.csv, .yaml or .json).")
        private Path bank = Path.of("");

        @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
        private TextOrJson format = TextOrJson.TEXT;

        @Override
        void run(PrintWriter out) {
            Catalogues plain = content().catalogues();
            ItemBank items = Bank.read(plain, bank);
            Catalogues catalogues = Bank.with(plain, bank, items);
            BankLint lint = BankLint.of(
                    items,
                    Content.library(catalogues),
                    catalogues.misconceptions().all().stream()
                            .map(misconception -> misconception.id())
                            .collect(Collectors.toSet()));
            if (format == TextOrJson.JSON) {
                out.println(Json.line(shape(lint)));
            } else {
                out.print(note(lint));
            }
        }

        private static ObjectNode shape(BankLint lint) {
            ObjectNode node = Json.object();
            node.set("items", Json.array(lint.items(), one -> {
                ObjectNode item = Json.object().put("item", one.item().id());
                item.put("task", one.item().task().text());
                ObjectNode collisions = item.putObject("collisions");
                one.task().collisions().forEach((answer, ids) -> collisions.set(answer, Json.texts(ids)));
                item.set("hidden", Json.texts(one.task().hidden()));
                item.set("loose", Json.texts(one.loose()));
                item.set("unknown", Json.texts(one.unknown()));
                return item;
            }));
            ObjectNode unparted = node.putObject("unparted");
            lint.unparted().forEach((form, groups) -> unparted.set(form, Json.array(groups, Json::texts)));
            ObjectNode hidden = node.putObject("hidden");
            lint.hidden().forEach((form, ids) -> hidden.set(form, Json.texts(ids)));
            return node;
        }

        private String note(BankLint lint) {
            Note note = new Note(ansi());
            for (BankLint.ItemLint one : lint.items()) {
                note.heading(0, one.item().id() + "  " + one.item().task().text());
                one.task()
                        .collisions()
                        .forEach((answer, ids) -> note.text(
                                2,
                                (answer.isEmpty() ? "(nothing)" : answer) + " does not part " + Words.list(ids, SHOWN)
                                        + "."));
                if (!one.task().hidden().isEmpty()) {
                    note.text(2, "Right also for " + Words.list(one.task().hidden(), SHOWN) + ".");
                }
                if (!one.loose().isEmpty()) {
                    note.text(2, "Nothing known leads to " + Words.list(one.loose()) + ".");
                }
                if (!one.unknown().isEmpty()) {
                    note.text(2, "In no catalogue: " + Words.list(one.unknown()) + ".");
                }
            }
            lint.unparted().forEach((form, groups) -> {
                note.blank().heading(0, "No written item of " + form + " parts");
                groups.forEach(group -> note.text(2, Words.list(group, SHOWN) + "."));
            });
            lint.hidden().forEach((form, ids) -> {
                note.blank().heading(0, "No written item of " + form + " shows");
                note.text(2, Words.list(ids, SHOWN) + ".");
            });
            return note.toString();
        }
    }
}
