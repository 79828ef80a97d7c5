package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workspace's things do not exist for anybody else. */
class IsolationIT {

    private final Bridge mine = Bridge.open();
    private final Bridge other = Bridge.open();
    private final Customer ivan = mine.customer("Ivan");
    private String messages = "";
    private String message = "";

    @BeforeEach
    void talk() {
        ivan.starts("a secret");
        messages = ivan.messagesPath();
        message = ivan.message("a secret", "delivered").getString("id");
    }

    /** Every operation on a thing, by a name for it. */
    private Map<String, Function<Api, Answer>> operations(UnaryOperator<String> path) {
        String account = path.apply("whatsapp-accounts/" + mine.accountId());
        String channel = path.apply("jivo-channels/" + mine.channelId());
        String route = path.apply("routes/" + routeOf(mine));
        Map<String, Function<Api, Answer>> operations = new TreeMap<>();
        operations.put("show account", api -> api.get(account));
        operations.put("change account", api -> api.patch(account, object("alias", "stolen")));
        operations.put("check account", api -> api.post(account + "/check"));
        operations.put("delete account", api -> api.delete(account));
        operations.put("show channel", api -> api.get(channel));
        operations.put("change channel", api -> api.patch(channel, object("name", "stolen")));
        operations.put("status of channel", api -> api.get(channel + "/status"));
        operations.put("test channel", api -> api.post(channel + "/test"));
        operations.put("rotate channel", api -> api.post(channel + "/rotate-token"));
        operations.put("delete channel", api -> api.delete(channel));
        operations.put("delete route", api -> api.delete(route));
        operations.put(
                "route",
                api -> api.post(
                        path.apply("routes"),
                        object("whatsappAccountId", mine.accountId(), "jivoChannelId", mine.channelId())));
        return operations;
    }

    private Map<String, Function<Api, Answer>> operationsOnWorkspace() {
        Map<String, Function<Api, Answer>> operations = operations(mine::path);
        operations.put("show workspace", api -> api.get("workspaces/" + mine.workspace()));
        for (String list : List.of("whatsapp-accounts", "jivo-channels", "routes", "conversations")) {
            operations.put("list " + list, api -> api.get(mine.path(list)));
        }
        operations.put("connect account", api -> api.post(mine.path("whatsapp-accounts"), account()));
        operations.put(
                "connect channel",
                api -> api.post(
                        mine.path("jivo-channels"), object("name", "x", "outboundUrl", "https://198.41.0.4/a")));
        return operations;
    }

    private Map<String, Function<Api, Answer>> operationsOnConversation() {
        String conversation = "conversations/" + ivan.conversation();
        Map<String, Function<Api, Answer>> operations = new TreeMap<>();
        operations.put("show", api -> api.get(conversation));
        operations.put("close", api -> api.post(conversation + "/close"));
        operations.put("messages", api -> api.get(messages));
        operations.put("reply", api -> api.post(messages, object("text", "from a stranger")));
        operations.put("deliveries", api -> api.get(messages + "/" + message + "/deliveries"));
        operations.put("resend", api -> api.post(messages + "/" + message + "/resend"));
        return operations;
    }

    @Test
    void strangerShouldFindNothingWhenTheyAskForAnothersWorkspace() {
        operationsOnWorkspace()
                .forEach((name, call) ->
                        assertThat(call.apply(other.api()).status()).as(name).isEqualTo(404));

        assertNothingChanged();
    }

    @Test
    void strangerShouldFindNothingWhenTheyAskForAnothersThingInTheirOwnWorkspace() {
        operations(other::path)
                .forEach((name, call) ->
                        assertThat(call.apply(other.api()).status()).as(name).isEqualTo(404));

        assertNothingChanged();
    }

    @Test
    void strangerShouldFindNothingWhenTheyAskForAnothersConversation() {
        operationsOnConversation()
                .forEach((name, call) ->
                        assertThat(call.apply(other.api()).status()).as(name).isEqualTo(404));

        assertNothingChanged();
        other.api().get("conversations/" + ivan.conversation()).problem(404, "conversation-not-found");
        other.api().get("conversations/" + UUID.randomUUID()).problem(404, "conversation-not-found");
    }

    @Test
    void nobodyShouldBeLetInWhenThereIsNoToken() {
        operationsOnWorkspace()
                .forEach((name, call) -> assertThat(call.apply(Api.anonymous()).status())
                        .as(name)
                        .isEqualTo(401));
        operationsOnConversation()
                .forEach((name, call) -> assertThat(call.apply(Api.anonymous()).status())
                        .as(name)
                        .isEqualTo(401));

        assertNothingChanged();
    }

    @Test
    void messageShouldNotBeFoundWhenItBelongsToAnotherConversation() {
        Customer olga = mine.customer("Olga");
        olga.starts("hello");

        mine.api().get(olga.messagesPath() + "/" + message + "/deliveries").problem(404, "message-not-found");
        mine.api().post(olga.messagesPath() + "/" + message + "/resend").problem(404, "message-not-found");
    }

    private void assertNothingChanged() {
        assertThat(mine.api().get(mine.path("whatsapp-accounts")).items())
                .extracting(account -> account.getString("alias"))
                .containsExactly("Shop");
        assertThat(mine.api().get(mine.path("jivo-channels")).items())
                .extracting(channel -> channel.getString("name"))
                .containsExactly("Sales");
        assertThat(mine.api().get(mine.path("routes")).items()).hasSize(1);
        assertThat(ivan.timeline()).hasSize(1);
        assertThat(ivan.got()).isEmpty();
        ivan.starts("still bridged");
    }

    private static JsonObject account() {
        return object(
                "alias",
                "x",
                "phoneNumber",
                "+" + Unique.phone(),
                "provider",
                "cloud",
                "phoneNumberId",
                "1",
                "accessToken",
                "t",
                "appSecret",
                "s",
                "verifyToken",
                "v");
    }

    private static String routeOf(Bridge bridge) {
        return bridge.api().get(bridge.path("routes")).items().get(0).getString("id");
    }
}
