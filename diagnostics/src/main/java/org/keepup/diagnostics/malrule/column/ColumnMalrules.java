package org.keepup.diagnostics.malrule.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.source.Confidence;
import org.keepup.core.source.Source;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleDescription;
import org.keepup.diagnostics.malrule.MalruleProcedure;

/** The malrules of column arithmetic that come with Keepup. */
public final class ColumnMalrules {

    private static final List<String> FILES =
            List.of("addition.yaml", "subtraction.yaml", "multiplication.yaml", "division.yaml");
    private static final Pattern EXAMPLE = Pattern.compile("(.+) -> (.*) \\((.+)\\)");

    private ColumnMalrules() {}

    /** In catalogue order. */
    public static List<Malrule> builtIn() {
        Problems problems = new Problems();
        List<Malrule> malrules = new ArrayList<>();
        for (String file : FILES) {
            Fields top =
                    Fields.of(CatalogueFile.resource(ColumnMalrules.class, file).root(), problems);
            for (Entry entry : top.items("malrules")) {
                read(Fields.of(entry, problems), problems, malrules);
            }
        }
        problems.throwIfAny();
        return List.copyOf(malrules);
    }

    private static void read(Fields entry, Problems problems, List<Malrule> malrules) {
        String procedureId = entry.text("procedure");
        for (MalruleProcedure procedure : new ColumnProcedures().procedures()) {
            if (procedure.id().equals(procedureId)) {
                procedure
                        .malrule(description(entry, procedure, problems), entry, problems)
                        .ifPresent(malrules::add);
            }
        }
    }

    private static MalruleDescription description(Fields entry, MalruleProcedure procedure, Problems problems) {
        Fields source = entry.get("source")
                .map(given -> Fields.of(given, problems))
                .orElseThrow(() -> new IllegalStateException(entry.text("id") + " has no source"));
        return new MalruleDescription(
                entry.text("id"),
                entry.text("name"),
                procedure.topic(),
                procedure.forms(),
                entry.text("meaning"),
                entry.optionalText("misconception").orElse(""),
                entry.texts("objectives"),
                entry.optionalText("prevalence").orElse(""),
                entry.texts("examples").stream().map(ColumnMalrules::example).toList(),
                new Source(
                        source.text("citation"),
                        Confidence.valueOf(source.text("confidence").toUpperCase(Locale.ROOT))));
    }

    private static MalruleDescription.Example example(String text) {
        Matcher example = EXAMPLE.matcher(text);
        if (!example.matches()) {
            throw new IllegalStateException("'" + text + "' is not an example");
        }
        return new MalruleDescription.Example(example.group(1), example.group(2), example.group(3));
    }
}
