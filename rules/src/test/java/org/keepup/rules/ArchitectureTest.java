package org.keepup.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;

@AnalyzeClasses(
        packages = "org.keepup.rules",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.WrittenByHand.class})
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> DROOLS = describe(
            "a Drools type",
            type -> type.getPackageName().startsWith("org.drools")
                    || type.getPackageName().startsWith("org.kie"));

    private static final DescribedPredicate<JavaCodeUnit> API = describe(
            "are public API",
            unit -> unit.getModifiers().contains(JavaModifier.PUBLIC)
                    && unit.getOwner().getModifiers().contains(JavaModifier.PUBLIC));

    private static final DescribedPredicate<JavaCodeUnit> SPEAKS_DROOLS = describe(
            "speak of Drools",
            unit -> DROOLS.test(unit.getRawReturnType())
                    || unit.getRawParameterTypes().stream().anyMatch(DROOLS));

    @ArchTest
    static final ArchRule rules_knows_nothing_of_the_samples =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.keepup.samples..");

    @ArchTest
    static final ArchRule drools_stays_inside_except_for_people_who_write_rules = noCodeUnits()
            .that(API)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.keepup.rules.extension..")
            .should(ArchCondition.from(SPEAKS_DROOLS))
            .allowEmptyShould(true)
            .because("a host application must not need to know the rule engine");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("org.keepup.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule a_library_does_not_print = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule pupils_answers_never_leave_the_machine = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(http\\..*|.*Socket.*|.*URLConnection|InetAddress)|javax\\.net\\..*")
            .because("Keepup works offline and calls nobody");

    /** Leaves out the classes that the rule compiler generates: they have no source file beside ours. */
    static final class WrittenByHand implements ImportOption {
        @Override
        public boolean includes(Location location) {
            String path = location.asURI().getSchemeSpecificPart();
            String type = path.substring(path.lastIndexOf("org/keepup/")).replaceFirst("(\\$.*)?\\.class$", ".java");
            return Files.exists(Path.of("src/main/java", type));
        }
    }
}
