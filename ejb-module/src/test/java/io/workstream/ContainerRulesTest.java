package io.workstream;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.workstream.shared.AfterCommit;
import io.workstream.shared.Recurring;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.Converter;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.junit.jupiter.api.Test;

/** What the container, EclipseLink and Jdbi refuse only at run time, refused at build time. */
class ContainerRulesTest {

    private static final JavaClasses APP = Application.CLASSES;

    @Test
    void convertersShouldBePublic() {
        classes()
                .that()
                .areAnnotatedWith(Converter.class)
                .should()
                .bePublic()
                .because("EclipseLink fails with an access error at run time otherwise")
                .check(APP);
    }

    @Test
    void sessionBeansShouldHaveOnlyPublicBusinessMethods() {
        methods()
                .that()
                .areDeclaredInClassesThat(describe(
                        "are session beans",
                        candidate -> candidate.isAnnotatedWith(Stateless.class)
                                || candidate.isAnnotatedWith(Singleton.class)))
                .and(describe("are called by others", ContainerRulesTest::calledByOthers))
                .should()
                .bePublic()
                .because("a no-interface view refuses every call of a method that is not public, at run time")
                .check(APP);
    }

    @Test
    void rowsShouldBePublicWhenJdbiMapsThem() {
        classes()
                .that(describe("are records that Jdbi maps", ContainerRulesTest::mappedByJdbi))
                .should()
                .bePublic()
                .because("Jdbi calls the constructor of a record from outside its package, and fails at run time")
                .check(APP);
    }

    @Test
    void beansWithoutTheCallersTransactionShouldNotWaitForItsCommit() {
        noClasses()
                .that(describe("suspend the caller's transaction", candidate -> candidate
                        .tryGetAnnotationOfType(TransactionManagement.class)
                        .map(told -> told.value() == TransactionManagementType.BEAN)
                        .orElse(false)))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(AfterCommit.class)
                .because(
                        "a bean that manages transactions itself runs outside its caller's: there is no commit to wait for")
                .check(APP);
    }

    @Test
    void interceptedMethodsShouldNotBeFinal() {
        noMethods()
                .that()
                .areDeclaredInClassesThat(describe(
                        "are session beans",
                        candidate -> candidate.isAnnotatedWith(Stateless.class)
                                || candidate.isAnnotatedWith(Singleton.class)))
                .and()
                .arePublic()
                .should()
                .beFinal()
                .because("the container cannot put a transaction around a final method")
                .check(APP);
    }

    @Test
    void timersShouldOutliveTheirFailures() {
        methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .should(callRecurring())
                .because(
                        "Payara cancels a timer for good after two failures in a row, such as ten seconds without database")
                .check(APP);
    }

    private static ArchCondition<JavaMethod> callRecurring() {
        return new ArchCondition<>("let no failure reach the timer") {
            @Override
            public void check(JavaMethod timer, ConditionEvents events) {
                boolean guarded = timer.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Recurring.class));
                events.add(new SimpleConditionEvent(timer, guarded, timer.getFullName() + " goes without Recurring"));
            }
        };
    }

    private static boolean calledByOthers(JavaMethod method) {
        boolean containersOwn = method.isAnnotatedWith(PostConstruct.class)
                || method.isAnnotatedWith(PreDestroy.class)
                || method.isAnnotatedWith(Schedule.class)
                || method.isAnnotatedWith(Produces.class);
        return !containersOwn
                        && !method.getModifiers().contains(PRIVATE)
                        && !method.getModifiers().contains(STATIC)
                        && !method.getModifiers().contains(SYNTHETIC)
                || method.getModifiers().contains(PUBLIC);
    }

    /** Whether some class names it as a literal beside a call of {@code ConstructorMapper.of}. */
    private static boolean mappedByJdbi(JavaClass candidate) {
        return candidate.isRecord()
                && APP.stream()
                        .flatMap(type -> type.getReferencedClassObjects().stream())
                        .filter(literal -> literal.getRawType().equals(candidate))
                        .anyMatch(literal -> literal.getOwner().getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(ConstructorMapper.class)));
    }
}
