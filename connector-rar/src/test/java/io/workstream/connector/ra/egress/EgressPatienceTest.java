package io.workstream.connector.ra.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.egress.EgressContent.Ending;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The server would take for ever: that a call ends at all is what is tested; the bound only names the limit at work. */
class EgressPatienceTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final FileServer server = new FileServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void callShouldEndInTimeWhenAnswerTrickles() {
        try (EgressClient client = server.clientWith(new Patience(SHORT, LONG))) {
            EgressResult result = client.call(EgressRequest.get(server.at("/trickling")));

            assertThat(Outside.answer(result).complete()).isFalse();
            assertThat(result.took()).isLessThan(LONG);
        }
    }

    @Test
    void downloadShouldBeBrokenOffWhenItTricklesForTooLong() {
        try (EgressClient client = server.clientWith(new Patience(SHORT, LONG))) {
            EgressContent content = download(client, "/trickling");

            assertThat(content.ending()).isEqualTo(Ending.BROKEN_OFF);
            assertThat(content.size()).isPositive();
            assertThat(content.took()).isLessThan(LONG);
        }
    }

    @Test
    void downloadShouldBeBrokenOffWhenNothingComesForTooLong() {
        try (EgressClient client = server.clientWith(new Patience(LONG, SHORT))) {
            EgressContent content = download(client, "/stalling");

            assertThat(content.ending()).isEqualTo(Ending.BROKEN_OFF);
            assertThat(content.size()).isEqualTo(1);
            assertThat(content.took()).isLessThan(LONG);
        }
    }

    private EgressContent download(EgressClient client, String path) {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        DownloadResult result = client.download(EgressRequest.get(server.at(path)), 1_000_000, sink);
        assertThat(result).isInstanceOf(EgressContent.class);
        return (EgressContent) result;
    }
}
