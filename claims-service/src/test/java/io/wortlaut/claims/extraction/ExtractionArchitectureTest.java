package io.wortlaut.claims.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {
            "io.wortlaut.claims.extraction",
            "io.wortlaut.claims.corpus",
            "io.wortlaut.claims.claim.linking",
            "io.wortlaut.claims.statement.search",
            "io.wortlaut.claims.statement.comparison",
            "io.wortlaut.claims.training"
        },
        importOptions = ImportOption.DoNotIncludeTests.class)
class ExtractionArchitectureTest {

    @ArchTest
    static final ArchRule PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage(
                    "..claims.extraction..",
                    "..claims.corpus..",
                    "..claims.claim.linking..",
                    "..claims.statement.search..",
                    "..claims.statement.comparison..",
                    "..claims.training..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..");

    @ArchTest
    static final ArchRule ON_ITS_OWN = noClasses()
            .that()
            .resideInAPackage("..claims.extraction..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..claims.corpus..",
                    "..claims.training..",
                    "..claims.follow..",
                    "..claims.actor..",
                    "..claims.claim..",
                    "..claims.statement..");
}
