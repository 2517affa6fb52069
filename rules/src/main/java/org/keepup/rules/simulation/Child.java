package org.keepup.rules.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.keepup.core.answer.Answer;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.response.Response;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.evaluation.SimulatedPupil;
import org.keepup.diagnostics.evaluation.State;
import org.keepup.diagnostics.evaluation.World;
import org.keepup.diagnostics.malrule.Malrule;

/** A simulated pupil whose errors are known, and what has become of them. Not thread-safe. */
final class Child {

    private final String id;
    private final World world;
    private final double slips;
    private final Map<String, Error> byTopic = new LinkedHashMap<>();

    Child(String id, List<Error> errors, World world, double slips) {
        this.id = id;
        this.world = world;
        this.slips = slips;
        errors.forEach(error -> byTopic.put(error.topic(), error.fresh()));
    }

    String id() {
        return id;
    }

    List<Error> errors() {
        return List.copyOf(byTopic.values());
    }

    /** The error that is behind tasks about a misconception's topic, if any is. */
    Optional<Error> error(String misconception) {
        return byTopic.values().stream()
                .filter(error -> error.misconception().id().equals(misconception))
                .findFirst();
    }

    boolean isFree() {
        return byTopic.values().stream().noneMatch(Error::holds);
    }

    Response answer(Task task, Random random) {
        Error error = byTopic.get(task.form().topic());
        SimulatedPupil now = error != null && error.holds()
                ? new SimulatedPupil(State.Holds.of(error.malrule()), 1, slips)
                : SimulatedPupil.knows(slips);
        Answer answer = world.answer(now, task, random);
        return Response.of(task, answer);
    }

    /** An error and what has become of it. */
    static final class Error {
        private final String topic;
        private final Malrule malrule;
        private final Misconception misconception;
        private boolean holds = true;
        private int undoneAfter;
        private int retrieved;

        Error(String topic, Malrule malrule, Misconception misconception) {
            this.topic = topic;
            this.malrule = malrule;
            this.misconception = misconception;
        }

        /** The same at the beginning of the year. */
        Error fresh() {
            return new Error(topic, malrule, misconception);
        }

        String topic() {
            return topic;
        }

        Malrule malrule() {
            return malrule;
        }

        Misconception misconception() {
            return misconception;
        }

        boolean holds() {
            return holds;
        }

        /** After how many sessions it was undone first; 0 when it never was. */
        int undoneAfter() {
            return undoneAfter;
        }

        int retrieved() {
            return retrieved;
        }

        void undo(int session) {
            holds = false;
            retrieved = 0;
            if (undoneAfter == 0) {
                undoneAfter = session;
            }
        }

        void comeBack() {
            holds = true;
        }

        void retrieve() {
            retrieved++;
        }
    }
}
