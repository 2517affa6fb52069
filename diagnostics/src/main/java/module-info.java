/** Why the pupil went wrong. */
module org.keepup.diagnostics {
    requires transitive org.keepup.core;
    requires com.fasterxml.jackson.core;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.interval;

    exports org.keepup.diagnostics;
    exports org.keepup.diagnostics.bayes;
    exports org.keepup.diagnostics.impact;
    exports org.keepup.diagnostics.impact.ks2;
    exports org.keepup.diagnostics.impact.pupil;
    exports org.keepup.diagnostics.impact.report;
    exports org.keepup.diagnostics.impact.statistics;
    exports org.keepup.diagnostics.evaluation;
    exports org.keepup.diagnostics.malrule;
    exports org.keepup.diagnostics.malrule.column;
    exports org.keepup.diagnostics.mastery;
    exports org.keepup.diagnostics.option;
    exports org.keepup.diagnostics.probe;
    exports org.keepup.diagnostics.testkit;

    uses org.keepup.diagnostics.DiagnosticEngineProvider;
    uses org.keepup.diagnostics.malrule.MalruleProcedures;
    uses org.keepup.diagnostics.malrule.MalruleProvider;

    provides org.keepup.diagnostics.DiagnosticEngineProvider with
            org.keepup.diagnostics.bayes.BayesEngineProvider,
            org.keepup.diagnostics.mastery.MasteryEngineProvider,
            org.keepup.diagnostics.option.OptionEngineProvider;
    provides org.keepup.diagnostics.malrule.MalruleProcedures with
            org.keepup.diagnostics.malrule.TaggedOptions,
            org.keepup.diagnostics.malrule.column.ColumnProcedures;
}
