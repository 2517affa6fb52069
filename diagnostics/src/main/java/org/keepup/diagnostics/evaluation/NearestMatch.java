package org.keepup.diagnostics.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.malrule.Malrule;

/**
 * A baseline: whatever foretells most of the answers, knowing it among them, is the diagnosis, without a doubt; of several
 * that foretell as many, knowing it and then the first by id.
 */
public final class NearestMatch implements DiagnosticEngine {

    private final List<State.Holds> singles;

    /** @param malrules the library */
    public NearestMatch(List<Malrule> malrules) {
        this.singles = malrules.stream()
                .map(State.Holds::of)
                .sorted(java.util.Comparator.comparing(holds -> holds.malrules().first()))
                .toList();
    }

    @Override
    public String name() {
        return "nearest-match";
    }

    @Override
    public Diagnosis diagnose(ResponseSheet sheet) {
        Answered answered = Answered.on(sheet);
        State best = SimulatedPupil.KNOWS;
        int most = answered.right();
        for (State.Holds single : singles) {
            List<String> foretold = answered.foretold(single);
            int matched = 0;
            for (int i = 0; i < foretold.size(); i++) {
                Response response = answered.responses().get(i);
                matched += response.answer().form().equals(foretold.get(i)) ? 1 : 0;
            }
            if (matched > most) {
                best = single;
                most = matched;
            }
        }
        Map<State, Double> certain = new LinkedHashMap<>();
        if (best instanceof State.Holds) {
            // those that cannot be told from it share the diagnosis
            List<String> foretold = answered.foretold(best);
            List<State.Holds> alike = singles.stream()
                    .filter(single -> answered.foretold(single).equals(foretold))
                    .toList();
            alike.forEach(single -> certain.put(single, 1.0 / alike.size()));
        } else {
            certain.put(best, 1.0);
        }
        return answered.diagnosis(certain);
    }
}
