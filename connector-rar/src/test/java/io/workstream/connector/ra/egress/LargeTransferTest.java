package io.workstream.connector.ra.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.egress.EgressContent.Ending;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files pass through in small pieces: what one side has given and the other not yet got stays a fraction of the file. */
class LargeTransferTest {

    private static final int LARGEST_PIECE = 16 * 1024;

    /**
     * What two kernels may hold for a connection, and a counting thread that waits for its turn has not counted yet. The file
     * is twice as large.
     */
    private static final long UNDER_WAY = 50 * 1024 * 1024;

    private final FileServer server = new FileServer();
    private EgressClient client;

    @BeforeEach
    void open() {
        client = server.clientWith(Patience.calls(Duration.ofMinutes(1)));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/announced", "/unannounced"})
    void downloadShouldPassOnAHundredMegabytesPieceByPiece(String path) {
        Gauge sink = new Gauge(server.sent);

        DownloadResult result = client.download(EgressRequest.get(server.at(path)), FileServer.SIZE, sink);

        assertThat(result).isInstanceOfSatisfying(EgressContent.class, content -> {
            assertThat(content.ending()).isEqualTo(Ending.COMPLETE);
            assertThat(content.contentType()).isEqualTo("application/pdf");
            assertThat(content.size()).isEqualTo(FileServer.SIZE);
        });
        assertThat(sink.passed).isEqualTo(FileServer.SIZE);
        assertThat(sink.largestPiece).isLessThanOrEqualTo(LARGEST_PIECE);
        assertThat(sink.mostUnderWay).isLessThan(UNDER_WAY);
    }

    @Test
    void downloadShouldStopAtTheLimitWhenContentHasNoEnd() {
        Gauge sink = new Gauge(server.sent);

        DownloadResult result = client.download(EgressRequest.get(server.at("/endless")), 1_000_000, sink);

        assertThat(result).isInstanceOfSatisfying(EgressContent.class, content -> assertThat(content.ending())
                .isEqualTo(Ending.TOO_LARGE));
        assertThat(sink.passed).isLessThanOrEqualTo(1_000_000);
        assertThat(server.sent.get()).isLessThan(UNDER_WAY);
    }

    @Test
    void uploadShouldReadAHundredMegabytesPieceByPiece() {
        Source content = new Source(FileServer.SIZE, server.received);
        FormUpload form = new FormUpload(
                Map.of("type", "application/pdf"),
                "file",
                new FormUpload.File("application/pdf", "offer.pdf", FileServer.SIZE, content));

        EgressResult result = client.call(EgressRequest.upload(server.at("/take"), form));

        assertThat(Outside.answer(result).status()).isEqualTo(204);
        assertThat(server.received.get()).isBetween(FileServer.SIZE, FileServer.SIZE + 1_000);
        assertThat(content.largestPiece).isLessThanOrEqualTo(LARGEST_PIECE);
        assertThat(content.mostUnderWay).isLessThan(UNDER_WAY);
    }

    /** Takes a download, and watches how far the server is ahead. */
    private static final class Gauge extends OutputStream {

        private final AtomicLong sent;
        private long passed;
        private int largestPiece;
        private long mostUnderWay;

        Gauge(AtomicLong sent) {
            this.sent = sent;
        }

        @Override
        public void write(int single) {
            throw new AssertionError("byte by byte");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            passed += length;
            largestPiece = Math.max(largestPiece, length);
            mostUnderWay = Math.max(mostUnderWay, sent.get() - passed);
        }
    }

    /** Gives an upload, and watches how far the server is behind. */
    private static final class Source extends InputStream {

        private final long size;
        private final AtomicLong received;
        private long passed;
        private int largestPiece;
        private long mostUnderWay;

        Source(long size, AtomicLong received) {
            this.size = size;
            this.received = received;
        }

        @Override
        public int read() {
            throw new AssertionError("byte by byte");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (passed == size) {
                return -1;
            }
            int count = (int) Math.min(length, size - passed);
            passed += count;
            largestPiece = Math.max(largestPiece, length);
            mostUnderWay = Math.max(mostUnderWay, passed - received.get());
            return count;
        }
    }
}
