package org.keepup.diagnostics.impact;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A made-up borough whose true effects are known, to see whether a report finds what is there and does not find what is not.
 * Pupils are chosen for low scores in a first test, as they are in life, so everybody rises a little by chance. Each school
 * uses one model of intervention and has its own luck; tutors and materials make no difference at all.
 *
 * @param seed the same seed gives the same borough
 * @param schools how many
 * @param pupils with the intervention, in each school
 * @param waiting pupils of each school who wait for it and are the comparison group
 * @param effects true effect of each model in scaled score points; schools take the models in turn, by name
 * @param betweenSchools standard deviation of the schools' own true effects about their model's
 * @param missing share of exit scores that are missing, 0 to 1
 */
public record SimulatedBorough(
        long seed,
        int schools,
        int pupils,
        int waiting,
        Map<String, Double> effects,
        double betweenSchools,
        double missing) {

    /** Mean of all pupils of the made-up year group. */
    public static final double MEAN = 104;

    /** Reliability of the made-up test. */
    public static final double RELIABILITY = 0.9;

    private static final double DEVIATION = 8;
    private static final int CHOSEN_BELOW = 100;
    private static final LocalDate ENTRY = LocalDate.of(2025, 9, 15);
    private static final LocalDate EXIT = LocalDate.of(2025, 12, 8);

    public SimulatedBorough {
        effects = java.util.Collections.unmodifiableMap(new TreeMap<>(effects));
        if (schools < 1 || pupils < 0 || waiting < 0 || effects.isEmpty() || betweenSchools < 0) {
            throw new IllegalArgumentException("a borough needs a school and a model.");
        }
    }

    /** Sixty schools of fifteen pupils, three models: +4 points, +1.5 and none. */
    public static SimulatedBorough usual(long seed) {
        return new SimulatedBorough(
                seed, 60, 15, 5, Map.of("one-to-one", 4.0, "pairs", 1.5, "booster-class", 0.0), 1, 0.06);
    }

    /** Every pupil, school by school. */
    public void forEach(Consumer<EntryExit> outcomes) {
        RandomGenerator random = new SplittableRandom(seed);
        List<String> models = new ArrayList<>(effects.keySet());
        int number = 0;
        for (int school = 0; school < schools; school++) {
            String model = models.get(school % models.size());
            double luck = betweenSchools * random.nextGaussian();
            double effect = effects.get(model) + betweenSchools * random.nextGaussian();
            for (int i = 0; i < pupils + waiting; i++) {
                boolean isWaiting = i >= pupils;
                number++;
                outcomes.accept(pupil(
                        random,
                        number,
                        String.format(
                                java.util.Locale.ROOT,
                                "S%0" + String.valueOf(schools).length() + "d",
                                school + 1),
                        isWaiting ? Optional.empty() : Optional.of(model),
                        i,
                        luck + (isWaiting ? 0 : effect)));
            }
        }
    }

    private EntryExit pupil(
            RandomGenerator random, int number, String school, Optional<String> model, int place, double shift) {
        double truth;
        long entry;
        do {
            truth = MEAN + DEVIATION * Math.sqrt(RELIABILITY) * random.nextGaussian();
            entry = Math.round(truth + error(random));
        } while (entry >= CHOSEN_BELOW || entry < 80);
        long exit =
                Math.max(80, Math.min(120, Math.round(truth + 1 + shift + error(random) + 3 * random.nextGaussian())));
        boolean isMissing = random.nextDouble() < missing;
        Map<String, String> groups =
                new TreeMap<>(Map.of("school", school, "term", Term.of(EXIT).toString()));
        model.ifPresent(name -> {
            groups.put("programme", "wave-3");
            groups.put("model", name);
            groups.put("tutor", school + (place % 2 == 0 ? "-T1" : "-T2"));
            groups.put("material", List.of("cards", "workbook", "games").get(place % 3));
        });
        return new EntryExit(
                String.format(java.util.Locale.ROOT, "P%06d", number),
                new Score(Measure.SCALED, entry),
                isMissing ? EntryExit.Exit.MISSING : EntryExit.Exit.of(new Score(Measure.SCALED, exit)),
                Optional.of(ENTRY),
                Optional.of(EXIT),
                Optional.of(new Score(Measure.SCALED, 100)),
                model.isEmpty(),
                groups);
    }

    private static double error(RandomGenerator random) {
        return DEVIATION * Math.sqrt(1 - RELIABILITY) * random.nextGaussian();
    }

    /** Writes the borough as an outcomes file. */
    public void write(Appendable out) throws IOException {
        out.append("pupil,school,programme,model,tutor,material,term,measure,entry,exit,entry_date,exit_date,target,"
                + "comparison\n");
        List<IOException> failed = new ArrayList<>();
        forEach(outcome -> {
            try {
                out.append(line(outcome)).append('\n');
            } catch (IOException e) {
                failed.add(e);
            }
        });
        if (!failed.isEmpty()) {
            throw failed.get(0);
        }
    }

    private static String line(EntryExit outcome) {
        List<String> cells = new ArrayList<>(List.of(outcome.pupil()));
        for (String column : List.of("school", "programme", "model", "tutor", "material", "term")) {
            cells.add(outcome.group(column).orElse(""));
        }
        cells.add(outcome.measure().word());
        cells.add(outcome.entry().toString());
        cells.add(
                outcome.exit() instanceof EntryExit.Scored scored
                        ? scored.score().toString()
                        : "");
        cells.add(ENTRY.toString());
        cells.add(EXIT.toString());
        cells.add(outcome.target().map(Score::toString).orElse(""));
        cells.add(outcome.comparison() ? "yes" : "no");
        return String.join(",", cells);
    }
}
