package org.keepup.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.keepup.core", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule core_knows_nothing_of_the_later_rooms = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.keepup.diagnostics..",
                    "org.keepup.rules..",
                    "org.keepup.samples..",
                    "org.drools..",
                    "org.kie..");

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
}
