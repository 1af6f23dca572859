package io.wortlaut.claims;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Packages know the steps before them, never those behind. */
@AnalyzeClasses(packages = "io.wortlaut.claims", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesFollowThePipeline = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("extraction")
            .definedBy("..extraction..")
            .layer("connection")
            .definedBy("..connection..")
            .layer("event")
            .definedBy("..event..")
            .layer("export")
            .definedBy("..export..")
            .layer("webhook")
            .definedBy("..webhook..")
            .layer("subscription")
            .definedBy("..subscription..")
            .layer("actor")
            .definedBy("..actor..")
            .layer("statement")
            .definedBy("..statement..")
            .layer("profile")
            .definedBy("..profile..")
            .layer("review")
            .definedBy("..review..")
            .layer("factcheck")
            .definedBy("..factcheck..")
            .layer("linking")
            .definedBy("io.wortlaut.claims.claim.linking")
            .layer("claim")
            .definedBy("io.wortlaut.claims.claim")
            .layer("follow")
            .definedBy("..follow..")
            .whereLayer("follow")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("export")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("webhook")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("subscription")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("profile")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("factcheck")
            .mayOnlyBeAccessedByLayers("follow", "export")
            .whereLayer("review")
            .mayOnlyBeAccessedByLayers("factcheck", "follow")
            .whereLayer("claim")
            .mayOnlyBeAccessedByLayers("review", "factcheck", "follow", "subscription", "webhook", "export")
            .whereLayer("statement")
            .mayOnlyBeAccessedByLayers(
                    "review", "factcheck", "claim", "profile", "follow", "subscription", "webhook", "export")
            .whereLayer("event")
            .mayOnlyBeAccessedByLayers(
                    "actor", "statement", "review", "factcheck", "claim", "subscription", "webhook", "export")
            .whereLayer("linking")
            .mayOnlyBeAccessedByLayers("statement", "review", "factcheck", "claim", "follow", "export")
            .whereLayer("actor")
            .mayOnlyBeAccessedByLayers(
                    "statement", "review", "factcheck", "claim", "profile", "subscription", "webhook", "export")
            .whereLayer("connection")
            .mayOnlyBeAccessedByLayers(
                    "event",
                    "actor",
                    "statement",
                    "review",
                    "factcheck",
                    "claim",
                    "profile",
                    "follow",
                    "subscription",
                    "webhook",
                    "export")
            .whereLayer("extraction")
            .mayOnlyBeAccessedByLayers(
                    "actor", "linking", "statement", "profile", "review", "factcheck", "claim", "follow", "export");
}
