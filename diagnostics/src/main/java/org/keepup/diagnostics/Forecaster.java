package org.keepup.diagnostics;

import java.util.List;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;

/** An engine that can say beforehand what a pupil would probably answer. */
public interface Forecaster {

    /**
     * Forecasts a pupil's answers.
     *
     * @param sheet what the pupil answered so far; may be empty
     * @param tasks what would be asked
     * @return one forecast per task, in order
     */
    List<Forecast> forecast(ResponseSheet sheet, List<Task> tasks);
}
