package org.keepup.rules.extension;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.Problem;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.internal.builder.InternalKieBuilder;

/** The only class that needs drools-engine: loaded when rule files are compiled and not before. */
final class DrlCompiler {

    private DrlCompiler() {}

    static List<Model> compile(List<DrlText> texts) {
        KieServices services = KieServices.Factory.get();
        ReleaseId id = services.newReleaseId("org.keepup.local", "rules", "1");
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        Map<String, DrlText> byPath = new LinkedHashMap<>();
        for (DrlText text : texts) {
            String path = "file" + (byPath.size() + 1) + ".drl";
            byPath.put(path, text);
            files.write("src/main/resources/" + path, text.text());
        }
        ClassLoader parent = RuleFiles.class.getClassLoader();
        KieBuilder builder = services.newKieBuilder(files, parent);
        // the plain buildAll() asks for interpreted rules, which Drools 10 refuses
        builder.buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        List<Problem> problems = problems(byPath, errors);
        if (!problems.isEmpty()) {
            throw new CatalogueException(problems);
        }
        CanonicalKieModule module =
                (CanonicalKieModule) (InternalKieModule) ((InternalKieBuilder) builder).getKieModuleIgnoringErrors();
        String index = new String(module.getBytes(CanonicalKieModule.getModelFileWithGAV(id)), StandardCharsets.UTF_8);
        return RuleSet.models(index, new CompiledClasses(module.getClassesMap(), parent));
    }

    private static List<Problem> problems(Map<String, DrlText> byPath, List<Message> errors) {
        List<Problem> found = byPath.values().stream()
                .flatMap(text -> new DrlTypes(text).mismatches().stream())
                .toList();
        List<Problem> told = errors.isEmpty() ? List.of() : new DrlMessages(byPath).problems(errors);
        // where types do not fit, Drools may go on to complain of the Java that it made of them
        return Stream.concat(
                        found.stream(),
                        told.stream()
                                .filter(one -> found.isEmpty() || one.place().line() > 0))
                .sorted(Comparator.comparing((Problem one) -> one.place().file())
                        .thenComparingInt(one -> one.place().line())
                        .thenComparingInt(one -> one.place().column()))
                .distinct()
                .toList();
    }

    /** The classes that Drools compiled from the rule files. */
    private static final class CompiledClasses extends ClassLoader {

        private final Map<String, byte[]> classes;

        CompiledClasses(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = Map.copyOf(classes);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = classes.get(name.replace('.', '/') + ".class");
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }
}
