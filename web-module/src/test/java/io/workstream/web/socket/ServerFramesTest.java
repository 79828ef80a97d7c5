package io.workstream.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.realtime.RealtimeEvent;
import io.workstream.realtime.TopicPosition;
import io.workstream.shared.Problem;
import io.workstream.web.http.ProblemBody;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServerFramesTest {

    private static final UUID ID = UUID.fromString("01a20117-2ae5-71a6-b79a-59d91f51b5f7");

    @Test
    void readyShouldNameTheUserAndTheHeartbeat() {
        assertThat(ServerFrames.ready(ID).text())
                .isEqualTo("{\"op\":\"ready\",\"userId\":\"" + ID + "\",\"heartbeatSeconds\":30}");
    }

    @Test
    void subscribedShouldTellThePosition() {
        assertThat(ServerFrames.subscribed("s1", "t", new TopicPosition(ID, 57), true)
                        .text())
                .isEqualTo("{\"op\":\"subscribed\",\"id\":\"s1\",\"topic\":\"t\",\"epoch\":\"" + ID
                        + "\",\"seq\":57,\"recovered\":true}");
    }

    @Test
    void eventShouldCarryItsDataUnchangedWhenItIsLive() {
        RealtimeEvent event = new RealtimeEvent("t", ID, 58L, "message.posted", "{\"text\":\"a \\\" b\"}");

        assertThat(ServerFrames.event(event).text())
                .isEqualTo("{\"op\":\"event\",\"topic\":\"t\",\"seq\":58,\"type\":\"message.posted\","
                        + "\"data\":{\"text\":\"a \\\" b\"}}");
    }

    @Test
    void eventShouldHaveNoNumberWhenItTellsACurrentState() {
        RealtimeEvent event = new RealtimeEvent("t", null, null, "delivery.updated", "{}");

        assertThat(ServerFrames.event(event).text())
                .isEqualTo("{\"op\":\"event\",\"topic\":\"t\",\"type\":\"delivery.updated\",\"data\":{}}");
    }

    @Test
    void eventShouldBeCompactWhenItWasReadAgain() {
        RealtimeEvent event = new RealtimeEvent("t", ID, 1L, "x", "{\"a\": 1, \"b\": [1, 2]}");

        assertThat(ServerFrames.recovered(event).text()).endsWith("\"data\":{\"a\":1,\"b\":[1,2]}}");
    }

    @Test
    void errorShouldCarryTheWholeProblem() {
        ProblemBody problem = ProblemBody.of(new Problem(SocketProblem.OP_UNKNOWN), "c-1");

        assertThat(ServerFrames.error("17", problem).text())
                .startsWith("{\"op\":\"error\",\"id\":\"17\",\"problem\":{\"type\":")
                .contains("\"code\":\"op-unknown\"");
        assertThat(ServerFrames.error(null, problem).text()).startsWith("{\"op\":\"error\",\"problem\":");
    }
}
