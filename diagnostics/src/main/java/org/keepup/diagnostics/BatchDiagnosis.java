package org.keepup.diagnostics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keepup.core.response.ResponseSheet;

/**
 * Many pupils at once: sheets go in one by one, and what was made of them comes out in the same order, whatever the number of
 * threads. Holds a few hundred pupils for each thread at a time, however many there are.
 *
 * <pre>{@code
 * try (BatchDiagnosis<Diagnosis> batch = diagnostics.batch(2, diagnosis -> diagnosis, writer::add)) {
 *     reader.stream(file, batch::add, findings);
 * }
 * }</pre>
 *
 * <p>Not thread-safe: one thread adds the sheets, and results are handed to the same thread, while it adds and when it closes.
 *
 * @param <R> what is made of each diagnosis
 */
public final class BatchDiagnosis<R> implements AutoCloseable {

    private static final int CHUNK = 64;
    private static final int CHUNKS_AHEAD = 4;

    private final Function<ResponseSheet, R> work;
    private final Consumer<? super R> results;
    private final ExecutorService threads;
    private final int mostWaiting;
    private final Deque<Future<List<R>>> waiting = new ArrayDeque<>();
    private List<ResponseSheet> chunk = new ArrayList<>(CHUNK);
    private boolean closed;

    BatchDiagnosis(int threads, Function<ResponseSheet, R> work, Consumer<? super R> results) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, not " + threads + ".");
        }
        this.work = Objects.requireNonNull(work, "work");
        this.results = Objects.requireNonNull(results, "results");
        this.mostWaiting = CHUNKS_AHEAD * threads;
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "keepup-batch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Adds a pupil; waits when too many are under way. */
    public void add(ResponseSheet sheet) {
        if (closed) {
            throw new IllegalStateException("this batch is closed; no pupil can be added.");
        }
        chunk.add(Objects.requireNonNull(sheet, "sheet"));
        if (chunk.size() == CHUNK) {
            send();
            while (!waiting.isEmpty()
                    && (waiting.size() > mostWaiting || waiting.peek().isDone())) {
                handOn();
            }
        }
    }

    private void send() {
        List<ResponseSheet> sheets = chunk;
        chunk = new ArrayList<>(CHUNK);
        waiting.add(threads.submit(() -> {
            List<R> made = new ArrayList<>(sheets.size());
            for (ResponseSheet sheet : sheets) {
                made.add(work.apply(sheet));
            }
            return made;
        }));
    }

    private void handOn() {
        try {
            waiting.remove().get().forEach(results);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pupils were being diagnosed", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a pupil could not be diagnosed", e.getCause());
        }
    }

    /** Waits for the pupils that are under way, and hands on what was made of them. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!chunk.isEmpty()) {
                send();
            }
            while (!waiting.isEmpty()) {
                handOn();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
