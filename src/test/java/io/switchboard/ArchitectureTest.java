package io.switchboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls of the house, as {@code docs/architecture.md} draws them. */
class ArchitectureTest {

    private static JavaClasses program;
    private static JavaClasses programAndTests;

    @BeforeAll
    static void readClasses() {
        programAndTests = new ClassFileImporter().importPackages(Rooms.HOUSE);
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(Rooms.HOUSE);
    }

    @Test
    void roomsImportOnlyWhatTheyMayOfTheHouse() {
        classes().should(Rooms.onlyImportWhatTheirRoomMay()).check(program);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.switchboard",
                "io.switchboard.message",
                "io.switchboard.protocol",
                "io.switchboard.dispatch",
                "io.switchboard.transport",
                "io.switchboard.launch.."
            })
    void theCoreNeedsNothingButTheJdk(String room) {
        classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.switchboard..")
                .allowEmptyShould(true)
                .check(program);
    }

    @ParameterizedTest
    @CsvSource({
        "io.switchboard.json.., jakarta.json..",
        "io.switchboard.protocol.jsonrpc.., jakarta.json..",
        "io.switchboard.transport.servlet.., jakarta.servlet..",
        "io.switchboard.telemetry.., io.opentelemetry.."
    })
    void aRoomNeedsNothingBesideTheJdkButItsOneLibrary(String room, String library) {
        classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.switchboard..", library)
                .allowEmptyShould(true)
                .check(program);
    }

    @Test
    void onlyBindingKnowsTheJsonBinder() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.switchboard.binding..", "io.switchboard.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.yasson..", "jakarta.json.bind..")
                .check(program);
    }

    @Test
    void bindingNeedsNothingBesideJsonAndItsBinder() {
        classes()
                .that()
                .resideInAPackage("io.switchboard.binding..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.switchboard..", "jakarta.json..", "org.eclipse.yasson..")
                .allowEmptyShould(true)
                .check(program);
    }

    @Test
    void cdiNeedsNothingButTheStandard() {
        classes()
                .that()
                .resideInAPackage("io.switchboard.cdi..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "io.switchboard..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.interceptor..",
                        "jakarta.annotation..")
                .allowEmptyShould(true)
                .check(program);
    }

    @Test
    void validationNeedsNothingButTheStandardAndWhatItsProviderOffersBeside() {
        classes()
                .that()
                .resideInAPackage("io.switchboard.validation..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "io.switchboard..",
                        "jakarta.validation..",
                        "org.hibernate.validator",
                        "org.hibernate.validator.messageinterpolation",
                        "org.hibernate.validator.spi.nodenameprovider")
                .check(program);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().assignedFrom(new PackageByPackage()).should().beFreeOfCycles().check(program);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Util", "Utils", "Helper", "Manager", "Impl"})
    void noNameEndsInNothingSaid(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(programAndTests);
    }

    @Test
    void noNameStartsWithAbstract() {
        noClasses().should().haveSimpleNameStartingWith("Abstract").check(programAndTests);
    }

    @ParameterizedTest
    @CsvSource({
        "message, dispatch, false",
        "dispatch, message, true",
        "dispatch, protocol, false",
        "protocol, transport, false",
        "transport, '', false",
        "'', transport, true",
        "'', transport.servlet, false",
        "transport.servlet, transport, true",
        "transport.servlet, dispatch, false",
        "transport.websocket, transport, true",
        "transport.websocket, transport.servlet, false",
        "protocol.jsonrpc, binding, true",
        "protocol.msgpack, binding, false",
        "json, message, false",
        "cdi, dispatch, true",
        "validation, dispatch, true",
        "validation, cdi, false",
        "metrics, dispatch, true",
        "metrics, cdi, false",
        "metrics, app, false",
        "telemetry, dispatch, true",
        "telemetry, transport.servlet, false",
        "demo, cdi, true",
        "app, demo, true"
    })
    void wallsStandWhereTheyShould(String room, String other, boolean open) {
        assertEquals(open, Rooms.mayImport(room, other));
    }

    /** Takes every package for a slice of its own, the root too. */
    private static final class PackageByPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
