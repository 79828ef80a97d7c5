package io.workstream.web.page;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.workstream.web.http.Needs;
import io.workstream.web.http.PlatformOnly;
import io.workstream.web.http.PublicEndpoint;
import io.workstream.web.http.SignedIn;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class PageArchitectureTest {

    private static final JavaClasses PAGES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.workstream.web.page");

    @Test
    void everyPageShouldNameItsRight() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Page")
                .should(beAnnotatedWith(Needs.class)
                        .or(beAnnotatedWith(SignedIn.class))
                        .or(beAnnotatedWith(PlatformOnly.class))
                        .or(beAnnotatedWith(PublicEndpoint.class)))
                .because("who may open a page must be readable at its top, and the frame lets nobody past it")
                .check(PAGES);
    }

    @Test
    void everyPageWithARightShouldAskForItBeforeItReads() {
        List<PageAddress> pages = PageAddress.all().stream()
                .filter(page -> pageOf(page).isAnnotationPresent(Needs.class)
                        || pageOf(page).isAnnotationPresent(PlatformOnly.class))
                .toList();

        assertThat(pages).hasSizeGreaterThan(8).allSatisfy(page -> assertThat(source(page))
                .as("the right that %s names is asked for by its frame, and nowhere else", page.bean())
                .contains("<f:metadata><f:viewAction action=\"#{frame.enter}\"/>"));
        assertThat(PageAddress.all()).allSatisfy(page -> assertThat(pageOf(page).getAnnotations())
                .extracting(annotation -> annotation.annotationType().getSimpleName())
                .as(page.bean())
                .containsAnyOf("Needs", "SignedIn", "PlatformOnly", "PublicEndpoint"));
    }

    private static Class<?> pageOf(PageAddress page) {
        return PAGES.stream()
                .filter(type -> type.tryGetAnnotationOfType(Named.class)
                        .filter(named -> named.value().equals(page.bean()))
                        .isPresent())
                .map(JavaClass::reflect)
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.bean() + " has no class"));
    }

    private static String source(PageAddress page) {
        try {
            return Files.readString(Path.of("src/main/webapp" + page.view()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyPageShouldHaveTheNameThatItsAddressGives() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Page")
                .should()
                .beAnnotatedWith(Named.class)
                .because("an address finds its page bean, and thereby its right, by name")
                .check(PAGES);
    }

    @Test
    void pagesShouldCallServicesOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Jdbi.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class)
                .because("a door parses, names the actor, calls one service and shapes the answer")
                .check(PAGES);
    }
}
