package io.workstream.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.connector.Receipts;
import io.workstream.connector.Wires;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.MediaKind;
import io.workstream.connector.ra.api.OutboundContent;
import io.workstream.connector.ra.api.Template;
import io.workstream.connector.ra.api.WhatsAppConnection;
import io.workstream.content.Content;
import io.workstream.content.Content.Media.Form;
import io.workstream.conversation.DeliveryChannel;
import io.workstream.conversation.Dispatch;
import io.workstream.conversation.FailureView;
import io.workstream.media.FreeTransfers;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaLinks;
import io.workstream.media.MediaStatus;
import io.workstream.media.MediaStore;
import io.workstream.media.MediaTraits;
import io.workstream.media.Transfers;
import jakarta.ejb.EJBException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhatsAppUploadsTest {

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final CloudCredentials CREDENTIALS = new CloudCredentials("1", "token");
    private static final MediaFile FILE = new MediaFile(
            ID,
            ID,
            ID,
            ID,
            MediaStatus.STORED,
            null,
            null,
            null,
            "image/png",
            MediaTraits.NONE,
            5L,
            "ab",
            "k",
            null,
            null,
            0,
            Instant.MAX);

    private final WhatsAppUploads uploads = new WhatsAppUploads();

    @BeforeEach
    void assemble() {
        uploads.transfers = new FreeTransfers();
        uploads.errors = new MetaErrors();
        uploads.store = new MediaStore() {

            @Override
            public InputStream open(MediaFile file, long offset) {
                return InputStream.nullInputStream();
            }
        };
    }

    @Test
    void agentShouldBeToldWhenTheFileBreaksOffWhileItIsRead() {
        uploads.wires = failing(new UncheckedIOException(new IOException("disk error")));

        Prepared prepared = uploads.prepare(CREDENTIALS, dispatch());

        assertThat(prepared.content()).isNull();
        assertThat(prepared.verdict().failure())
                .isEqualTo(new FailureView("file-unreadable", "The file could not be read here. Send it again."));
    }

    @Test
    void faultOfOursShouldNotPassForABrokenFile() {
        uploads.wires = failing(new IllegalStateException("a mistake"));

        assertThatThrownBy(() -> uploads.prepare(CREDENTIALS, dispatch())).isInstanceOf(EJBException.class);
    }

    @Test
    void templateShouldShowTheUploadedFileInItsHeading() {
        uploads.wires = new Wires() {

            @Override
            @SuppressWarnings("unchecked")
            public <T> T whatsApp(Function<WhatsAppConnection, T> call) {
                return (T) Receipts.accepted("77");
            }
        };

        Prepared prepared = uploads.prepare(CREDENTIALS, dispatch(template(Form.PHOTO)));

        assertThat(prepared.content()).isInstanceOfSatisfying(Template.class, sent -> assertThat(sent.header())
                .isEqualTo(new Template.MediaValue(MediaKind.IMAGE, "77", null)));
    }

    @Test
    void templateShouldFailWhenItsHeadingDoesNotShowSuchAFile() {
        Prepared prepared = uploads.prepare(CREDENTIALS, dispatch(template(Form.VIDEO)));

        assertThat(prepared.content()).isNull();
        assertThat(prepared.verdict().failure()).extracting(FailureView::code).isEqualTo("content-unfit");
    }

    @Test
    void linkShouldGoAtOnceWhenAnotherFormWouldHaveToWait() {
        uploads.transfers = new Transfers() {

            @Override
            public <T, E extends Exception> Optional<T> attempt(UUID workspaceId, Transfer<T, E> transfer) {
                return Optional.empty();
            }
        };
        uploads.links = new MediaLinks() {

            @Override
            public Link forLife(MediaFile file) {
                return new Link(URI.create("https://here.example/media/1"), Instant.MAX);
            }
        };
        var refused = new OutboundContent.Media(MediaKind.IMAGE, "77", "look", null);

        assertThat(uploads.inAnotherForm(CREDENTIALS, dispatch(new Content.Media(Form.PHOTO, ID, "look")), refused))
                .map(Prepared::content)
                .get()
                .isInstanceOfSatisfying(
                        OutboundContent.Text.class,
                        text -> assertThat(text.body()).startsWith("look\n").contains("https://here.example/media/1"));
    }

    private static Content template(Form form) {
        return new Content.Template(
                "promo", "en", List.of(), "Look", null, List.of(), new Content.Template.Picture(form, ID));
    }

    private static Wires failing(RuntimeException cause) {
        return new Wires() {

            @Override
            public <T> T whatsApp(Function<WhatsAppConnection, T> call) {
                throw new EJBException(cause);
            }
        };
    }

    private static Dispatch dispatch() {
        return dispatch(new Content.Media(Form.PHOTO, ID, null));
    }

    private static Dispatch dispatch(Content content) {
        return new Dispatch(
                ID,
                ID,
                ID,
                ID,
                ID,
                null,
                DeliveryChannel.WA_OUTBOUND,
                1,
                0,
                content,
                FILE,
                "en",
                null,
                "15550100001",
                null);
    }
}
