package org.keepup.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.keepup.core.Catalogues;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/**
 * From a pupil's answers to what is behind them: runs one engine or several and puts their findings together. Immutable and
 * thread-safe; build it once and share it.
 *
 * <pre>{@code
 * Diagnostics diagnostics = Diagnostics.of(Catalogues.builtIn());
 * Diagnosis diagnosis = diagnostics.diagnose(sheet);
 * }</pre>
 */
public final class Diagnostics {

    private static final String STANDARD = "bayes";

    private final List<DiagnosticEngine> engines;

    private Diagnostics(List<DiagnosticEngine> engines) {
        this.engines = List.copyOf(engines);
    }

    /** With the standard engine, which explains raw answers by malrules. */
    public static Diagnostics of(Catalogues catalogues) {
        return of(catalogues, MalruleLibrary.of(catalogues));
    }

    /**
     * With the standard engine, over a library that the caller has at hand.
     *
     * @param malrules the library over these catalogues
     */
    public static Diagnostics of(Catalogues catalogues, MalruleLibrary malrules) {
        return of(catalogues, malrules, List.of(STANDARD));
    }

    /**
     * With engines by name.
     *
     * @param malrules the library over these catalogues
     * @param names at least one of {@link #engineNames()}
     * @throws IllegalArgumentException if a name is unknown, naming those that are known
     */
    public static Diagnostics of(Catalogues catalogues, MalruleLibrary malrules, List<String> names) {
        Map<String, DiagnosticEngineProvider> providers = providers();
        List<DiagnosticEngine> engines = new ArrayList<>();
        for (String name : names) {
            DiagnosticEngineProvider provider = providers.get(name);
            if (provider == null) {
                throw new IllegalArgumentException(
                        "there is no engine '" + name + "'; known are " + String.join(", ", providers.keySet()) + ".");
            }
            engines.add(provider.engine(catalogues, malrules));
        }
        return of(engines);
    }

    /**
     * With engines that the caller has built.
     *
     * @param engines at least one, in order of precedence
     */
    public static Diagnostics of(List<DiagnosticEngine> engines) {
        if (engines.isEmpty()) {
            throw new IllegalArgumentException("at least one engine is needed.");
        }
        return new Diagnostics(engines);
    }

    /** Every engine there is, by name. */
    public static List<String> engineNames() {
        return List.copyOf(providers().keySet());
    }

    /**
     * Diagnoses one pupil. Each response is read by the first engine that can read it and by no other, so that no answer is
     * counted twice.
     */
    public Diagnosis diagnose(ResponseSheet sheet) {
        if (engines.size() == 1) {
            return engines.get(0).diagnose(sheet);
        }
        List<TopicDiagnosis> topics = new ArrayList<>();
        List<Response> left = sheet.responses();
        for (DiagnosticEngine engine : engines) {
            List<Response> read = left.stream().filter(engine::reads).toList();
            left = left.stream().filter(response -> !engine.reads(response)).toList();
            topics.addAll(engine.diagnose(new ResponseSheet(sheet.pupil(), read, sheet.marks(), sheet.details()))
                    .topics());
        }
        int correct =
                (int) sheet.responses().stream().filter(Response::isCorrect).count();
        return new Diagnosis(sheet.pupil(), sheet.responses().size(), correct, topics);
    }

    private static Map<String, DiagnosticEngineProvider> providers() {
        Map<String, DiagnosticEngineProvider> providers = new TreeMap<>();
        for (DiagnosticEngineProvider provider : ServiceLoader.load(DiagnosticEngineProvider.class)) {
            DiagnosticEngineProvider other = providers.put(provider.name(), provider);
            if (other != null) {
                throw new IllegalStateException("two engines are called '" + provider.name() + "': "
                        + other.getClass().getName() + " and "
                        + provider.getClass().getName() + ".");
            }
        }
        return providers;
    }
}
