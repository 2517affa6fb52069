package org.keepup.core.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.table.Findings;

/** Holds findings back until the rows looked at first are read, then hands them on by line; later ones go straight on. */
final class InOrder implements Findings {

    private record Held(Problem finding, boolean isProblem) {}

    private static final Comparator<Held> BY_LINE =
            Comparator.comparingInt(held -> held.finding.place().line());

    private final Findings findings;
    private final List<Held> held = new ArrayList<>();
    private boolean holding = true;

    InOrder(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void problem(Problem problem) {
        if (holding) {
            held.add(new Held(problem, true));
        } else {
            findings.problem(problem);
        }
    }

    @Override
    public void notice(Problem notice) {
        if (holding) {
            held.add(new Held(notice, false));
        } else {
            findings.notice(notice);
        }
    }

    /** Hands on what was held back; once is enough. */
    void release() {
        holding = false;
        held.sort(BY_LINE);
        for (Held each : held) {
            if (each.isProblem) {
                findings.problem(each.finding);
            } else {
                findings.notice(each.finding);
            }
        }
        held.clear();
    }
}
