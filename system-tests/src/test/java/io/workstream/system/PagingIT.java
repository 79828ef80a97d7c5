package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.MetaBody;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists in pieces. */
class PagingIT {

    private static final int MANY = 7;

    private final Bridge bridge = Bridge.openWithoutRoute(Unique.phoneNumberId());
    private final Api api = bridge.api();

    private List<String> lists() {
        return List.of(
                "workspaces",
                bridge.path("whatsapp-accounts"),
                bridge.path("jivo-channels"),
                bridge.path("routes"),
                bridge.path("conversations"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1"})
    void listShouldBeRefusedWhenLimitIsOutside(String limit) {
        lists().forEach(list -> assertThat(api.get(list + "?limit=" + limit).violations())
                .as(list)
                .containsExactly("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.5", "99999999999"})
    void listShouldBeRefusedWhenLimitIsNoNumber(String limit) {
        lists().forEach(list -> api.get(list + "?limit=" + limit).expect(400));
    }

    @Test
    void listShouldBeGivenWhenLimitIsOnTheEdge() {
        lists().forEach(list -> {
            api.get(list + "?limit=1").expect(200);
            assertThat(api.get(list + "?limit=200").expect(200).next()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "***", "bm90LWFuLWlk", "e30"})
    void listShouldBeRefusedWhenCursorIsNotItsOwn(String cursor) {
        lists().stream().filter(list -> !list.equals("workspaces")).forEach(list -> assertThat(
                        api.get(list + "?cursor=" + cursor).violations())
                .as(list)
                .containsExactly("cursor"));
    }

    @Test
    void walkShouldMeetEverythingOnceWhenPagesAreSmall() {
        IntStream.range(0, MANY).forEach(n -> api.post(
                        bridge.path("jivo-channels"),
                        object(
                                "name",
                                "Channel " + n,
                                "outboundUrl",
                                Stack.get().simulators().baseUrl().resolve("/jivo/a/b" + n)))
                .expect(201));

        for (int limit : new int[] {1, 3, MANY + 1, 200}) {
            List<String> names = names(api.all(bridge.path("jivo-channels"), limit));
            assertThat(names).hasSize(MANY + 1).doesNotHaveDuplicates().startsWith("Sales", "Channel 0", "Channel 1");
        }
    }

    @Test
    void conversationsShouldComeLatestFirstAndMessagesNewestFirstWhenWalked() {
        MetaBody body = bridge.meta();
        List<Customer> customers = new ArrayList<>();
        for (int n = 0; n < MANY; n++) {
            Customer customer = bridge.customer("Customer " + n);
            customers.add(customer);
            bridge.fromMeta(bridge.meta()
                            .contact(customer.number(), customer.name())
                            .text(Unique.wamid(), customer.number(), "hello")
                            .build())
                    .expect(200);
            body.text(Unique.wamid(), customers.get(0).number(), "more " + n);
        }
        bridge.fromMeta(body.build()).expect(200);

        List<JsonObject> conversations = api.all(bridge.path("conversations"), 2);
        List<JsonObject> messages = api.all(customers.get(0).messagesPath(), 3);

        assertThat(conversations)
                .extracting(
                        conversation -> conversation.getJsonObject("contact").getString("name"))
                .containsExactly(
                        "Customer 0",
                        "Customer 6",
                        "Customer 5",
                        "Customer 4",
                        "Customer 3",
                        "Customer 2",
                        "Customer 1");
        assertThat(messages).extracting(message -> message.getInt("seq")).containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void conversationsShouldBeThoseOfTheStatusWhenOneIsAskedFor() {
        Customer ivan = bridge.customer("Ivan");
        ivan.says("hello");
        Customer olga = bridge.customer("Olga");
        olga.says("hello");
        ivan.agentSays("good day").expect(201);

        List<JsonObject> open =
                api.get(bridge.path("conversations?status=open")).items();
        List<JsonObject> pending =
                api.get(bridge.path("conversations?status=pending")).items();

        assertThat(open).extracting(one -> one.getString("id")).containsExactly(ivan.conversation());
        assertThat(pending).extracting(one -> one.getString("id")).containsExactly(olga.conversation());
        assertThat(api.get(bridge.path("conversations?status=invented")).violations())
                .containsExactly("status");
    }

    private static List<String> names(List<JsonObject> things) {
        return things.stream().map(thing -> thing.getString("name")).toList();
    }
}
