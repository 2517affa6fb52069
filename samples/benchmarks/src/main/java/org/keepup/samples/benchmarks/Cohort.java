package org.keepup.samples.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.evaluation.Habits;
import org.keepup.diagnostics.evaluation.SimulatedPupil;
import org.keepup.diagnostics.evaluation.State;
import org.keepup.diagnostics.evaluation.World;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/**
 * Simulated pupils who sit tests. In each topic a pupil knows it (46 %), holds one malrule (34 %) or two (5 %), or errs without
 * a system (15 %); slips on 0 to 20 % of the answers, evenly; and uses a malrule nine times in ten. Says nothing about children.
 * Used by one thread.
 */
final class Cohort {

    private static final double KNOWS = 0.46;
    private static final double HOLDS_ONE = 0.34;
    private static final double HOLDS_TWO = 0.05;
    private static final double FIRES = 0.9;
    private static final double MOST_SLIPS = 0.2;

    /** Subtractions that VanLehn (1990) gave to hundreds of pupils. */
    static final List<String> SUBTRACTIONS = List.of(
            "647 - 45",
            "885 - 205",
            "83 - 44",
            "8305 - 3",
            "50 - 23",
            "562 - 3",
            "742 - 136",
            "106 - 70",
            "716 - 598",
            "1564 - 887",
            "6591 - 2697",
            "311 - 214",
            "1813 - 215",
            "102 - 39",
            "9007 - 6880",
            "4015 - 607",
            "702 - 108",
            "2006 - 42",
            "10012 - 214",
            "8001 - 43");

    /** A test as at the end of a year: some of everything. */
    static final List<String> MIXED = List.of(
            "402 - 137",
            "8001 - 43",
            "83 - 44",
            "47 + 386",
            "478 + 256",
            "307 x 8",
            "46 x 23",
            "642 / 6",
            "917 / 7",
            "3/4 + 1/2",
            "2/3 - 1/4",
            "3/4 of 24",
            "2/3 ? 3/5",
            "0.35 ? 0.4",
            "3.7 + 0.45",
            "3.7 x 10",
            "25% of 80",
            "3 + 4 x 2",
            "8 + 4 = [ ] + 5",
            "1:45 + 0:30");

    private final MalruleLibrary library;
    private final World world;
    private final Map<String, List<Malrule>> byTopic = new LinkedHashMap<>();
    private final Map<String, State> holders = new HashMap<>();

    Cohort(MalruleLibrary library) {
        this.library = library;
        this.world = new World(library.forms(), library.all(), Habits.usual());
    }

    /** Pupils who all sit the same test. */
    List<ResponseSheet> sitting(List<String> test, int pupils, long seed) {
        List<Task> tasks = test.stream().map(library.forms()::parse).toList();
        Random random = new Random(seed);
        List<ResponseSheet> sheets = new ArrayList<>(pupils);
        for (int i = 0; i < pupils; i++) {
            sheets.add(sheet("P" + i, tasks, random));
        }
        return sheets;
    }

    /** Pupils who each get items of their own from a bank. */
    List<ResponseSheet> drawing(List<Task> bank, int items, int pupils, long seed) {
        Random random = new Random(seed);
        List<ResponseSheet> sheets = new ArrayList<>(pupils);
        for (int i = 0; i < pupils; i++) {
            Set<Integer> drawn = new HashSet<>();
            List<Task> tasks = new ArrayList<>(items);
            while (tasks.size() < items) {
                int one = random.nextInt(bank.size());
                if (drawn.add(one)) {
                    tasks.add(bank.get(one));
                }
            }
            sheets.add(sheet("P" + i, tasks, random));
        }
        return sheets;
    }

    private ResponseSheet sheet(String name, List<Task> tasks, Random random) {
        Map<String, SimulatedPupil> states = new HashMap<>();
        List<Response> responses = new ArrayList<>(tasks.size());
        for (Task task : tasks) {
            SimulatedPupil pupil = states.computeIfAbsent(task.form().topic(), topic -> pupil(topic, random));
            Answer answer = world.answer(pupil, task, random);
            responses.add(Response.of(task, answer));
        }
        return ResponseSheet.of(name, responses);
    }

    private SimulatedPupil pupil(String topic, Random random) {
        double slips = MOST_SLIPS * random.nextDouble();
        double kind = random.nextDouble();
        List<Malrule> about = byTopic.computeIfAbsent(topic, this::about);
        if (kind < KNOWS || about.isEmpty()) {
            return SimulatedPupil.knows(slips);
        }
        if (kind >= KNOWS + HOLDS_ONE + HOLDS_TWO) {
            return SimulatedPupil.muddles(0.2 + 0.7 * random.nextDouble());
        }
        Malrule one = about.get(random.nextInt(about.size()));
        State state = holders.computeIfAbsent(one.id(), id -> State.Holds.of(one));
        if (kind >= KNOWS + HOLDS_ONE) {
            Malrule other = about.get(random.nextInt(about.size()));
            String both = one.id() + "+" + other.id();
            State.Holds.of(one, other).ifPresent(pair -> holders.putIfAbsent(both, pair));
            state = holders.getOrDefault(both, state);
        }
        return new SimulatedPupil(state, FIRES, slips);
    }

    private List<Malrule> about(String topic) {
        return library.all().stream()
                .filter(malrule -> malrule.description().forms().stream()
                        .flatMap(form -> library.forms().form(form).stream())
                        .anyMatch(form -> form.topic().equals(topic)))
                .toList();
    }
}
