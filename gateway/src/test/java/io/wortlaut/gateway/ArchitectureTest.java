package io.wortlaut.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.wortlaut.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ENGINE = {
        "io.wortlaut.gateway.supergraph..",
        "io.wortlaut.gateway.composition..",
        "io.wortlaut.gateway.limits..",
        "io.wortlaut.gateway.access..",
        "io.wortlaut.gateway.planning..",
        "io.wortlaut.gateway.caching..",
        "io.wortlaut.gateway.execution.."
    };

    @ArchTest
    static final ArchRule federationKnowsNothingOfTheServer = noClasses()
            .that()
            .resideInAnyPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.wortlaut.gateway.http..",
                    "io.wortlaut.gateway.streaming..",
                    "io.wortlaut.gateway.transport..",
                    "io.quarkus..",
                    "io.vertx..",
                    "io.smallrye..",
                    "jakarta..",
                    "org.eclipse.microprofile..",
                    "io.micrometer..");

    @ArchTest
    static final ArchRule subgraphsAreAskedWithoutKnowingTheServer = noClasses()
            .that()
            .resideInAPackage("io.wortlaut.gateway.transport..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.wortlaut.gateway.http..");

    @ArchTest
    static final ArchRule gatewayKnowsNoService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.wortlaut.articles..", "io.wortlaut.claims..");

    @ArchTest
    static final ArchRule planningKnowsNoExecution = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.wortlaut.gateway.supergraph..",
                    "io.wortlaut.gateway.planning..",
                    "io.wortlaut.gateway.limits..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.wortlaut.gateway.execution..", "io.wortlaut.gateway.http..");
}
