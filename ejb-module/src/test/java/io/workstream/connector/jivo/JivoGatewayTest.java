package io.workstream.connector.jivo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.connector.Connectors;
import io.workstream.connector.Receipts;
import io.workstream.connector.Wires;
import io.workstream.connector.ra.api.ChannelStatus;
import io.workstream.connector.ra.api.CustomerContent;
import io.workstream.connector.ra.api.CustomerMessage;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.Download;
import io.workstream.connector.ra.api.JivoConnection;
import io.workstream.content.Content;
import io.workstream.content.Content.Media.Form;
import io.workstream.conversation.DeliveryChannel;
import io.workstream.conversation.Dispatch;
import io.workstream.conversation.Verdict;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaLinks;
import io.workstream.media.MediaStatus;
import io.workstream.media.MediaTraits;
import io.workstream.shared.TestSettings;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JivoGatewayTest {

    private static final UUID ID = new UUID(0, 7);
    private static final URI LINK = URI.create("https://workstream.example/media/x");

    private final JivoGateway gateway = new JivoGateway();
    private final Console console = new Console();

    @BeforeEach
    void assemble() {
        gateway.connectors = new Connectors() {
            @Override
            public Optional<URI> activeAddress(UUID workspaceId, UUID channelId) {
                return Optional.of(URI.create("https://jivo.example/x"));
            }
        };
        gateway.wires = new Wires() {
            @Override
            public <T> T jivo(Function<JivoConnection, T> call) {
                return call.apply(console);
            }
        };
        gateway.links = new MediaLinks() {
            @Override
            public Link forLife(MediaFile file) {
                return new Link(LINK, Instant.MAX);
            }
        };
        gateway.errors = new JivoErrors();
        gateway.errors.patience = JivoPatience.read();
        gateway.limits = JivoLimits.read();
    }

    @AfterEach
    void forget() {
        TestSettings.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "AUDIO, audio/mpeg, AUDIO DOCUMENT TEXT",
        "VOICE, audio/ogg, AUDIO DOCUMENT TEXT",
        "VIDEO, video/mp4, VIDEO DOCUMENT TEXT",
        "STICKER, image/webp, STICKER PHOTO TEXT",
        "PHOTO, image/jpeg, PHOTO TEXT",
        "DOCUMENT, application/pdf, DOCUMENT TEXT"
    })
    void fileShouldGoInItsNextBestFormWhenJivoRefusesTheKind(Form form, String mimeType, String forms) {
        console.refuses = Set.of("AUDIO", "VIDEO", "STICKER", "PHOTO", "DOCUMENT");

        Verdict verdict = gateway.send(dispatch(new Content.Media(form, ID, "look"), file(mimeType)));

        assertThat(String.join(" ", console.asked)).isEqualTo(forms);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DELIVERED);
        assertThat(console.last).isEqualTo(new CustomerContent.Text("look\nFile “1.bin”: " + LINK));
    }

    @Test
    void fileShouldGoAsADocumentWhenJivoTakesThat() {
        console.refuses = Set.of("AUDIO");

        gateway.send(dispatch(new Content.Media(Form.VOICE, ID, null), file("audio/ogg")));

        assertThat(console.asked).containsExactly("AUDIO", "DOCUMENT");
    }

    @ParameterizedTest
    @CsvSource({
        "PHOTO, image/jpeg, 10485760, PHOTO",
        "PHOTO, image/jpeg, 10485761, TEXT",
        "VIDEO, video/mp4, 52428800, VIDEO",
        "VIDEO, video/mp4, 52428801, TEXT",
        "VOICE, audio/ogg, 52428801, TEXT",
        "STICKER, image/webp, 52428801, TEXT",
        "DOCUMENT, application/pdf, 52428800, DOCUMENT",
        "DOCUMENT, application/pdf, 52428801, TEXT"
    })
    void fileShouldGoAsALinkWhenItIsLargerThanJivoIsGiven(Form form, String mimeType, long size, String asked) {
        Verdict verdict = gateway.send(dispatch(new Content.Media(form, ID, "look"), file(mimeType, size)));

        assertThat(console.asked).containsExactly(asked);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DELIVERED);
        if (asked.equals("TEXT")) {
            assertThat(console.last).isEqualTo(new CustomerContent.Text("look\nFile “1.bin”: " + LINK));
        }
    }

    @Test
    void filmShouldGoAsADocumentWhenItIsTooLargeForAFilmOnly() {
        TestSettings.set("workstream.jivo.largest.video.mb", "12");
        gateway.limits = JivoLimits.read();

        gateway.send(dispatch(new Content.Media(Form.VIDEO, ID, null), file("video/mp4", 13 << 20)));

        assertThat(console.asked).containsExactly("DOCUMENT");
    }

    @ParameterizedTest
    @CsvSource({"photo, 0", "sticker, 101", "video, large", "audio, -1", "document, 50 MB"})
    void startShouldBeRefusedWhenALimitIsNone(String kind, String value) {
        TestSettings.set("workstream.jivo.largest." + kind + ".mb", value);

        assertThatThrownBy(JivoLimits::read)
                .hasMessage("WORKSTREAM_JIVO_LARGEST_" + kind.toUpperCase(Locale.ROOT)
                        + "_MB must be a whole number from 1 to 100");
    }

    @Test
    void placeShouldCountAsToldWhenJivoRefusesTheKind() {
        console.refuses = Set.of("LOCATION");

        Verdict verdict = gateway.send(dispatch(new Content.Location(1, 2, "Office", null, null), null));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DELIVERED);
        assertThat(verdict.failure()).isNull();
    }

    @Test
    void textShouldFailWhenJivoRefusesIt() {
        console.refuses = Set.of("TEXT");

        Verdict verdict = gateway.send(dispatch(new Content.Text("hello"), null));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.FAILED);
        assertThat(console.asked).containsExactly("TEXT");
    }

    private static Dispatch dispatch(Content content, @Nullable MediaFile file) {
        return new Dispatch(
                ID, ID, ID, ID, ID, ID, DeliveryChannel.JIVO_OUTBOUND, 1, 0, content, file, "en", "Ivan", "1", null);
    }

    private static MediaFile file(String mimeType) {
        return file(mimeType, 5);
    }

    private static MediaFile file(String mimeType, long size) {
        return new MediaFile(
                ID,
                ID,
                ID,
                ID,
                MediaStatus.STORED,
                null,
                null,
                "1.bin",
                mimeType,
                MediaTraits.NONE,
                size,
                null,
                "k",
                null,
                null,
                0,
                Instant.MAX);
    }

    /** A console that refuses some kinds. */
    private static final class Console implements JivoConnection {

        private Set<String> refuses = Set.of();
        private final List<String> asked = new ArrayList<>();
        private @Nullable CustomerContent last;

        @Override
        public DeliveryReceipt send(URI channel, CustomerMessage message) {
            last = message.content();
            String kind = last instanceof CustomerContent.File file
                    ? file.kind().name()
                    : last.getClass().getSimpleName().toUpperCase(Locale.ROOT);
            asked.add(kind);
            return refuses.contains(kind) ? Receipts.refused(400, null) : Receipts.accepted(null);
        }

        @Override
        public ChannelStatus status(URI channel) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Download download(URI file, long limit, OutputStream sink) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> objectionTo(URI channel) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
