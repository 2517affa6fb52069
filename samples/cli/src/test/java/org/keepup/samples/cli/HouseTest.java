package org.keepup.samples.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the house as a whole; each module holds its own part in its ArchitectureTest. */
@AnalyzeClasses(packages = "org.keepup", importOptions = DoNotIncludeTests.class)
class HouseTest {

    private static final Path TOP = Path.of("../..");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:(?:final|sealed|non-sealed|abstract|strictfp) )*(?:class|interface|record|enum|@interface) ");
    private static final Pattern DOCUMENTED = Pattern.compile("\\*/\\s*(?:@[^\\n]*(?:\\n[^\\n]+)*)?$");

    @ArchTest
    static final ArchRule each_room_knows_only_those_before_it = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.keepup..")
            .layer("core")
            .definedBy("org.keepup.core..")
            .layer("diagnostics")
            .definedBy("org.keepup.diagnostics..")
            .layer("rules")
            .definedBy("org.keepup.rules..")
            .layer("samples")
            .definedBy("org.keepup.samples..")
            .whereLayer("samples")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("samples")
            .whereLayer("diagnostics")
            .mayOnlyBeAccessedByLayers("rules", "samples");

    @ArchTest
    static final ArchRule nothing_reaches_what_is_internal_to_another = classes()
            .should(new ArchCondition<>("reach only their own internal packages") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        String target = dependency.getTargetClass().getPackageName() + ".";
                        int internal = target.indexOf(".internal.");
                        if (target.startsWith("org.keepup.")
                                && internal >= 0
                                && !(type.getPackageName() + ".").startsWith(target.substring(0, internal + 1))) {
                            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                        }
                    }
                }
            });

    @Test
    void every_package_says_what_it_is_and_marks_nulls() throws IOException {
        for (Path folder : packages()) {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(info).content().contains("@NullMarked").contains("/**");
        }
    }

    @Test
    void every_public_type_is_documented() throws IOException {
        for (Path folder : packages()) {
            for (Path source : sources(folder)) {
                String text = Files.readString(source);
                var type = PUBLIC_TYPE.matcher(text);
                if (type.find()) {
                    String before = text.substring(0, type.start()).stripTrailing();
                    assertThat(DOCUMENTED.matcher(before).find())
                            .as("%s has Javadoc before its public type", source)
                            .isTrue();
                }
            }
        }
    }

    /** Source folders of the whole house that hold Java files. */
    private static List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.walk(TOP)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("src/main/java/org/keepup"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }
}
