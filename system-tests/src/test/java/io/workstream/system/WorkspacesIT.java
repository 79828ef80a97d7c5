package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Uploads;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workspaces and their owners. */
class WorkspacesIT {

    private final Person person = Person.fresh();
    private final Api api = person.api();

    @Test
    void workspaceShouldBelongToWhoMadeItWhenItIsNew() {
        String slug = "w" + UUID.randomUUID().toString().substring(0, 13);

        Answer answer = api.post("workspaces", object("name", " Acme ", "slug", slug));

        JsonObject made = answer.expect(201).json();
        assertThat(made.getString("name")).isEqualTo("Acme");
        assertThat(made.getString("slug")).isEqualTo(slug);
        assertThat(made.getString("role")).isEqualTo("owner");
        assertThat(made.getString("status")).isEqualTo("active");
        assertThat(answer.header("location")).get().asString().endsWith("/api/v1/workspaces/" + made.getString("id"));
        assertThat(api.get("workspaces/" + made.getString("id")).json()).isEqualTo(made);
        assertThat(api.get("workspaces").items()).containsExactly(made);
    }

    @Test
    void slugShouldBeMadeOutOfTheNameWhenNoneIsGiven() {
        JsonObject first = api.post("workspaces", object("name", "Ünïque Shop!"))
                .expect(201)
                .json();
        JsonObject second = api.post("workspaces", object("name", "Ünïque Shop!"))
                .expect(201)
                .json();

        assertThat(first.getString("slug")).startsWith("unique-shop");
        assertThat(second.getString("slug")).startsWith("unique-shop").isNotEqualTo(first.getString("slug"));
        assertThat(api.post("workspaces", object("name", "Кофейня")).expect(201).text("slug"))
                .matches("[a-z0-9-]+");
    }

    @Test
    void workspaceShouldBeRefusedWhenItsSlugIsTaken() {
        String slug = person.newWorkspace().getString("slug");

        Person.fresh()
                .api()
                .post("workspaces", object("name", "Mine", "slug", slug))
                .problem(409, "slug-taken");
    }

    @ParameterizedTest
    @CsvSource({"name, '', good-slug", "slug, Acme, Bad Slug", "slug, Acme, -x", "slug, Acme, ''", "slug, Acme, ../x"})
    void workspaceShouldBeRefusedWhenAFieldIsWrong(String field, String name, String slug) {
        assertThat(api.post("workspaces", object("name", name, "slug", slug)).violations())
                .containsExactly(field);
    }

    @Test
    void workspaceShouldSpeakItsMakersLanguageWhenNoneIsNamed() {
        api.patch("me", object("locale", "ru")).expect(200);

        JsonObject own =
                api.post("workspaces", object("name", "Кофейня")).expect(201).json();
        JsonObject foreign = api.post("workspaces", object("name", "Coffee", "locale", "en"))
                .expect(201)
                .json();

        assertThat(own.getString("locale")).isEqualTo("ru");
        assertThat(foreign.getString("locale")).isEqualTo("en");
        assertThat(api.post("workspaces", object("name", "Kaffee", "locale", "de"))
                        .violations())
                .containsExactly("locale");
    }

    @Test
    void workspaceShouldBeCalledAndSpeakOtherwiseOnceItIsChanged() {
        String path = "workspaces/" + person.newWorkspace().getString("id");

        JsonObject changed = api.patch(path, object("name", "Кофейня", "locale", "ru"))
                .expect(200)
                .json();

        assertThat(changed.getString("name")).isEqualTo("Кофейня");
        assertThat(changed.getString("locale")).isEqualTo("ru");
        assertThat(api.get(path).json()).isEqualTo(changed);
        assertThat(api.patch(path, object("locale", "de")).violations()).containsExactly("locale");
        assertThat(Database.number(
                        "select count(*) from audit_entries where workspace_id = ?::uuid and action = 'workspace.changed'",
                        changed.getString("id")))
                .isEqualTo(1);
    }

    @Test
    void workspaceShouldBeFoundAtItsNewAddressOnceThatIsChanged() {
        JsonObject made = person.newWorkspace();
        String path = "workspaces/" + made.getString("id");
        String slug = "w" + UUID.randomUUID().toString().substring(0, 13);

        JsonObject changed = api.patch(path, object("slug", slug)).expect(200).json();

        assertThat(changed.getString("slug")).isEqualTo(slug);
        assertThat(api.get("workspaces").items()).containsExactly(changed);
        // Nobody keeps an address that they have given up.
        Person.fresh()
                .api()
                .post("workspaces", object("name", "Next", "slug", made.getString("slug")))
                .expect(201);
        api.patch(path, object("slug", made.getString("slug"))).problem(409, "slug-taken");
        assertThat(api.get(path).text("slug")).isEqualTo(slug);
        assertThat(api.patch(path, object("slug", "Bad Slug")).violations()).containsExactly("slug");
    }

    @Test
    void settingsShouldBeKeptAndWrittenDownWithWhatWasThereBefore() {
        api.patch("me", object("timezone", "Europe/Moscow")).expect(200);
        JsonObject made = person.newWorkspace();
        String path = "workspaces/" + made.getString("id");
        assertThat(made.getString("timezone")).isEqualTo("Europe/Moscow");
        assertThat(made.getInt("mediaHours")).isEqualTo(24);
        assertThat(made.getInt("messageDays")).isZero();

        JsonObject changed = api.patch(path, object("timezone", "Asia/Tokyo", "mediaHours", 48, "messageDays", 365))
                .expect(200)
                .json();

        assertThat(changed.getString("timezone")).isEqualTo("Asia/Tokyo");
        assertThat(changed.getInt("mediaHours")).isEqualTo(48);
        assertThat(changed.getInt("messageDays")).isEqualTo(365);
        assertThat(api.get(path).json()).isEqualTo(changed);
        JsonObject entry =
                api.get(path + "/audit?action=workspace.changed").items().get(0);
        assertThat(entry.getJsonObject("before").getString("timezone")).isEqualTo("Europe/Moscow");
        assertThat(entry.getJsonObject("after").getString("timezone")).isEqualTo("Asia/Tokyo");
        assertThat(entry.getJsonObject("after").getInt("messageDays")).isEqualTo(365);
        assertThat(api.patch(path, object("timezone", "Moscow")).violations()).containsExactly("timezone");
        assertThat(api.patch(path, object("mediaHours", 0)).violations()).containsExactly("mediaHours");
        assertThat(api.patch(path, object("messageDays", 7)).violations()).containsExactly("messageDays");
    }

    @Test
    void changeShouldBeRefusedWhenSomebodyElseChangedTheWorkspaceMeanwhile() {
        JsonObject read = person.newWorkspace();
        String path = "workspaces/" + read.getString("id");
        int version = read.getInt("version");
        api.patch(path, object("name", "First", "version", version)).expect(200);

        api.patch(path, object("name", "Second", "version", version)).problem(409, "edit-conflict");

        assertThat(api.get(path).text("name")).isEqualTo("First");
        api.patch(path, object("name", "Third")).expect(200);
    }

    @Test
    void filesThatAreHereShouldBeKeptAsLongAsTheWorkspaceAsksNow() {
        Bridge bridge = Bridge.open();
        String upload = Uploads.form(
                        bridge,
                        "--b",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"note.txt\"",
                        "",
                        "hello")
                .expect(201)
                .text("id");
        String expiry =
                "select extract(epoch from expires_at - created_at)::bigint / 3600 from message_media where id = ?::uuid";
        assertThat(Database.number(expiry, upload)).isEqualTo(24);

        bridge.api()
                .patch("workspaces/" + bridge.workspace(), object("mediaHours", 2))
                .expect(200);

        soon().untilAsserted(() -> assertThat(Database.number(expiry, upload)).isEqualTo(2));
    }

    @Test
    void workspaceShouldNotBeFoundWhenAStrangerChangesIt() {
        String path = "workspaces/" + person.newWorkspace().getString("id");

        Person.fresh().api().patch(path, object("locale", "ru")).problem(404, "workspace-not-found");

        assertThat(api.get(path).text("locale")).isEqualTo("en");
    }

    @Test
    void workspaceShouldNotBeFoundWhenThereIsNone() {
        api.get("workspaces/" + UUID.randomUUID()).problem(404, "workspace-not-found");
    }
}
