package org.keepup.samples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.keepup.rules.caseload.CaseloadPlan;
import org.keepup.rules.caseload.Choice;
import org.keepup.rules.caseload.Terms;
import picocli.CommandLine.Help.Ansi;

/** Caseloads for people: who is in and who is out, school by school, each with the reason; several policies side by side. */
final class CaseloadNote {

    private static final int PUPIL_WIDTH = 8;

    private final Note note;

    CaseloadNote(Ansi ansi) {
        this.note = new Note(ansi);
    }

    String of(List<CaseloadPlan> plans) {
        plans.forEach(this::add);
        if (plans.size() > 1) {
            sideBySide(plans);
        }
        return note.toString();
    }

    private void add(CaseloadPlan plan) {
        Terms terms = plan.terms();
        note.heading(
                0,
                "Policy " + plan.policy() + ": " + Words.count((int) plan.places(), "place") + " for " + plan.eligible()
                        + " eligible of " + Words.count(plan.choices().size(), "candidate"));
        note.text(
                2,
                hours(plan.hours()) + " tutor hours"
                        + (terms.hours().isPresent()
                                ? " of " + hours(terms.hours().getAsDouble())
                                : "")
                        + ": " + terms.minutes() + " minutes a week over " + terms.weeks() + " weeks are "
                        + hours(terms.hoursAPlace()) + " a place; at most " + terms.places() + " places a school.");
        plan.bySchool().forEach((school, choices) -> {
            note.blank();
            List<Choice> in = choices.stream().filter(Choice::hasPlace).toList();
            note.heading(
                    2,
                    (school.isEmpty() ? "School" : school) + ": " + in.size() + " in, " + (choices.size() - in.size())
                            + " out");
            in.forEach(choice -> note.labelled(
                    4, choice.applicant().pupil(), PUPIL_WIDTH, "in (" + choice.weight() + "): " + choice.because()));
            choices.stream()
                    .filter(choice -> !choice.hasPlace())
                    .forEach(choice ->
                            note.labelled(4, choice.applicant().pupil(), PUPIL_WIDTH, "out: " + choice.because()));
        });
        note.blank();
    }

    private void sideBySide(List<CaseloadPlan> plans) {
        note.heading(0, "Side by side");
        for (int i = 0; i < plans.size(); i++) {
            for (int j = i + 1; j < plans.size(); j++) {
                compare(plans.get(i), plans.get(j));
            }
        }
        note.blank();
        List<String> names = plans.stream().map(CaseloadPlan::policy).toList();
        note.line(2, row("school", "pupil", names));
        List<Choice> all = plans.get(0).choices().stream()
                .sorted(java.util.Comparator.comparing(
                                (Choice choice) -> choice.applicant().school())
                        .thenComparing(choice -> choice.applicant().pupil()))
                .toList();
        for (Choice choice : all) {
            List<String> marks = plans.stream()
                    .map(plan -> of(plan, choice))
                    .map(one -> one.hasPlace() ? "in" : one.isEligible() ? "eligible" : "-")
                    .toList();
            if (marks.stream().distinct().count() > 1) {
                note.line(2, row(choice.applicant().school(), choice.applicant().pupil(), marks));
            }
        }
        note.text(2, "Pupils on whom all policies agree are left out of this table.");
    }

    private void compare(CaseloadPlan one, CaseloadPlan other) {
        List<Choice> both = new ArrayList<>();
        for (Choice choice : one.choices()) {
            if (choice.hasPlace() && of(other, choice).hasPlace()) {
                both.add(choice);
            }
        }
        note.text(
                2,
                both.size() + " pupils have a place under both " + one.policy() + " and " + other.policy() + "; "
                        + (one.places() - both.size()) + " only under " + one.policy() + ", "
                        + (other.places() - both.size()) + " only under " + other.policy() + ".");
    }

    private static Choice of(CaseloadPlan plan, Choice choice) {
        return plan.choices().stream()
                .filter(one -> one.applicant().equals(choice.applicant()))
                .findFirst()
                .orElseThrow();
    }

    private static String row(String school, String pupil, List<String> cells) {
        return String.format(Locale.ROOT, "%-16s %-8s ", school, pupil)
                + cells.stream()
                        .map(cell -> String.format(Locale.ROOT, "%-18s", cell))
                        .collect(Collectors.joining())
                        .stripTrailing();
    }

    private static String hours(double hours) {
        return hours == Math.rint(hours) ? String.valueOf((long) hours) : String.format(Locale.ROOT, "%.1f", hours);
    }
}
