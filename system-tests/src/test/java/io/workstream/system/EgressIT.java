package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Stack;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outgoing calls never reach what only our own network should reach. */
class EgressIT {

    private static final Person PERSON = Person.fresh();
    private static final String CHANNELS = "workspaces/" + PERSON.newWorkspace().getString("id") + "/jivo-channels";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/a/b",
                "https://127.1/a",
                "https://127.0.1/a",
                "https://2130706433/a",
                "https://0x7f000001/a",
                "https://0x7f.0.0.1/a",
                "https://0177.0.0.1/a",
                "https://017700000001/a",
                "https://127.0.0.1./a",
                "https://localhost/a",
                "https://LOCALHOST/a",
                "https://localhost./a",
                "https://[::1]/a",
                "https://[::]/a",
                "https://[::ffff:127.0.0.1]/a",
                "https://[::ffff:7f00:1]/a",
                "https://[::127.0.0.1]/a",
                "https://[64:ff9b::7f00:1]/a",
                "https://[2002:7f00:1::]/a",
                "https://[fd00::1]/a",
                "https://[fe80::1]/a",
                "https://0.0.0.0/a",
                "https://0/a",
                "https://10.0.0.1/a",
                "https://172.16.0.1/a",
                "https://192.168.1.1/a",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/a",
                "https://224.0.0.1/a",
                "https://255.255.255.255/a",
                "https://%31%32%37.0.0.1/a",
                "https://１２７.０.０.１/a",
                "https://127。0。0。1/a",
                "https://user@127.0.0.1/a",
                "https://example.com@127.0.0.1/a",
                "https://198.41.0.4:0/a",
                "http://198.41.0.4/plain",
                "ftp://198.41.0.4/a",
                "file:///etc/passwd",
                "jar:https://198.41.0.4!/a",
                "//198.41.0.4/a",
                "https:///a",
                "https://",
                "no address"
            })
    void addressShouldBeRefusedWhenItIsNotOnThePublicInternet(String address) {
        Answer answer = PERSON.api().post(CHANNELS, object("name", "Sales", "outboundUrl", address));

        answer.expect(400);
        assertThat(answer.text("code")).isIn("outbound-url-refused", "validation-failed");
        assertThat(PERSON.api().get(CHANNELS).items()).isEmpty();
    }

    @Test
    void allowedPortShouldNotOpenItsNeighboursWhenAddressIsSaved() {
        int allowed = Stack.get().simulators().httpPort();

        for (String address : new String[] {
            "http://127.0.0.1:" + (allowed + 1) + "/a",
            "http://127.0.0.1/a",
            "http://localhost:" + allowed + "/a",
            "http://[::ffff:127.0.0.1]:" + allowed + "/a",
            Stack.get().baseUri() + "/api/v1/me"
        }) {
            PERSON.api()
                    .post(CHANNELS, object("name", "Sales", "outboundUrl", address))
                    .problem(400, "outbound-url-refused");
        }
    }

    @Test
    void addressShouldStayAsItWasWhenItsChangeIsRefused() {
        Bridge bridge = Bridge.open();
        String channel = bridge.path("jivo-channels/" + bridge.channelId());

        JsonObject data = bridge.api()
                .patch(channel, object("outboundUrl", "https://169.254.169.254/secret-path"))
                .problem(400, "outbound-url-refused");

        assertThat(data.getString("reason")).doesNotContain("secret-path");
        bridge.customer("Ivan").starts("still the old address");
    }

    @Test
    void redirectShouldNotBeFollowedWhenReceiverAnswersWithOne() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        Stack.get().simulators().faults().plan(FaultTarget.JIVO, 1, Fault.answering(302));

        ivan.starts("hello");

        assertThat(ivan.deliveries("hello").get(0).getJsonArray("tries").getValuesAs(JsonObject.class))
                .extracting(attempt -> attempt.getInt("httpStatus"))
                .startsWith(302);
    }

    @Test
    @Disabled("needs a name that resolves to a public address when saved and to a private one when called: no such name"
            + " exists on one machine. EgressClientTest proves it with a resolver of its own")
    void callShouldBeRefusedWhenNameResolvesToAPrivateAddressMeanwhile() {}
}
