package org.keepup.diagnostics.impact.pupil;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;

/**
 * One malrule of one pupil over the year.
 *
 * @param malrule its id
 * @param topic in which it was seen
 * @param seen what each diagnosis said of it, in order of date
 * @param course what became of it
 */
public record MalruleHistory(String malrule, String topic, Map<LocalDate, Sight> seen, Course course) {

    /** A hypothesis this probable counts as seen. */
    public static final double SEEN = 0.5;

    /** A hypothesis less probable than this counts as not seen. */
    public static final double HARDLY = 0.1;

    public MalruleHistory {
        Objects.requireNonNull(malrule, "malrule");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(course, "course");
        seen = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(seen));
    }

    /** What one diagnosis says of a malrule. */
    public enum Sight {
        /** The best explanation, and probable. */
        THERE('x'),
        /** One of several explanations, or errors of no one kind. */
        PERHAPS('?'),
        /** The topic was asked, answered well enough to tell, and the malrule did not show. */
        GONE('o'),
        /** The topic was not asked, or too little of it. */
        NOT_ASKED('.');

        private final char sign;

        Sight(char sign) {
            this.sign = sign;
        }
    }

    /** What became of a malrule from the first diagnosis to the last. */
    public enum Course {
        /** Was there, is gone. */
        UNDONE("undone"),
        /** Was there, and has been whenever it was looked for. */
        STILL_THERE("still there"),
        /** Was there, was gone, is there again. */
        CAME_BACK("came back"),
        /** Was not there when first looked for, or not looked for, and is there now. */
        NEW("new"),
        /** Was there; the last that was asked does not tell. */
        UNCLEAR("unclear");

        private final String words;

        Course(String words) {
            this.words = words;
        }

        /** For reports. */
        public String words() {
            return words;
        }
    }

    /**
     * Every malrule that was ever there, by id.
     *
     * @param diagnoses of one pupil, in any order
     */
    public static List<MalruleHistory> of(List<DatedDiagnosis> diagnoses) {
        List<DatedDiagnosis> ordered = diagnoses.stream()
                .sorted(Comparator.comparing(DatedDiagnosis::date))
                .toList();
        Map<String, String> topics = new TreeMap<>();
        for (DatedDiagnosis dated : ordered) {
            for (TopicDiagnosis topic : dated.diagnosis().topics()) {
                best(topic)
                        .filter(best -> best.probability() >= SEEN)
                        .ifPresent(
                                best -> best.malrules().forEach(malrule -> topics.putIfAbsent(malrule, topic.topic())));
            }
        }
        List<MalruleHistory> histories = new ArrayList<>();
        topics.forEach((malrule, topic) -> {
            Map<LocalDate, Sight> seen = new LinkedHashMap<>();
            ordered.forEach(dated -> seen.put(dated.date(), sight(malrule, topic, dated.diagnosis())));
            histories.add(new MalruleHistory(malrule, topic, seen, course(List.copyOf(seen.values()))));
        });
        return histories;
    }

    /** The year in signs, oldest first: x there, ? perhaps, o gone, . not asked. */
    public String picture() {
        StringBuilder picture = new StringBuilder();
        seen.values()
                .forEach(sight -> picture.append(picture.isEmpty() ? "" : " ").append(sight.sign));
        return picture.toString();
    }

    private static Optional<Hypothesis> best(TopicDiagnosis topic) {
        return topic.outcome() == Outcome.SYSTEMATIC && !topic.hypotheses().isEmpty()
                ? Optional.of(topic.hypotheses().get(0))
                : Optional.empty();
    }

    private static Sight sight(String malrule, String topic, Diagnosis diagnosis) {
        Optional<TopicDiagnosis> asked =
                diagnosis.topics().stream().filter(t -> t.topic().equals(topic)).findFirst();
        if (asked.isEmpty() || asked.get().outcome() == Outcome.NOT_ENOUGH_EVIDENCE) {
            return Sight.NOT_ASKED;
        }
        boolean isBest = best(asked.get())
                .filter(best -> best.probability() >= SEEN && best.malrules().contains(malrule))
                .isPresent();
        if (isBest) {
            return Sight.THERE;
        }
        boolean isPossible = asked.get().hypotheses().stream()
                .anyMatch(hypothesis -> hypothesis.probability() >= HARDLY
                        && (hypothesis.malrules().contains(malrule)
                                || hypothesis.indistinguishable().stream().anyMatch(set -> set.contains(malrule))));
        return isPossible || asked.get().outcome() == Outcome.UNSYSTEMATIC ? Sight.PERHAPS : Sight.GONE;
    }

    private static Course course(List<Sight> sights) {
        List<Sight> told =
                sights.stream().filter(sight -> sight != Sight.NOT_ASKED).toList();
        int first = told.indexOf(Sight.THERE);
        int last = told.lastIndexOf(Sight.THERE);
        Sight now = sights.get(sights.size() - 1);
        if (now == Sight.THERE) {
            boolean wasGone = told.subList(first, last).contains(Sight.GONE);
            boolean atFirst = sights.get(0) == Sight.THERE || sights.size() > 1 && first == 0 && last > first;
            return wasGone ? Course.CAME_BACK : atFirst || last > first ? Course.STILL_THERE : Course.NEW;
        }
        return now == Sight.GONE || now == Sight.NOT_ASKED && told.get(told.size() - 1) == Sight.GONE
                ? Course.UNDONE
                : Course.UNCLEAR;
    }
}
