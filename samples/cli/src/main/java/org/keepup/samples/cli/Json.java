package org.keepup.samples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedSet;
import java.util.function.Function;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Evidence;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.TopicDiagnosis;

/** What the command writes as JSON. Field names and shapes are a contract with other programs. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** On one line. */
    static String line(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    static ArrayNode texts(Iterable<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    static <T> ArrayNode array(Iterable<T> values, Function<T, JsonNode> shape) {
        ArrayNode array = array();
        values.forEach(value -> array.add(shape.apply(value)));
        return array;
    }

    /** One pupil's diagnosis. */
    static ObjectNode pupil(Diagnosis diagnosis) {
        ObjectNode pupil = object();
        pupil.put("pupil", diagnosis.pupil());
        pupil.put("responses", diagnosis.responses());
        pupil.put("correct", diagnosis.correct());
        pupil.set("topics", array(diagnosis.topics(), Json::topic));
        return pupil;
    }

    private static ObjectNode topic(TopicDiagnosis topic) {
        ObjectNode node = object();
        node.put("topic", topic.topic());
        node.put("responses", topic.responses());
        node.put("correct", topic.correct());
        node.put("outcome", topic.outcome().word());
        node.set("hypotheses", array(topic.hypotheses(), Json::hypothesis));
        ObjectNode probabilities = node.putObject("probabilities");
        probabilities.put("correct", rounded(topic.probabilities().correct()));
        probabilities.put("systematic", rounded(topic.probabilities().systematic()));
        // a procedure that is in no library cannot be named: whoever reads this file must look at the working
        probabilities.put(
                "unsystematic",
                rounded(topic.probabilities().unsystematic()
                        + topic.probabilities().other()));
        return node;
    }

    private static ObjectNode hypothesis(Hypothesis hypothesis) {
        ObjectNode node = object();
        node.set("malrules", texts(hypothesis.malrules()));
        node.put("probability", rounded(hypothesis.probability()));
        node.put("explains", hypothesis.explains());
        node.put("wrong", hypothesis.wrong());
        node.set("indistinguishable", array(hypothesis.indistinguishable(), (SortedSet<String> set) -> texts(set)));
        node.set("evidence", array(hypothesis.evidence(), Json::evidence));
        return node;
    }

    private static ObjectNode evidence(Evidence evidence) {
        ObjectNode node = object();
        node.put("task", evidence.response().task().text());
        node.put("answer", evidence.response().answer().text());
        node.put(
                "correct",
                evidence.response()
                        .task()
                        .correct()
                        .map(answer -> answer.text())
                        .orElse(null));
        node.put("predicted", evidence.predicted().orElse(null));
        node.put("verdict", evidence.verdict().name().toLowerCase(java.util.Locale.ROOT));
        return node;
    }

    /** Six decimals: more would claim what the model cannot know. */
    static double rounded(double probability) {
        return Math.round(probability * 1e6) / 1e6;
    }
}
