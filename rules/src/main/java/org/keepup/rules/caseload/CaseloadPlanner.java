package org.keepup.rules.caseload;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepup.core.catalogue.Problems;
import org.keepup.rules.Justification;
import org.keepup.rules.caseload.Choice.Outcome;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.engine.RuleRun;
import org.keepup.rules.engine.RuleRun.Concluded;
import org.keepup.rules.fact.Applicant;
import org.keepup.rules.fact.Consideration;
import org.keepup.rules.fact.Policy;
import org.keepup.rules.fact.Policy.Counts;
import org.keepup.rules.fact.Sign;

/**
 * Gives the places of a tutor's caseload. Rules notice signs, a policy says which admit a pupil, which keep one out and how much
 * each weighs; here it is added up, and places go to those for whom most speaks. Immutable and thread-safe.
 *
 * <p>Taking the candidates by weight and giving each a place while school and hours allow makes the sum of weights as large as it
 * can be: the limits are nested (schools within the whole), and for such limits the greedy choice is the best one. Between
 * equals a lot decides, so that neither a name nor the order of the file does.
 */
public final class CaseloadPlanner {

    private final RuleBase rules;

    private CaseloadPlanner(RuleBase rules) {
        this.rules = rules;
    }

    /** @param rules such as {@link org.keepup.rules.RuleSets#ruleBase} gives */
    public static CaseloadPlanner of(RuleBase rules) {
        return new CaseloadPlanner(rules);
    }

    /** The names of all policies. */
    public Set<String> policies() {
        return rules.handbook().policies().keySet();
    }

    /**
     * Chooses among candidates.
     *
     * @param policy one of {@link #policies()}
     * @throws IllegalArgumentException if there is no such policy, or two candidates of a school share a pseudonym
     */
    public CaseloadPlan plan(String policy, List<Applicant> applicants, Terms terms) {
        Policy chosen = rules.handbook().policies().get(policy);
        if (chosen == null) {
            throw new IllegalArgumentException("there is no policy '" + policy + "'; there are "
                    + String.join(", ", policies()) + ". " + Problems.nearest(policy, policies()));
        }
        if (applicants.stream().map(CaseloadPlanner::key).distinct().count() < applicants.size()) {
            throw new IllegalArgumentException("two candidates of one school share a pseudonym.");
        }
        return new CaseloadPlan(policy, terms, new Giving(chosen, terms, applicants).choices());
    }

    private static String key(Applicant applicant) {
        return applicant.school() + '\n' + applicant.pupil();
    }

    /** A candidate as the policy sees one. */
    private final class Case {
        private final Applicant applicant;
        private final List<Concluded<Sign>> signs;
        private final List<Consideration> considerations;
        private final int weight;
        private final long lot;

        Case(Applicant applicant, Policy policy, long seed) {
            RuleRun run = rules.run(List.of(policy, applicant));
            this.applicant = applicant;
            this.signs = run.concluded(Sign.class).toList();
            this.considerations = run.concluded(Consideration.class)
                    .map(Concluded::fact)
                    .distinct()
                    .sorted(Comparator.comparingInt((Consideration one) -> -Math.abs(one.weight()))
                            .thenComparing(one -> one.sign().id())
                            .thenComparing(one -> one.sign().because()))
                    .toList();
            // a sign counts once, however many rules notice it
            Map<String, Integer> weights = new HashMap<>();
            considerations.forEach(one -> weights.put(one.sign().id(), one.weight()));
            this.weight = weights.values().stream().mapToInt(Integer::intValue).sum();
            this.lot = Hashing.murmur3_128((int) seed)
                    .newHasher()
                    .putLong(seed)
                    .putString(key(applicant), StandardCharsets.UTF_8)
                    .hash()
                    .asLong();
        }

        boolean isBarred() {
            return that(Counts.BARS).findAny().isPresent();
        }

        boolean isEligible() {
            return !isBarred() && that(Counts.ADMITS).findAny().isPresent();
        }

        Stream<Consideration> that(Counts counts) {
            return considerations.stream().filter(one -> one.row().counts() == counts);
        }

        /** What was found, strongest first. */
        String found(Counts... counts) {
            return Stream.of(counts)
                    .flatMap(this::that)
                    .map(one -> one.sign().because())
                    .distinct()
                    .collect(Collectors.joining(" "));
        }

        List<Justification> why() {
            return Stream.of(Counts.BARS, Counts.ADMITS, Counts.FOR, Counts.AGAINST)
                    .flatMap(this::that)
                    .flatMap(one -> signs.stream()
                            .filter(sign -> sign.fact().equals(one.sign()))
                            .limit(1)
                            .map(sign -> new Justification(
                                    sign.rule().name(), words(one), sign.rule().source())))
                    .toList();
        }

        private static String words(Consideration one) {
            String strength = one.row()
                    .strength()
                    .map(known -> ", " + known.name().toLowerCase(java.util.Locale.ROOT))
                    .orElse("");
            return one.sign().because() + " (" + one.row().counts().word() + strength + ")";
        }
    }

    /** The places of one policy given. */
    private final class Giving {
        private final Policy policy;
        private final Terms terms;
        private final List<Case> order;
        private final Map<String, Integer> givenBySchool = new HashMap<>();
        private final Map<String, Case> lastBySchool = new HashMap<>();
        private int given;
        private Optional<Case> last = Optional.empty();

        Giving(Policy policy, Terms terms, List<Applicant> applicants) {
            this.policy = policy;
            this.terms = terms;
            this.order = applicants.stream()
                    .map(applicant -> new Case(applicant, policy, terms.seed()))
                    .sorted(Comparator.comparingInt((Case one) -> -one.weight)
                            .thenComparingLong(one -> one.lot)
                            .thenComparing(one -> key(one.applicant)))
                    .toList();
        }

        List<Choice> choices() {
            List<Choice> choices = new ArrayList<>();
            Map<String, Integer> ranks = new HashMap<>();
            for (Case one : order) {
                int rank = one.isEligible() ? ranks.merge(one.applicant.school(), 1, Integer::sum) : 0;
                choices.add(choice(one, rank));
            }
            return choices.stream()
                    .sorted(Comparator.comparing(
                                    (Choice choice) -> choice.applicant().school())
                            .thenComparing(Choice::outcome)
                            .thenComparingInt(Choice::rank)
                            .thenComparing(choice -> choice.applicant().pupil()))
                    .toList();
        }

        private Choice choice(Case one, int rank) {
            String school = one.applicant.school();
            if (one.isBarred()) {
                return choice(one, Outcome.BARRED, rank, "Kept out: " + one.found(Counts.BARS));
            }
            if (!one.isEligible()) {
                return choice(one, Outcome.NOT_ELIGIBLE, rank, notEligible(one));
            }
            if (givenBySchool.getOrDefault(school, 0) >= terms.places()) {
                return choice(
                        one,
                        Outcome.SCHOOL_FULL,
                        rank,
                        "Eligible. " + one.found(Counts.ADMITS) + " But the " + terms.places() + " places"
                                + (school.isEmpty() ? "" : " at " + school) + " went to others: "
                                + comparison(one, Optional.ofNullable(lastBySchool.get(school))));
            }
            if (given >= terms.placesInAll()) {
                return choice(
                        one,
                        Outcome.HOURS_SPENT,
                        rank,
                        "Eligible. " + one.found(Counts.ADMITS) + " But the hours for all schools, "
                                + terms.placesInAll() + " places, went to others: " + comparison(one, last));
            }
            given++;
            givenBySchool.merge(school, 1, Integer::sum);
            lastBySchool.put(school, one);
            last = Optional.of(one);
            return choice(one, Outcome.PLACE, rank, one.found(Counts.ADMITS, Counts.FOR));
        }

        private Choice choice(Case one, Outcome outcome, int rank, String because) {
            return new Choice(one.applicant, outcome, rank, rank == 0 ? 0 : one.weight, because, one.why());
        }

        private String comparison(Case one, Optional<Case> lastPlaced) {
            return lastPlaced
                    .map(placed -> placed.weight == one.weight
                            ? "as much speaks for this pupil as for the last who has one (" + one.weight
                                    + "), and the lot decided."
                            : "more speaks for the last who has one (" + placed.weight + ") than for this pupil ("
                                    + one.weight + ").")
                    .orElse("there are none.");
        }

        private String notEligible(Case one) {
            if (one.applicant.current().isEmpty()) {
                return "Cannot be judged: no current attainment is given.";
            }
            String admits = policy.that(Counts.ADMITS).stream()
                    .map(row -> row.because().isEmpty() ? row.sign() : row.because())
                    .collect(Collectors.joining("; or "));
            return "Not eligible at " + one.applicant.now() + " at the end of " + one.applicant.yearTitle()
                    + ": the policy asks for " + (admits.isEmpty() ? "nothing that can hold" : admits) + ".";
        }
    }
}
