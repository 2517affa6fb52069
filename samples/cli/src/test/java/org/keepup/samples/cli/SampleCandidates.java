package org.keepup.samples.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The candidates of {@code samples/data}: sixty pupils who do not exist, from four schools of a borough. Two report levels, two
 * scaled scores. Where a pupil stands is drawn around what the prior attainment leads one to expect, a year or two below it, since
 * schools put forward those who fall behind.
 */
final class SampleCandidates {

    static final long SEED = 7;

    private static final Map<String, Integer> SCHOOLS = new LinkedHashMap<>();

    static {
        SCHOOLS.put("Ash", 24);
        SCHOOLS.put("Birch", 18);
        SCHOOLS.put("Cedar", 12);
        SCHOOLS.put("Elm", 6);
    }

    private static final List<String> LEVELS =
            List.of("1b", "1a", "2c", "2b", "2a", "3c", "3b", "3a", "4c", "4b", "4a", "5c");
    private static final List<String> ASSESSMENTS = List.of("WTS", "EXS", "EXS", "GDS");
    private static final List<String> HELP =
            List.of("", "", "", "", "", "", "", "small group on Tuesdays", "homework club");

    private SampleCandidates() {}

    static String csv() {
        StringBuilder csv =
                new StringBuilder("pupil,school,year,prior,current,target,misconceptions,help,put_forward\n");
        SplittableRandom random = new SplittableRandom(SEED);
        int[] number = {0};
        SCHOOLS.forEach((school, size) -> {
            boolean levels = school.equals("Ash") || school.equals("Cedar");
            for (int i = 0; i < size; i++) {
                number[0]++;
                csv.append(String.format("C%03d,%s,5,", number[0], school))
                        .append(levels ? levels(random) : scaled(random))
                        .append(String.format(
                                ",%s,%s,%s%n",
                                random.nextInt(6) == 0 ? "" : random.nextInt(4),
                                HELP.get(random.nextInt(HELP.size())),
                                random.nextInt(3) == 0 ? "yes" : "no"));
            }
        });
        return csv.toString().replace("\r", "");
    }

    private static String levels(SplittableRandom random) {
        int current = Math.max(1, Math.min(LEVELS.size() - 1, (int) Math.round(5.2 + random.nextGaussian() * 1.7)));
        // four and a half sub-levels are ordinary progress in three years
        int prior = Math.max(0, current - 4 + random.nextInt(4));
        String now = current + 1 < LEVELS.size() && random.nextInt(5) == 0
                ? LEVELS.get(current) + "/" + LEVELS.get(current + 1)
                : LEVELS.get(current);
        return LEVELS.get(prior) + "," + now + "," + (random.nextInt(4) == 0 ? "4b" : "level 4");
    }

    private static String scaled(SplittableRandom random) {
        int current = Math.max(80, Math.min(108, 96 + (int) Math.round(random.nextGaussian() * 6)));
        return ASSESSMENTS.get(random.nextInt(ASSESSMENTS.size())) + "," + current + ",100";
    }
}
