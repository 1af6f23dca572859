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
            .layer("actor")
            .definedBy("..actor..")
            .layer("statement")
            .definedBy("..statement..")
            .layer("follow")
            .definedBy("..follow..")
            .whereLayer("follow")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("statement")
            .mayOnlyBeAccessedByLayers("follow")
            .whereLayer("actor")
            .mayOnlyBeAccessedByLayers("statement")
            .whereLayer("connection")
            .mayOnlyBeAccessedByLayers("actor", "statement", "follow")
            .whereLayer("extraction")
            .mayOnlyBeAccessedByLayers("actor", "statement", "follow");
}
