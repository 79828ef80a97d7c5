package io.workstream;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import io.workstream.shared.ProblemCode;
import io.workstream.shared.Setting;
import io.workstream.shared.Tenancy;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What may know what. A broken rule says why it exists. */
class ArchitectureTest {

    private static final String ROOT = "io.workstream.";

    /** From the ground up. A level may be named before its code exists. */
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("shared"),
            Set.of(
                    "audit",
                    "secret",
                    "idempotency",
                    "metrics",
                    "maintenance",
                    "storage",
                    "content",
                    "breaker",
                    "redis"),
            Set.of("job", "realtime", "media", "rate"),
            Set.of("notification"),
            Set.of("identity"),
            Set.of("workspace"),
            Set.of("connector", "channel", "integration", "invitation"),
            Set.of("conversation", "notice"),
            Set.of("connector.whatsapp", "connector.jivo", "deliveryaudit"),
            Set.of("platform"));

    /** Who reads across workspaces, each with its reason. Everybody else enters one workspace. */
    private static final Map<String, String> SEES_EVERY_WORKSPACE = Map.ofEntries(
            entry("io.workstream.shared.Tenancy", "finds the workspace of a row that is known by its id alone"),
            entry("io.workstream.job.JobQueue", "claimers and sweepers serve every workspace"),
            entry("io.workstream.media.MediaCleanup", "media of every workspace expire"),
            entry("io.workstream.workspace.Workspaces", "a person's workspaces, and whether an address is taken"),
            entry("io.workstream.workspace.SupportVisits", "where an administrator looks in, and whose time is over"),
            entry("io.workstream.invitation.Invitations", "a link comes before its workspace is known"),
            entry("io.workstream.platform.Retention", "old rows go, whosever they are"),
            entry("io.workstream.platform.OldMessages", "which workspaces do not keep messages for good"),
            entry("io.workstream.platform.WorkspacePurge", "which workspaces nobody brought back in time"),
            entry(
                    "io.workstream.platform.Tenants",
                    "the platform's administrators see every workspace's owner and limits"),
            entry("io.workstream.platform.PlatformAudit", "the platform's administrators see who did what anywhere"),
            entry("io.workstream.platform.QueueFigures", "the operator's figures count jobs and accounts of everybody"),
            entry("io.workstream.connector.ConnectorLookup", "a webhook's token comes before its workspace is known"));

    private static final JavaClasses APP = Application.CLASSES;

    @TestFactory
    Stream<DynamicTest> featureShouldKnowOnlyLowerLevels() {
        return IntStream.range(0, LEVELS.size()).boxed().flatMap(level -> LEVELS.get(level).stream()
                .map(feature -> dynamicTest(feature, () -> noClasses()
                        .that()
                        .resideInAPackage(own(feature))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(sameLevelOrHigher(level, feature))
                        .because(
                                "a feature knows only what lies below it; both sides of a connector never know each other")
                        .allowEmptyShould(true)
                        .check(APP))));
    }

    @Test
    void everyPackageShouldHaveALevel() {
        Set<String> known = LEVELS.stream().flatMap(Set::stream).collect(toSet());

        Set<String> packages = APP.stream().map(JavaClass::getPackageName).collect(toSet());

        assertThat(packages)
                .as("a package without a level escapes the rule of levels: name it in LEVELS")
                .allSatisfy(name -> assertThat(known).contains(name.substring(ROOT.length())));
    }

    @Test
    void packagesShouldNotDependOnEachOtherInACircle() {
        slices().matching(ROOT + "(**)")
                .should()
                .beFreeOfCycles()
                .because("whoever reads one package of a circle has to read them all")
                .check(APP);
    }

    @Test
    void everyPackageShouldForbidNullUnlessItSaysOtherwise() {
        Set<String> unmarked = APP.stream()
                .map(JavaClass::getPackage)
                .filter(candidate -> !candidate.isAnnotatedWith(NullMarked.class))
                .map(Object::toString)
                .collect(toSet());

        assertThat(unmarked)
                .as("NullAway checks only packages whose package-info says @NullMarked")
                .isEmpty();
    }

    @Test
    void timeShouldComeFromTheInjectedClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.workstream.shared.ClockProducer")
                .should()
                .callMethodWhere(target(
                        "asks the machine for the time",
                        call -> call.getName().equals("now")
                                        && call.getRawParameterTypes().isEmpty()
                                        && call.getOwner().getPackageName().equals("java.time")
                                || call.getOwner().isEquivalentTo(Clock.class)
                                        && call.getName().startsWith("system")
                                || call.getOwner().isEquivalentTo(System.class)
                                        && call.getName().equals("currentTimeMillis")))
                .orShould()
                .callConstructor(Date.class)
                .because("a test must be able to hold time still")
                .check(APP);
    }

    @Test
    void settingsShouldBeReadInOnePlace() {
        noClasses()
                .that()
                .areNotAssignableTo(Setting.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ConfigProvider.class, Config.class)
                .orShould()
                .callMethodWhere(target(
                        "reads the environment",
                        call -> call.getOwner().isEquivalentTo(System.class)
                                && Set.of("getenv", "getProperty").contains(call.getName())))
                .because("a wrong setting must stop the start with its variable's name, which Setting does")
                .check(APP);
    }

    @Test
    void entityManagerShouldStayInPackagePrivateCollections() {
        noClasses()
                .that()
                .arePublic()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .because("only a feature's own collection (Users, Links) reads and writes its entities")
                .check(APP);
    }

    @Test
    void entitiesShouldStayInTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .because("entities stay in their feature; records travel")
                .check(APP);
    }

    @Test
    void entitiesShouldNotBeLinked() {
        noFields()
                .should()
                .beAnnotatedWith(ManyToOne.class)
                .orShould()
                .beAnnotatedWith(OneToMany.class)
                .orShould()
                .beAnnotatedWith(OneToOne.class)
                .orShould()
                .beAnnotatedWith(ManyToMany.class)
                .because(
                        "another aggregate is named by its id: no loading behind the reader's back, no reach across features")
                .check(APP);
    }

    @Test
    void everyWorkspaceShouldBeSeenOnlyByThoseWhoKnowNone() {
        noClasses()
                .that(describe(
                        "are not listed in SEES_EVERY_WORKSPACE",
                        candidate -> !SEES_EVERY_WORKSPACE.containsKey(candidate.getFullName())))
                .should()
                .callMethod(Tenancy.class, "enterAll")
                .because("row-level security protects tenants only where it stays switched on; " + SEES_EVERY_WORKSPACE)
                .check(APP);
    }

    @Test
    void dataSourcesShouldBeTouchedOnlyByTheKernel() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.workstream.shared")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DataSource.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.sql.Connection.class)
                .because("a connection of one's own sees neither the transaction nor its workspace; inject Jdbi")
                .check(APP);
    }

    @Test
    void featuresShouldNotKnowTheDoors() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "jakarta.servlet..",
                        "jakarta.websocket..",
                        "jakarta.faces..",
                        "org.primefaces..")
                .because("REST, sockets and pages are doors in web-module; a feature is reached through any of them")
                .check(APP);
    }

    @Test
    void featuresShouldNotCallTheOutsideThemselves() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.apache.hc..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.net.URLConnection.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.net.Socket.class)
                .because("outgoing calls go through the resource adapter, which keeps them away from inner addresses")
                .check(APP);
    }

    @Test
    void resourceAdapterShouldBeKnownByItsApiOnly() {
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "are internals of the resource adapter",
                        candidate -> candidate.getPackageName().startsWith(ROOT + "connector.ra")
                                && !candidate.getPackageName().equals(ROOT + "connector.ra.api")))
                .because("only the api package of the adapter is visible to this module at run time")
                .check(APP);
    }

    @Test
    void problemsOfAllFeaturesShouldHaveDifferentSlugs() {
        List<ProblemCode> codes = APP.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(ProblemCode.class::cast)
                .toList();

        assertThat(codes).hasSizeGreaterThan(30);
        assertThat(codes)
                .as("clients and translations know a refusal by its slug alone")
                .extracting(ProblemCode::slug)
                .doesNotHaveDuplicates();
        assertThat(codes).allSatisfy(code -> assertThat(code.sentence()).endsWith("."));
    }

    private static DescribedPredicate<JavaMethodCall> target(
            String description, java.util.function.Predicate<MethodCallTarget> predicate) {
        return describe(description, call -> predicate.test(call.getTarget()));
    }

    /** The root of {@code connector} alone: what is below it stands on a level of its own. */
    private static String own(String feature) {
        return ROOT + feature + (feature.equals("connector") ? "" : "..");
    }

    private static String[] sameLevelOrHigher(int level, String feature) {
        return LEVELS.subList(level, LEVELS.size()).stream()
                .flatMap(Set::stream)
                .filter(other -> !other.equals(feature))
                .map(ArchitectureTest::own)
                .toArray(String[]::new);
    }
}
