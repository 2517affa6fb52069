package org.keepup.rules.extension;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.model.Model;
import org.keepup.core.catalogue.Place;
import org.keepup.rules.fact.Handbook;

/**
 * Rules that belong together, compiled, and what they do to the rules of earlier layers. Immutable.
 *
 * <p>A rule takes the place of an earlier layer's by the annotation {@code @Replaces("its name")}; it may keep the name.
 *
 * @param name short, for reports and errors: {@code keepup}, or a file's name
 * @param version of the set; written into reports
 * @param layer where the set stands among others
 * @param models what the Drools build made of the rule files, one per package
 * @param switches rules of earlier layers that are switched off, or on again
 * @param rows what tables say, for rules that read them
 * @param places where each rule stands, by rule name, as far as that is known; for errors
 */
public record RuleSet(
        String name,
        String version,
        Layer layer,
        List<Model> models,
        List<Switch> switches,
        List<Handbook.Row> rows,
        Map<String, Place> places) {

    public RuleSet {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(layer, "layer");
        models = List.copyOf(models);
        switches = List.copyOf(switches);
        rows = List.copyOf(rows);
        places = Map.copyOf(places);
    }

    /** The same rules in another layer. */
    public RuleSet in(Layer other) {
        return new RuleSet(name, version, other, models, switches, rows, places);
    }

    /** The same rules with further rows of tables. */
    public RuleSet with(List<? extends Handbook.Row> more) {
        List<Handbook.Row> all = new ArrayList<>(rows);
        all.addAll(more);
        return new RuleSet(name, version, layer, models, switches, all, places);
    }

    /**
     * The rules that the Drools Maven plugin compiled into a jar, as a school's layer.
     *
     * @param beside any class of that jar
     * @param groupId the Maven group under which the jar was built
     * @param artifactId the Maven artifact under which the jar was built
     * @throws IllegalStateException if the jar holds no compiled rules, which is an error of its build
     */
    public static RuleSet compiled(String name, String version, Class<?> beside, String groupId, String artifactId) {
        ClassLoader loader = beside.getClassLoader();
        String resource = "META-INF/kie/" + groupId + "/" + artifactId + "/drools-model";
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No compiled rules at " + resource
                        + ". Maybe the kie-maven-plugin's 'build' goal did not run when the jar was built.");
            }
            String index = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new RuleSet(name, version, Layer.SCHOOL, models(index, loader), List.of(), List.of(), Map.of());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the compiled rules at " + resource, e);
        }
    }

    /** The models that an index names, a class a line. */
    static List<Model> models(String index, ClassLoader loader) {
        List<Model> models = new ArrayList<>();
        for (String line : index.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("Drools-Model-Version")) {
                models.add(model(line, loader));
            }
        }
        return models;
    }

    private static Model model(String className, ClassLoader loader) {
        try {
            return (Model) Class.forName(className, true, loader)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot load the compiled rules " + className, e);
        }
    }
}
