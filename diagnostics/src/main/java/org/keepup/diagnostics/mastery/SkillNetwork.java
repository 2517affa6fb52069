package org.keepup.diagnostics.mastery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keepup.core.curriculum.Curriculum;

/**
 * The objectives that some questions need, with all their prerequisites, and the tree over which their probabilities are
 * worked out. With the built-in curriculum this is always exact.
 */
final class SkillNetwork {

    /** A larger table would need more memory than it is worth; then untested prerequisites are left out, and next all ties. */
    private static final int WIDEST = 22;

    private final List<String> skills;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final int[][] families;
    private final BeliefTree tree;

    private SkillNetwork(SortedSet<String> skills, Map<String, SortedSet<String>> needs, Set<List<String>> questions) {
        this.skills = List.copyOf(skills);
        for (String skill : this.skills) {
            index.put(skill, index.size());
        }
        this.families = new int[this.skills.size()][];
        List<int[]> scopes = new ArrayList<>();
        for (int i = 0; i < families.length; i++) {
            List<String> family = new ArrayList<>(List.of(this.skills.get(i)));
            family.addAll(needs.getOrDefault(this.skills.get(i), new TreeSet<>()));
            families[i] = variables(family);
            scopes.add(families[i]);
        }
        questions.forEach(question -> scopes.add(variables(question)));
        this.tree = BeliefTree.of(families.length, scopes);
    }

    /**
     * @param questions what each question needs, at least one objective each
     */
    static SkillNetwork of(Curriculum curriculum, Set<List<String>> questions) {
        SortedSet<String> tested = new TreeSet<>();
        questions.forEach(tested::addAll);
        SortedSet<String> all = new TreeSet<>(tested);
        for (String skill : tested) {
            curriculum
                    .objective(skill)
                    .ifPresent(objective -> curriculum.allEarlier(objective).forEach(earlier -> all.add(earlier.id())));
        }
        for (SortedSet<String> within : List.of(all, tested)) {
            SkillNetwork network = new SkillNetwork(within, needs(curriculum, within), questions);
            if (network.tree.width() <= WIDEST) {
                return network;
            }
        }
        return new SkillNetwork(tested, Map.of(), questions);
    }

    private static Map<String, SortedSet<String>> needs(Curriculum curriculum, SortedSet<String> within) {
        Map<String, SortedSet<String>> needs = new LinkedHashMap<>();
        for (String skill : within) {
            SortedSet<String> before = new TreeSet<>();
            curriculum
                    .objective(skill)
                    .ifPresent(objective -> curriculum.prerequisitesOf(objective).stream()
                            .map(link -> link.from().text())
                            .filter(within::contains)
                            .forEach(before::add));
            needs.put(skill, before);
        }
        return needs;
    }

    List<String> skills() {
        return skills;
    }

    int[] variables(List<String> some) {
        return some.stream()
                .mapToInt(skill -> {
                    Integer at = index.get(skill);
                    if (at == null) {
                        throw new IllegalArgumentException("'" + skill + "' is not in this network.");
                    }
                    return at;
                })
                .toArray();
    }

    /** A skill, in front, and what it needs. */
    int[] family(int skill) {
        return families[skill];
    }

    /**
     * Probabilities given some evidence.
     *
     * @param secure probability of each skill when all it needs is secure
     * @param unfounded when something is not
     */
    BeliefTree.Beliefs beliefs(double secure, double unfounded, List<BeliefTree.Factor> evidence) {
        List<BeliefTree.Factor> factors = new ArrayList<>(evidence);
        for (int[] family : families) {
            double[] table = new double[1 << family.length];
            int founded = (1 << family.length) - 2;
            for (int k = 0; k < table.length; k++) {
                double yes = (k & founded) == founded ? secure : unfounded;
                table[k] = (k & 1) == 1 ? yes : 1 - yes;
            }
            factors.add(new BeliefTree.Factor(family, table));
        }
        return tree.beliefs(factors);
    }
}
