package org.keepup.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepup.core.Catalogues;
import org.keepup.core.response.MarkedResponse;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/**
 * From a pupil's answers to what is behind them: runs one engine or several and puts their findings together. Immutable and
 * thread-safe; build it once and share it.
 *
 * <p>Every response belongs to the evidence of exactly one engine: the first, in the order of the engines, that can read it.
 * The standard order is {@code option}, {@code bayes}, {@code mastery}: an option picked is weighed as a pick, since only the
 * option engine reckons with guessing; everything written is weighed as written; marks without answers, and answers that no
 * other engine can read, show what is secure. A row that holds a written answer besides its mark or option counts as written.
 * Findings about one topic are {@linkplain TopicDiagnosis#together put together}; those of marks are told by objective. An
 * engine of somebody else's runs only when it is named.
 *
 * <pre>{@code
 * Diagnostics diagnostics = Diagnostics.of(Catalogues.builtIn());
 * Diagnosis diagnosis = diagnostics.diagnose(sheet);
 * }</pre>
 */
public final class Diagnostics {

    private static final List<String> STANDARD = List.of("option", "bayes", "mastery");

    private final List<DiagnosticEngine> engines;

    private Diagnostics(List<DiagnosticEngine> engines) {
        this.engines = List.copyOf(engines);
    }

    /** With Keepup's own engines, in the standard order. */
    public static Diagnostics of(Catalogues catalogues) {
        return of(catalogues, MalruleLibrary.of(catalogues));
    }

    /**
     * With Keepup's own engines, over a library that the caller has at hand.
     *
     * @param malrules the library over these catalogues
     */
    public static Diagnostics of(Catalogues catalogues, MalruleLibrary malrules) {
        return of(catalogues, malrules, STANDARD);
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

    /** The engine of a kind among those that run; empty when none is. */
    public <E extends DiagnosticEngine> Optional<E> engine(Class<E> kind) {
        return engines.stream().filter(kind::isInstance).map(kind::cast).findFirst();
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
        if (sheet.marks().isEmpty() && !sheet.responses().isEmpty()) {
            DiagnosticEngine reader = reader(sheet.responses());
            if (reader != null) {
                return inOrder(sheet, reader.diagnose(sheet));
            }
        }
        return diagnoseApart(sheet);
    }

    /** The one engine that reads all responses; null when several share them, or none reads any. */
    private @Nullable DiagnosticEngine reader(List<Response> responses) {
        for (DiagnosticEngine engine : engines) {
            int read = 0;
            for (Response response : responses) {
                read += engine.reads(response) ? 1 : 0;
            }
            if (read > 0) {
                return read == responses.size() ? engine : null;
            }
        }
        return null;
    }

    /** With the topics in the order of the sheet, blank answers included. */
    private static Diagnosis inOrder(ResponseSheet sheet, Diagnosis diagnosis) {
        if (diagnosis.topics().size() < 2) {
            return diagnosis;
        }
        List<TopicDiagnosis> topics = new ArrayList<>(diagnosis.topics());
        topics.sort(Comparator.comparingInt(topic -> firstOf(topic.topic(), sheet.responses())));
        return new Diagnosis(diagnosis.pupil(), diagnosis.responses(), diagnosis.correct(), topics);
    }

    private static int firstOf(String topic, List<Response> responses) {
        for (int i = 0; i < responses.size(); i++) {
            if (responses.get(i).task().form().topic().equals(topic)) {
                return i;
            }
        }
        return responses.size();
    }

    private Diagnosis diagnoseApart(ResponseSheet sheet) {
        Map<String, List<TopicDiagnosis>> byTopic = new LinkedHashMap<>();
        int responses = sheet.responses().size();
        int correct =
                (int) sheet.responses().stream().filter(Response::isCorrect).count();
        List<Response> left = sheet.responses();
        List<MarkedResponse> marks = sheet.marks();
        for (DiagnosticEngine engine : engines) {
            List<Response> read = left.stream().filter(engine::reads).toList();
            List<MarkedResponse> marked = engine.readsMarks() ? marks : List.of();
            if (read.isEmpty() && marked.isEmpty()) {
                continue;
            }
            left = left.stream().filter(response -> !engine.reads(response)).toList();
            Diagnosis part = engine.diagnose(new ResponseSheet(sheet.pupil(), read, marked, sheet.details()));
            if (!marked.isEmpty()) {
                marks = List.of();
                responses += part.responses() - read.size();
                correct += part.correct()
                        - (int) read.stream().filter(Response::isCorrect).count();
            }
            part.topics()
                    .forEach(topic -> byTopic.computeIfAbsent(topic.topic(), name -> new ArrayList<>())
                            .add(topic));
        }
        List<TopicDiagnosis> topics = new ArrayList<>();
        byTopic.forEach((topic, parts) -> topics.add(parts.size() == 1 ? parts.get(0) : together(topic, parts)));
        return inOrder(sheet, new Diagnosis(sheet.pupil(), responses, correct, topics));
    }

    /** What engines say of one topic; right answers that are too few for one engine do not unmake what another has seen. */
    private static TopicDiagnosis together(String topic, List<TopicDiagnosis> parts) {
        List<TopicDiagnosis> deciding = parts.stream()
                .filter(part -> part.outcome() != Outcome.NOT_ENOUGH_EVIDENCE || part.correct() < part.responses())
                .toList();
        return TopicDiagnosis.together(
                topic,
                parts,
                TopicDiagnosis.outcome(deciding.isEmpty() ? parts : deciding),
                (all, right, outcome, hypotheses) ->
                        parts.stream().map(TopicDiagnosis::summary).collect(Collectors.joining(" ")));
    }

    /**
     * Diagnoses many pupils on several threads, in bounded memory; the results come in the order of the sheets, the same for
     * any number of threads.
     *
     * @param threads at least 1
     * @param shape what is made of each diagnosis, on the threads that diagnose: pure and thread-safe
     * @param results takes what was made, on the thread that adds the sheets
     */
    public <R> BatchDiagnosis<R> batch(int threads, Function<Diagnosis, R> shape, Consumer<? super R> results) {
        Objects.requireNonNull(shape, "shape");
        return batch(threads, (sheet, diagnosis) -> shape.apply(diagnosis), results);
    }

    /**
     * The same for what is made of a sheet and its diagnosis, such as a plan.
     *
     * @param threads at least 1
     * @param shape what is made of them, on the threads that diagnose: pure and thread-safe
     * @param results takes what was made, on the thread that adds the sheets
     */
    public <R> BatchDiagnosis<R> batch(
            int threads, BiFunction<ResponseSheet, Diagnosis, R> shape, Consumer<? super R> results) {
        Objects.requireNonNull(shape, "shape");
        return new BatchDiagnosis<>(threads, sheet -> shape.apply(sheet, diagnose(sheet)), results);
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
