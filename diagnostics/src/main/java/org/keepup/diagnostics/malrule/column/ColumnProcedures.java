package org.keepup.diagnostics.malrule.column;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Problems;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleDescription;
import org.keepup.diagnostics.malrule.MalruleProcedure;
import org.keepup.diagnostics.malrule.MalruleProcedures;

/** Brings column arithmetic to the library: entries whose field {@code patch} lists the rules of a {@link Patch}. */
public final class ColumnProcedures implements MalruleProcedures {

    /** For the service loader. */
    public ColumnProcedures() {}

    @Override
    public List<MalruleProcedure> procedures() {
        return ColumnProcedure.all().stream()
                .<MalruleProcedure>map(Patched::new)
                .toList();
    }

    private record Patched(ColumnProcedure procedure) implements MalruleProcedure {

        @Override
        public String id() {
            return procedure.id();
        }

        @Override
        public String topic() {
            return procedure.topic();
        }

        @Override
        public Set<String> forms() {
            return procedure.forms();
        }

        @Override
        public Set<String> fields() {
            return Set.of("patch");
        }

        @Override
        public Optional<Malrule> malrule(MalruleDescription description, Fields entry, Problems problems) {
            List<String> rules = entry.texts("patch");
            if (rules.isEmpty()) {
                problems.add(entry.place("patch"), "patch", "a column malrule needs at least one rule.");
                return Optional.empty();
            }
            try {
                return Optional.of(new ColumnMalrule(description, procedure, procedure.patch(rules)));
            } catch (IllegalArgumentException e) {
                e.getMessage().lines().forEach(line -> problems.add(entry.place("patch"), "patch", line));
                return Optional.empty();
            }
        }
    }
}
