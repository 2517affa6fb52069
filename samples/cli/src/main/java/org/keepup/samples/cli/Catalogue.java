package org.keepup.samples.cli;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.keepup.diagnostics.malrule.CatalogueCheck;
import org.keepup.diagnostics.malrule.MalruleLibrary;
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
        description = "Lists, shows and checks what is in the catalogues.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Catalogue.ListAll.class, Catalogue.Show.class, Catalogue.Check.class})
final class Catalogue implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Missing required subcommand: list, show or check");
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
                    .forEach(rule -> out.println("Note: rule '" + rule.name() + "' of rule set '" + rule.ruleSet()
                            + "' fired for none of " + rules.pupils() + " generated pupils. Maybe a condition can never"
                            + " hold, or two exclude each other."));
        }
    }
}
