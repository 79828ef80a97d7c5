package io.workstream.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.PageSession;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Web;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The door for files of the pages: who may put a file there, and who may see it. */
class PageFilesIT {

    private static final String WORDS = "a signed contract";

    private Bridge bridge;
    private String cookie;

    @BeforeEach
    void openBridge() {
        bridge = Bridge.open();
        cookie = PageSession.of(bridge.owner()).cookie();
    }

    @Test
    void fileShouldBeHadAgainByWhoMayReadTheConversations() {
        String id = put(cookie).expect(201).json().getString("id");

        Answer way = Web.get(file(id), "Cookie", cookie).expect(302);
        Answer content = Web.get(Web.at(way.header("Location").orElseThrow())).expect(200);

        assertThat(content.body()).isEqualTo(WORDS);
        assertThat(content.header("Content-Disposition").orElseThrow()).contains("attachment", "contract%20%D1%8F.txt");
    }

    @Test
    void strangersShouldBeKeptOutWhetherSignedInOrNot() {
        String id = put(cookie).expect(201).json().getString("id");
        String stranger = PageSession.of(Person.fresh()).cookie();

        Web.get(file(id)).expect(401);
        Web.get(file(id), "Cookie", stranger).expect(404);
        put("nobody=1").expect(401);
        put(stranger).expect(404);
    }

    @Test
    void postShouldBeRefusedWhenAnotherSiteSendsIt() {
        Web.postPlain(place(), WORDS, "Cookie", cookie, "Origin", "https://evil.example")
                .expect(403);
    }

    @Test
    void fileShouldBeRefusedInWordsWhenItIsEmpty() {
        Answer answer = Web.postPlain(place(), "", "Cookie", cookie).expect(400);

        assertThat(answer.json().getString("reason")).contains("empty");
    }

    @Test
    void pathShouldNameNothingWhenItIsUnknown() {
        Web.get(file(UUID.randomUUID().toString()), "Cookie", cookie).expect(404);
        Web.get(Web.at("/files/x"), "Cookie", cookie).expect(404);
    }

    private Answer put(String by) {
        return Web.postPlain(place(), WORDS, "Cookie", by, "X-File-Name", "contract%20%D1%8F.txt");
    }

    private URI place() {
        return Web.at("/files/" + bridge.workspace());
    }

    private URI file(String id) {
        return Web.at("/files/" + bridge.workspace() + "/" + id);
    }
}
