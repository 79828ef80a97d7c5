package io.workstream.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.Connectors;
import io.workstream.connector.Receipts;
import io.workstream.connector.Wires;
import io.workstream.connector.ra.api.Answer;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.Download;
import io.workstream.connector.ra.api.MediaKind;
import io.workstream.connector.ra.api.MediaLocation;
import io.workstream.connector.ra.api.OutboundContent;
import io.workstream.connector.ra.api.OutboundMessage;
import io.workstream.connector.ra.api.TemplatePage;
import io.workstream.connector.ra.api.WhatsAppConnection;
import io.workstream.content.Content;
import io.workstream.content.Content.Media.Form;
import io.workstream.conversation.DeliveryChannel;
import io.workstream.conversation.Dispatch;
import io.workstream.conversation.FailureView;
import io.workstream.conversation.Verdict;
import io.workstream.media.FreeTransfers;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaLinks;
import io.workstream.media.MediaStatus;
import io.workstream.media.MediaStore;
import io.workstream.media.MediaTraits;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppGatewayTest {

    private static final UUID ID = new UUID(0, 7);
    private static final URI LINK = URI.create("https://workstream.example/media/x");
    private static final MediaTraits FILM = MediaTraits.film(List.of("video/avc1", "audio/mp4a"));
    private static final MediaTraits STICKER = MediaTraits.picture(false, 512, 512);

    private final WhatsAppGateway gateway = new WhatsAppGateway();
    private final Meta meta = new Meta();

    @BeforeEach
    void assemble() {
        gateway.connectors = new Connectors() {
            @Override
            public Optional<CloudCredentials> activeCredentials(UUID workspaceId, UUID accountId) {
                return Optional.of(new CloudCredentials("1", "token"));
            }
        };
        gateway.wires = new Wires() {
            @Override
            public <T> T whatsApp(Function<WhatsAppConnection, T> call) {
                return call.apply(meta);
            }
        };
        gateway.errors = new MetaErrors();
        gateway.errors.patience = MetaPatience.read();
        gateway.uploads = new WhatsAppUploads();
        gateway.uploads.wires = gateway.wires;
        gateway.uploads.errors = gateway.errors;
        gateway.uploads.transfers = new FreeTransfers();
        gateway.uploads.store = new MediaStore() {
            @Override
            public InputStream open(MediaFile file, long offset) {
                return InputStream.nullInputStream();
            }
        };
        gateway.uploads.links = new MediaLinks() {
            @Override
            public Link forLife(MediaFile file) {
                return new Link(LINK, Instant.MAX);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"131052", "131053"})
    void fileShouldGoAsADocumentWhenMetaRefusesItAsWhatItIs(String code) {
        meta.refuses(code, "VIDEO");

        Verdict verdict = gateway.send(dispatch(new Content.Media(Form.VIDEO, ID, "look"), "video/mp4", FILM));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ACCEPTED);
        assertThat(meta.asked).containsExactly("VIDEO", "DOCUMENT");
        assertThat(meta.last).isEqualTo(new OutboundContent.Media(MediaKind.DOCUMENT, "upload-2", "look", "1.bin"));
    }

    @ParameterizedTest
    @CsvSource({
        "VIDEO, video/mp4, VIDEO DOCUMENT TEXT",
        "STICKER, image/webp, STICKER DOCUMENT TEXT",
        "PHOTO, image/jpeg, IMAGE DOCUMENT TEXT",
        "DOCUMENT, application/pdf, DOCUMENT TEXT"
    })
    void fileShouldGoAsALinkWhenMetaRefusesItAsADocument(Form form, String mimeType, String forms) {
        meta.refuses("131053", "IMAGE", "VIDEO", "STICKER", "DOCUMENT");

        MediaTraits traits = form == Form.STICKER ? STICKER : FILM;
        Verdict verdict = gateway.send(dispatch(new Content.Media(form, ID, "look"), mimeType, traits));

        assertThat(String.join(" ", meta.asked)).isEqualTo(forms);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ACCEPTED);
        assertThat(meta.last).isEqualTo(new OutboundContent.Text("look\nFile “1.bin”: " + LINK, true));
    }

    @Test
    void fileShouldGoAsALinkWhenItsUploadIsRefused() {
        meta.refuses("131053", "UPLOAD");

        gateway.send(dispatch(new Content.Media(Form.DOCUMENT, ID, null), "application/pdf", MediaTraits.NONE));

        assertThat(meta.last).isEqualTo(new OutboundContent.Text("File “1.bin”: " + LINK, true));
    }

    @Test
    void deliveryShouldFailWithTheReasonWhenMetaRefusesEvenTheLink() {
        meta.refuses("131053", "VIDEO", "DOCUMENT", "TEXT");

        Verdict verdict = gateway.send(dispatch(new Content.Media(Form.VIDEO, ID, null), "video/mp4", FILM));

        assertThat(meta.asked).containsExactly("VIDEO", "DOCUMENT", "TEXT");
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.FAILED);
        assertThat(verdict.failure()).isEqualTo(new FailureView("131053", "refused by the receiver"));
    }

    @ParameterizedTest
    @CsvSource({"131026, FAILED", "131000, RETRY", "130429, REST_ACCOUNT", "190, STOP_ACCOUNT"})
    void fileShouldKeepItsFormWhenMetaRefusesSomethingElse(String code, Verdict.Kind kind) {
        meta.refuses(code, "VIDEO");

        Verdict verdict = gateway.send(dispatch(new Content.Media(Form.VIDEO, ID, null), "video/mp4", FILM));

        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(meta.asked).containsExactly("VIDEO");
    }

    @Test
    void textShouldFailWhenMetaSpeaksOfAFile() {
        meta.refuses("131053", "TEXT");

        Verdict verdict = gateway.send(dispatch(new Content.Text("hello"), "video/mp4", FILM));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.FAILED);
        assertThat(meta.asked).containsExactly("TEXT");
    }

    private static Dispatch dispatch(Content content, String mimeType, MediaTraits traits) {
        MediaFile file = new MediaFile(
                ID,
                ID,
                ID,
                ID,
                MediaStatus.STORED,
                null,
                null,
                "1.bin",
                mimeType,
                traits,
                5L,
                null,
                "k",
                null,
                null,
                0,
                Instant.MAX);
        return new Dispatch(
                ID, ID, ID, ID, ID, null, DeliveryChannel.WA_OUTBOUND, 1, 0, content, file, "en", "Ivan", "1", null);
    }

    /** Takes anything but some forms. */
    private static final class Meta implements WhatsAppConnection {

        private Set<String> refused = Set.of();
        private String code = "";
        private int uploads;
        private final List<String> asked = new ArrayList<>();
        private @Nullable OutboundContent last;

        void refuses(String withCode, String... forms) {
            code = withCode;
            refused = Set.of(forms);
        }

        @Override
        public DeliveryReceipt send(CloudCredentials credentials, OutboundMessage message) {
            last = message.content();
            String form =
                    last instanceof OutboundContent.Media media ? media.kind().name() : "TEXT";
            asked.add(form);
            return refused.contains(form) ? Receipts.refused(400, code) : Receipts.accepted("wamid.1");
        }

        @Override
        public DeliveryReceipt uploadMedia(
                CloudCredentials credentials, io.workstream.connector.ra.api.MediaFile file) {
            return refused.contains("UPLOAD") ? Receipts.refused(400, code) : Receipts.accepted("upload-" + ++uploads);
        }

        @Override
        public DeliveryReceipt markRead(CloudCredentials credentials, String messageId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DeliveryReceipt typing(CloudCredentials credentials, String messageId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DeliveryReceipt check(CloudCredentials credentials) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer<MediaLocation> mediaLocation(CloudCredentials credentials, String mediaId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Download download(CloudCredentials credentials, MediaLocation location, long limit, OutputStream sink) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer<TemplatePage> templates(
                CloudCredentials credentials, String businessAccountId, @Nullable String page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
