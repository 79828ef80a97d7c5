package io.workstream.web.socket;

import static io.workstream.web.socket.SocketProblem.FRAME_MALFORMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workstream.realtime.TopicPosition;
import io.workstream.shared.Problem;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFrameTest {

    private static final UUID EPOCH = UUID.fromString("01a20117-2ae5-71a6-b79a-59d91f51b5f7");

    @Test
    void frameShouldTellWhatItWantsWhenItIsWhole() {
        ClientFrame frame =
                ClientFrame.parse("{\"op\":\"subscribe\",\"id\":\"s1\",\"topic\":\"t\",\"after\":{\"epoch\":\"" + EPOCH
                        + "\",\"seq\":41}}");

        assertThat(frame.op()).isEqualTo("subscribe");
        assertThat(frame.id()).isEqualTo("s1");
        assertThat(frame.topic()).isEqualTo("t");
        assertThat(frame.after()).contains(new TopicPosition(EPOCH, 41));
    }

    @Test
    void frameShouldHaveNoPositionWhenAfterIsAbsentOrNull() {
        assertThat(ClientFrame.parse("{\"op\":\"subscribe\"}").after()).isEmpty();
        assertThat(ClientFrame.parse("{\"op\":\"subscribe\",\"after\":null}").after())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "1",
                "{}",
                "{\"op\":1}",
                "{\"op\":\"ping\",\"id\":7}",
                "{\"op\":null}",
                "{\"op\":\"ping\"}{\"op\":\"ping\"}",
                "{\"op\":\"ping\"} x",
                "{\"op\":\"ping\",\"x\":1e99999999999}"
            })
    void frameShouldBeRefusedWhenItIsBroken(String text) {
        Problem problem = catchThrowableOfType(Problem.class, () -> ClientFrame.parse(text));

        assertThat(problem.code()).isEqualTo(FRAME_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"s\",\"after\":1}",
                "{\"op\":\"s\",\"after\":{\"epoch\":\"x\",\"seq\":1}}",
                "{\"op\":\"s\",\"after\":{\"epoch\":\"01a20117-2ae5-71a6-b79a-59d91f51b5f7\",\"seq\":-1}}",
                "{\"op\":\"s\",\"after\":{\"epoch\":\"01a20117-2ae5-71a6-b79a-59d91f51b5f7\",\"seq\":1.5}}",
                "{\"op\":\"s\",\"after\":{\"epoch\":\"01a20117-2ae5-71a6-b79a-59d91f51b5f7\"}}"
            })
    void positionShouldBeRefusedWhenItIsNone(String text) {
        ClientFrame frame = ClientFrame.parse(text);

        Problem problem = catchThrowableOfType(Problem.class, frame::after);

        assertThat(problem.code()).isEqualTo(FRAME_MALFORMED);
    }

    @Test
    void frameShouldBeRefusedAndHaveNoIdWhenItIsNestedWithoutEnd() {
        String text = "{\"op\":\"ping\",\"id\":\"7\",\"x\":" + "[".repeat(2000) + "]".repeat(2000) + "}";

        Problem problem = catchThrowableOfType(Problem.class, () -> ClientFrame.parse(text));

        assertThat(problem.code()).isEqualTo(FRAME_MALFORMED);
        assertThat(ClientFrame.idOf(text)).isNull();
    }

    @Test
    void idShouldBeFoundWhenTheRestOfTheFrameIsWrong() {
        assertThat(ClientFrame.idOf("{\"id\":\"17\"}")).isEqualTo("17");
        assertThat(ClientFrame.idOf("{\"id\":17}")).isNull();
        assertThat(ClientFrame.idOf("garbage")).isNull();
    }
}
