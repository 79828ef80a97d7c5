package io.workstream.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.workstream.web.http.Idempotent;
import io.workstream.web.http.Needs;
import io.workstream.web.http.PlatformOnly;
import io.workstream.web.http.PublicEndpoint;
import io.workstream.web.http.SignedIn;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.workstream.web");

    private static final DescribedPredicate<JavaMethod> SERVES_A_REQUEST =
            DescribedPredicate.describe("serve a request", method -> method.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));

    @Test
    void resourceMethodShouldSayWhoMayCallIt() {
        methods()
                .that(SERVES_A_REQUEST)
                .should()
                .beAnnotatedWith(PublicEndpoint.class)
                .orShould()
                .beAnnotatedWith(SignedIn.class)
                .orShould()
                .beAnnotatedWith(Needs.class)
                .orShould()
                .beAnnotatedWith(PlatformOnly.class)
                .because("who may call a method must be decided and not forgotten")
                .check(WEB);
    }

    @Test
    void onlyTheFrontDoorShouldBeOpenToAnybody() {
        methods()
                .that(SERVES_A_REQUEST)
                .and()
                .areAnnotatedWith(PublicEndpoint.class)
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage("io.workstream.web.api.auth")
                .because("the walk over all operations expects nobody to be let in elsewhere without a token")
                .check(WEB);
    }

    @Test
    void resourceShouldBeNamedAfterWhatItShows() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .resideInAPackage("io.workstream.web.api..")
                .because("a reader looks for the REST door in one place")
                .check(WEB);
    }

    @Test
    void publicMethodShouldNotHonourIdempotencyKeys() {
        noMethods()
                .that()
                .areAnnotatedWith(PublicEndpoint.class)
                .and()
                .areAnnotatedWith(POST.class)
                .should()
                .beAnnotatedWith(Idempotent.class)
                .because("a key belongs to a user, and here there is none yet")
                .check(WEB);
    }

    @Test
    void doorShouldNotTouchTheDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(EntityManager.class, Transactional.class, DataSource.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..", "org.postgresql..")
                .because("a door opens no transaction: it calls one service method, which does")
                .check(WEB);
    }

    @Test
    void timeShouldComeFromTheClock() {
        for (Class<?> type : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses()
                    .should()
                    .callMethod(type, "now")
                    .because("a test must be able to hold the time still")
                    .check(WEB);
        }
        noClasses()
                .should()
                .callMethod(Clock.class, "systemUTC")
                .because("there is one clock, and it is injected")
                .check(WEB);
    }

    @TestFactory
    Stream<DynamicTest> doorShouldNotKnowAnotherDoor() {
        Set<String> doors = Set.of("api", "socket", "webhook", "page");
        return doors.stream()
                .map(door -> DynamicTest.dynamicTest(door, () -> noClasses()
                        .that()
                        .resideInAPackage("io.workstream.web." + door + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(doors.stream()
                                .filter(other -> !other.equals(door))
                                .map(other -> "io.workstream.web." + other + "..")
                                .toArray(String[]::new))
                        .because("doors share the hallway and the services, nothing else")
                        .allowEmptyShould(true)
                        .check(WEB)));
    }

    @Test
    void hallwayShouldKnowNoDoor() {
        noClasses()
                .that()
                .resideInAPackage("io.workstream.web.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.workstream.web.api..",
                        "io.workstream.web.socket..",
                        "io.workstream.web.webhook..",
                        "io.workstream.web.page..",
                        "io.workstream.web.ops..")
                .because("it stands before all of them")
                .check(WEB);
    }
}
