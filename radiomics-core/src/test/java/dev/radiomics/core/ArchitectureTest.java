package dev.radiomics.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** The rules of the house: what may know what. */
@AnalyzeClasses(packages = "dev.radiomics.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FAMILIES = {
        "..morphology..", "..localintensity..", "..statistics..", "..histogram..", "..ivh..", "..texture.."
    };

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dev.radiomics.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noFamilyKnowsAnother = slices().matching(
                    "dev.radiomics.core.(morphology|localintensity|statistics|histogram|ivh|texture)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule noTextureFamilyKnowsAnother =
            slices().matching("dev.radiomics.core.texture.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule nothingEndsTheProcess = noClasses().should().callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule familiesKnowNoPipeline = noClasses()
            .that()
            .resideInAnyPackage(FAMILIES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..extraction..", "..preprocessing..");

    @ArchTest
    static final ArchRule coreTouchesNoFile = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.util.logging..", "java.net..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.File");

    @ArchTest
    static final ArchRule coreNeitherPrintsNorExits = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noMutableStatics =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule familiesRunOnArrays = noClasses()
            .that()
            .resideInAnyPackage(FAMILIES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.imglib2..");
}
