package io.workstream.web.page;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.workstream.web.http.Needs;
import io.workstream.web.http.PublicEndpoint;
import io.workstream.web.http.SignedIn;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
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
                        .or(beAnnotatedWith(PublicEndpoint.class)))
                .because("who may open a page must be readable at its top, and the frame lets nobody past it")
                .check(PAGES);
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
