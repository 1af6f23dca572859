package io.wortlaut.articles;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.wortlaut.articles.source.SourceSpotter;

@AnalyzeClasses(packages = "io.wortlaut.articles", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule cleaning_is_plain_java = classes()
            .that()
            .resideInAPackage("..cleanedtext..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jsoup..", "org.jspecify..", "..cleanedtext..");

    @ArchTest
    static final ArchRule reading_markup_is_plain_java = classes()
            .that()
            .resideInAPackage("..claimreview..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jsoup..",
                    "org.jspecify..",
                    "com.fasterxml.jackson..",
                    "org.eclipse.microprofile.graphql..",
                    "..claimreview..");

    @ArchTest
    static final ArchRule finding_reprints_is_plain_java = classes()
            .that()
            .resideInAPackage("..syndication..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "..syndication..");

    @ArchTest
    static final ArchRule reading_works_without_a_service = noClasses()
            .that()
            .resideInAPackage("..reading..")
            .or()
            .areAssignableTo(SourceSpotter.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "io.smallrye..", "org.hibernate..");

    @ArchTest
    static final ArchRule packages_have_an_order =
            slices().matching("io.wortlaut.articles.(*)..").should().beFreeOfCycles();
}
