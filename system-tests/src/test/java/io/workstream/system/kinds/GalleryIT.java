package io.workstream.system.kinds;

import static io.workstream.system.harness.Patience.later;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.PageSession;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.TablePage;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Sends every odd message that the simulators know and compares what comes of it with {@code docs/gallery.md}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryIT {

    private static final String TITLE = "From the customer (WhatsApp Cloud API) to the operator (Jivo)";

    private static final TablePage TABLE = new TablePage(
            "gallery.md",
            "workstream.gallery.table",
            """
            # Odd messages

            The simulators' gallery, which a tester sends with one click: odd, but such as have been seen or may come. Written by
            `GalleryIT` (`-Dworkstream.gallery.table=docs/gallery.md`), which otherwise asserts that the product does what stands
            here, that it tells nobody anything empty, shows all of it on the page, and takes each webhook with 200 where nothing
            else is said. Written like [the table of kinds](kinds.md); characters that cannot be seen are given by their numbers.
            """,
            """
            | What is odd | What arrives | What the timeline shows |
            | --- | --- | --- |
            """);

    private final Person owner = Person.fresh();
    private final PageSession pages = PageSession.of(owner);
    private List<OddOne> played = List.of();

    @BeforeAll
    void play() {
        played = Stack.get().simulators().gallery().exhibits().parallelStream()
                .map(exhibit -> OddOne.of(exhibit, owner))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> oddMessageShouldArriveAsTheTableSays() {
        Stream<DynamicTest> each = played.stream().map(odd -> dynamicTest(odd.what(), () -> check(odd)));
        return Stream.concat(each, Stream.of(dynamicTest("the whole page", this::checkPage)));
    }

    private void check(OddOne odd) {
        assertThat(odd.shown().answers())
                .allSatisfy(answer -> assertThat(answer.status()).isBetween(200, 499));
        later().until(odd::settled);
        if (TABLE.wanted().isEmpty()) {
            String expected = TABLE.committedRow(TITLE, odd.what());
            later().untilAsserted(() -> assertThat(odd.row()).isEqualTo(expected));
        }
        assertThat(odd.atJivo()).allSatisfy(OddOne::saysSomething);
        assertThat(odd.timeline()).allSatisfy(OddOne::showsSomething);
        odd.conversations().forEach(conversation -> checkPage(odd, conversation));
    }

    /** The agent's page draws each of its messages. */
    private void checkPage(OddOne odd, String conversation) {
        String slug = owner.api()
                .get("workspaces/" + odd.bridge().workspace())
                .text("slug")
                .toLowerCase(Locale.ROOT);
        Answer page = Web.get(Web.at("/w/" + slug + "/conversations/" + conversation), "Cookie", pages.cookie())
                .expect(200);
        for (JsonObject message : odd.timeline(conversation)) {
            assertThat(page.body()).contains("data-message-id=\"" + message.getString("id") + "\"");
        }
    }

    private void checkPage() {
        if (TABLE.wanted().isEmpty()) {
            assertThat(page()).isEqualTo(TABLE.committed());
        }
    }

    private List<TablePage.Section> sections() {
        return List.of(
                new TablePage.Section(TITLE, played.stream().map(OddOne::row).toList()));
    }

    private String page() {
        return TABLE.page(sections());
    }

    @AfterAll
    void write() {
        if (TABLE.wanted().isPresent()) {
            TABLE.write(sections());
        }
    }
}
