package org.keepup.samples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.keepup.rules.caseload.CaseloadPlan;
import org.keepup.rules.caseload.Choice;
import org.keepup.rules.caseload.Terms;

/** Caseloads for programs. Field names, columns and shapes are a contract with them. */
final class CaseloadJson {

    private CaseloadJson() {}

    static String of(List<CaseloadPlan> plans) {
        ObjectNode node = Json.object();
        node.put("keepup", Build.version());
        node.set("policies", Json.array(plans, CaseloadJson::policy));
        return Json.line(node);
    }

    private static ObjectNode policy(CaseloadPlan plan) {
        Terms terms = plan.terms();
        ObjectNode node = Json.object();
        node.put("policy", plan.policy());
        node.put("candidates", plan.choices().size());
        node.put("eligible", plan.eligible());
        node.put("places", plan.places());
        node.put("placesPerSchool", terms.places());
        node.put("hours", Json.rounded(plan.hours()));
        node.put("hoursAvailable", terms.hours().isPresent() ? terms.hours().getAsDouble() : null);
        node.put("minutes", terms.minutes());
        node.put("weeks", terms.weeks());
        node.put("seed", terms.seed());
        node.set("pupils", Json.array(plan.choices(), CaseloadJson::choice));
        return node;
    }

    private static ObjectNode choice(Choice choice) {
        ObjectNode node = Json.object();
        node.put("pupil", choice.applicant().pupil());
        node.put("school", choice.applicant().school());
        node.put("place", choice.hasPlace());
        node.put("outcome", choice.outcome().word());
        node.put("rank", choice.isEligible() ? choice.rank() : null);
        node.put("weight", choice.isEligible() ? choice.weight() : null);
        node.put("because", choice.because());
        node.set("why", Json.array(choice.why(), PlanJson::justification));
        return node;
    }

    static void csv(List<CaseloadPlan> plans, PrintWriter out) {
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            csv.writeRecord("policy", "school", "pupil", "place", "outcome", "rank", "weight", "because");
            for (CaseloadPlan plan : plans) {
                for (Choice choice : plan.choices()) {
                    csv.writeRecord(
                            plan.policy(),
                            choice.applicant().school(),
                            choice.applicant().pupil(),
                            choice.hasPlace() ? "yes" : "no",
                            choice.outcome().word(),
                            choice.isEligible() ? String.valueOf(choice.rank()) : "",
                            choice.isEligible() ? String.valueOf(choice.weight()) : "",
                            choice.because());
                }
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
