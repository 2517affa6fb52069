package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter err = new StringWriter();
    private final AtomicLong seconds = new AtomicLong();

    @Test
    void short_work_shows_nothing() {
        Progress progress = progress(true);
        seconds.set(1);
        progress.onePupilDone();
        progress.clear();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void long_work_shows_how_far_it_has_come_and_wipes_it() {
        Progress progress = progress(true);
        progress.onePupilDone();
        seconds.set(3);
        progress.onePupilDone();
        progress.clear();

        assertThat(err.toString()).contains("2 pupils done").endsWith("\r\u001b[K");
    }

    @Test
    void nobody_looking_means_nothing_shown() {
        Progress progress = progress(false);
        seconds.set(60);
        progress.onePupilDone();
        progress.clear();

        assertThat(err.toString()).isEmpty();
    }

    private Progress progress(boolean shown) {
        return new Progress(new PrintWriter(err), shown, () -> seconds.get() * 1_000_000_000L);
    }
}
