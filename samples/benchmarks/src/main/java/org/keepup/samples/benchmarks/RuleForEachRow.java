package org.keepup.samples.benchmarks;

import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.globalOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Global;
import org.drools.model.Index;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.keepup.core.Catalogues;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.misconception.Move;
import org.keepup.diagnostics.Diagnosis;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The naive way with Drools, for comparison: for each malrule one rule that names its materials. */
final class RuleForEachRow {

    /** A malrule that a pupil holds. */
    public record Holds(String malrule) {}

    /** Takes what the rules conclude. */
    public static final class Sink {
        private final List<String> materials = new ArrayList<>();

        void add(List<Move> moves) {
            moves.forEach(move -> materials.add(move.material()));
        }
    }

    private final KieBase base;

    private RuleForEachRow(KieBase base) {
        this.base = base;
    }

    static RuleForEachRow of(Catalogues catalogues) {
        ModelImpl model = new ModelImpl();
        Global<Sink> sink = globalOf(Sink.class, "naive", "sink");
        model.addGlobal(sink);
        for (Misconception misconception : catalogues.misconceptions().all()) {
            for (String malrule : misconception.malrules()) {
                Variable<Holds> held = declarationOf(Holds.class);
                model.addRule(rule("naive", malrule)
                        .build(
                                pattern(held)
                                        .expr(
                                                malrule,
                                                fact -> fact.malrule().equals(malrule),
                                                alphaIndexedBy(
                                                        String.class,
                                                        Index.ConstraintType.EQUAL,
                                                        0,
                                                        Holds::malrule,
                                                        malrule)),
                                on(sink).execute(found -> found.add(misconception.moves()))));
            }
        }
        return new RuleForEachRow(KieBaseBuilder.createKieBaseFromModel(model));
    }

    List<String> recommend(Diagnosis diagnosis) {
        Sink sink = new Sink();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("sink", sink);
            diagnosis.topics().stream()
                    .filter(topic -> !topic.hypotheses().isEmpty())
                    .flatMap(topic -> topic.hypotheses().get(0).malrules().stream())
                    .forEach(malrule -> session.insert(new Holds(malrule)));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return sink.materials;
    }
}
