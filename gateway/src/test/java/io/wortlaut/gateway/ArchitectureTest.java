package io.wortlaut.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.wortlaut.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** So that federation runs, and is tested, without a server. */
    @ArchTest
    static final ArchRule federationKnowsNothingOfTheServer = noClasses()
            .that()
            .resideInAnyPackage("..supergraph..", "..composition..", "..planning..", "..execution..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..", "..gateway.http..");
}
