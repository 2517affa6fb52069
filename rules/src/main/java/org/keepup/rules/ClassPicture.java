package org.keepup.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.misconception.Misconceptions;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Outcome;
import org.keepup.rules.fact.SharedError;

/** Which misconceptions a class shows, and who shows them. Immutable and thread-safe. */
public final class ClassPicture {

    private final String classId;
    private final int size;
    private final Map<String, SortedSet<String>> pupils = new TreeMap<>();

    private ClassPicture(String classId, int size) {
        this.classId = classId;
        this.size = size;
    }

    /**
     * Looks at the leading hypothesis of every systematic topic.
     *
     * @param classId as the school calls it
     * @param diagnoses of all pupils of the class whose answers are known
     */
    public static ClassPicture of(String classId, Collection<Diagnosis> diagnoses, Misconceptions misconceptions) {
        Objects.requireNonNull(classId, "classId");
        ClassPicture picture = new ClassPicture(classId, diagnoses.size());
        for (Diagnosis diagnosis : diagnoses) {
            diagnosis.topics().stream()
                    .filter(topic -> topic.outcome() == Outcome.SYSTEMATIC)
                    .flatMap(topic -> topic.hypotheses().stream().limit(1))
                    .flatMap(leading -> leading.malrules().stream())
                    .flatMap(malrule -> misconceptions.behind(malrule).stream())
                    .map(Misconception::id)
                    .forEach(id -> picture.pupils
                            .computeIfAbsent(id, any -> new TreeSet<>())
                            .add(diagnosis.pupil()));
        }
        return picture;
    }

    /** How many pupils it is about. */
    public int size() {
        return size;
    }

    /** Who shows a misconception, by pseudonym. */
    public List<String> showing(String misconception) {
        SortedSet<String> found = pupils.get(misconception);
        return found == null ? List.of() : List.copyOf(found);
    }

    /** What a pupil shares with others of the class; empty when nobody else shows it. */
    Optional<SharedError> shared(String misconception, String pupil) {
        List<String> others = showing(misconception).stream()
                .filter(other -> !other.equals(pupil))
                .toList();
        return others.isEmpty() || others.size() >= size
                ? Optional.empty()
                : Optional.of(new SharedError(misconception, classId, others, size));
    }
}
