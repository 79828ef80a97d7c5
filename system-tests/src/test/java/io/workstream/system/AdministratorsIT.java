package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Api;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.PlatformAdministrator;
import io.workstream.system.harness.Unique;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who administers the platform: they appoint and dismiss each other, and one is always left. */
class AdministratorsIT {

    private static final String LIST = "platform/administrators";
    private static final String AUDITED =
            """
            select count(*) from audit_entries
            where workspace_id is null and action = ? and actor_id = ?::uuid and object_id = ?::uuid
            """;

    private final Person ann = PlatformAdministrator.fresh();
    private final Person ben = Person.fresh();

    @Test
    void appointedShouldAdministerUntilTheyAreDismissed() {
        ben.confirmEmail();

        ann.api()
                .post(LIST, object("email", " " + ben.email().toUpperCase(Locale.ROOT)))
                .expect(201);

        assertThat(administrators(ben.api())).contains(ann.id(), ben.id());
        ann.api().post(LIST, object("email", ben.email())).problem(409, "administers-already");
        ben.api().delete(LIST + "/" + ann.id()).expect(204);
        ann.api().get(LIST).problem(403, "platform-administrators-only");
        assertThat(administrators(ben.api())).contains(ben.id()).doesNotContain(ann.id());
        assertThat(Database.number(AUDITED, "administrator.appointed", ann.id(), ben.id()))
                .isOne();
        assertThat(Database.number(AUDITED, "administrator.dismissed", ben.id(), ann.id()))
                .isOne();
        ben.api().delete(LIST + "/" + ann.id()).problem(404, "person-not-found");
    }

    @Test
    void appointmentShouldBeRefusedWithoutAnAccountWhoseAddressIsConfirmed() {
        ann.api().post(LIST, object("email", Unique.email())).problem(404, "person-not-found");
        ann.api().post(LIST, object("email", ben.email())).problem(409, "email-unconfirmed");
        assertThat(ann.api().post(LIST, object("email", "nobody")).violations()).containsExactly("email");
    }

    @Test
    void platformShouldKeepItsAdministratorsFromWhoeverIsNone() {
        ben.api().get(LIST).problem(403, "platform-administrators-only");
        ben.api().post(LIST, object("email", ben.email())).problem(403, "platform-administrators-only");
        ben.api().delete(LIST + "/" + ann.id()).problem(403, "platform-administrators-only");
    }

    @Test
    void administratorShouldResignOnlyWhereTheySayIt() {
        ann.api().delete(LIST + "/" + ann.id()).problem(409, "dismisses-oneself");

        ann.api().delete(LIST + "/" + ann.id() + "?oneself=true").expect(204);

        ann.api().get(LIST).problem(403, "platform-administrators-only");
    }

    @Test
    void lastAdministratorShouldStay() {
        PlatformAdministrator.whileOnly(List.of(ann), () -> {
            ann.api().delete(LIST + "/" + ann.id() + "?oneself=true").problem(409, "last-administrator");
            assertThat(administrators(ann.api())).containsExactly(ann.id());
        });
    }

    @Test
    void oneShouldBeLeftWhenAllDismissEachOtherAtOnce() {
        List<Person> all = IntStream.range(0, 8)
                .mapToObj(n -> PlatformAdministrator.fresh())
                .toList();

        PlatformAdministrator.whileOnly(all, () -> {
            IntStream.range(0, all.size()).parallel().forEach(n -> all.get(n)
                    .api()
                    .delete(LIST + "/" + all.get((n + 1) % all.size()).id()));

            assertThat(Database.number("select count(*) from users where is_platform_admin"))
                    .isPositive();
        });
    }

    private static List<String> administrators(Api api) {
        return api.all(LIST, 50).stream().map(person -> person.getString("id")).toList();
    }
}
