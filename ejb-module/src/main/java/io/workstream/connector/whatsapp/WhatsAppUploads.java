package io.workstream.connector.whatsapp;

import io.workstream.connector.Wires;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import io.workstream.connector.ra.api.MediaKind;
import io.workstream.connector.ra.api.OutboundContent;
import io.workstream.connector.ra.api.Template;
import io.workstream.content.Content;
import io.workstream.content.Content.Media.Form;
import io.workstream.content.ContentWords;
import io.workstream.conversation.Dispatch;
import io.workstream.conversation.Verdict;
import io.workstream.media.MediaFailure;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaLinks;
import io.workstream.media.MediaStatus;
import io.workstream.media.MediaStore;
import io.workstream.media.Transfers;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes parts ready for the Cloud API: files are uploaded first, and what WhatsApp takes as nothing goes as a link. */
@ApplicationScoped
class WhatsAppUploads {

    private static final Logger LOG = Logger.getLogger(WhatsAppUploads.class.getName());

    @Inject
    Wires wires;

    @Inject
    MediaStore store;

    @Inject
    MediaLinks links;

    @Inject
    Transfers transfers;

    @Inject
    MetaErrors errors;

    /** A dispatch's part as it can be sent now. */
    Prepared prepare(CloudCredentials credentials, Dispatch dispatch) {
        ContentWords words = ContentWords.in(dispatch.language());
        if (dispatch.content().mediaId() == null) {
            return Prepared.ready(CloudContent.of(dispatch.content(), words));
        }
        MediaFile file = dispatch.file();
        if (file == null || file.status() == MediaStatus.DELETED) {
            return Prepared.not(Verdict.impossible("file-gone", "The file's time is over; it is not kept any more."));
        }
        Upload upload = new Upload(credentials, dispatch, file);
        return dispatch.content() instanceof Content.Template template
                ? template(upload, template)
                : media(upload, (Content.Media) dispatch.content(), words);
    }

    /**
     * The same in the next form, the first having been refused: a film or a picture as a document, uploaded once more, and
     * a document as a link. Empty when none is left. Nothing is waited for between two forms: the first would be sent again
     * each time, uncounted.
     */
    Optional<Prepared> inAnotherForm(CloudCredentials credentials, Dispatch dispatch, OutboundContent refused) {
        MediaFile file = dispatch.file();
        if (file == null
                || !(dispatch.content() instanceof Content.Media media)
                || !(refused instanceof OutboundContent.Media sent)) {
            return Optional.empty();
        }
        ContentWords words = ContentWords.in(dispatch.language());
        if (sent.kind() == MediaKind.DOCUMENT) {
            return Optional.of(linked(file, media, words));
        }
        Prepared document = uploaded(new Upload(credentials, dispatch, file), media, MediaKind.DOCUMENT);
        return Optional.of(document.waits() ? linked(file, media, words) : document);
    }

    private record Upload(CloudCredentials credentials, Dispatch dispatch, MediaFile file) {}

    private Prepared media(Upload upload, Content.Media media, ContentWords words) {
        MediaFile file = upload.file();
        if (file.status() != MediaStatus.STORED) {
            return unavailable(file, media, words);
        }
        Optional<MediaKind> fit = FileFit.kind(media.form(), file);
        return fit.isEmpty() ? linked(file, media, words) : uploaded(upload, media, fit.get());
    }

    private Prepared uploaded(Upload upload, Content.Media media, MediaKind kind) {
        String caption = kind.hasCaption() ? media.caption() : null;
        return uploaded(upload, id -> new OutboundContent.Media(kind, id, caption, name(kind, upload.file())));
    }

    private Prepared template(Upload upload, Content.Template template) {
        Form form = Objects.requireNonNull(template.picture(), "picture of a template with a file")
                .form();
        MediaFile file = upload.file();
        Optional<MediaKind> fit = file.status() == MediaStatus.STORED ? FileFit.own(form, file) : Optional.empty();
        if (fit.isEmpty()) {
            return Prepared.not(
                    Verdict.impossible("content-unfit", "The template's heading does not show such a file."));
        }
        MediaKind kind = fit.get();
        return uploaded(
                upload, id -> CloudContent.filled(template, new Template.MediaValue(kind, id, name(kind, file))));
    }

    private static @Nullable String name(MediaKind kind, MediaFile file) {
        return kind == MediaKind.DOCUMENT ? file.nameOrMade() : null;
    }

    /** What was too large for us may still be had by the customer, where the operator's link leads. */
    private Prepared unavailable(MediaFile file, Content.Media media, ContentWords words) {
        if (file.failure() == MediaFailure.TOO_LARGE && file.originalUrl() != null) {
            return linked(file, media, words, URI.create(file.originalUrl()));
        }
        String failure =
                file.failure() == null ? "it has not come yet" : file.failure().code();
        String detail = file.failureDetail() == null ? "" : " (" + file.failureDetail() + ")";
        return Prepared.not(Verdict.impossible("file-unavailable", "The file could not be had: " + failure + detail));
    }

    private Prepared linked(MediaFile file, Content.Media media, ContentWords words) {
        return linked(file, media, words, links.forLife(file).url());
    }

    private static Prepared linked(MediaFile file, Content.Media media, ContentWords words, URI link) {
        String line = words.link(file.fileName(), link);
        String text = media.caption() == null ? line : media.caption() + "\n" + line;
        return Prepared.ready(new OutboundContent.Text(text, true));
    }

    /** @param content what to send, given the id under which Meta knows the file */
    private Prepared uploaded(Upload upload, Function<String, OutboundContent> content) {
        MediaFile file = upload.file();
        Optional<DeliveryReceipt> answer;
        try {
            answer = transfers.attempt(file.workspaceId(), () -> transfer(upload.credentials(), file));
        } catch (IOException unreadable) {
            return unreadable(file, unreadable);
        } catch (EJBException failure) {
            // What fails while the adapter reads comes through a bean, which wraps it.
            if (failure.getCause() instanceof UncheckedIOException unreadable) {
                return unreadable(file, unreadable);
            }
            throw failure;
        }
        if (answer.isEmpty()) {
            return Prepared.not(Verdict.waiting(Transfers.pause()));
        }
        DeliveryReceipt receipt = answer.get();
        Dispatch dispatch = upload.dispatch();
        if (errors.refusesForm(receipt) && dispatch.content() instanceof Content.Media media) {
            return linked(file, media, ContentWords.in(dispatch.language()));
        }
        if (receipt.outcome() != Outcome.ACCEPTED || receipt.externalId() == null) {
            return Prepared.not(refused(receipt, dispatch.attempts()));
        }
        return Prepared.ready(content.apply(receipt.externalId()));
    }

    private static Prepared unreadable(MediaFile file, Exception failure) {
        LOG.log(Level.WARNING, "file " + file.id() + " could not be read", failure);
        return Prepared.not(Verdict.impossible("file-unreadable", "The file could not be read here. Send it again."));
    }

    private DeliveryReceipt transfer(CloudCredentials credentials, MediaFile file) throws IOException {
        try (InputStream bytes = store.open(file, 0)) {
            long size = Objects.requireNonNull(file.sizeBytes(), "size of a stored file");
            String mimeType = Objects.requireNonNull(file.mimeType(), "type of a stored file");
            var upload = new io.workstream.connector.ra.api.MediaFile(mimeType, file.nameOrMade(), size, bytes);
            return wires.whatsApp(connection -> connection.uploadMedia(credentials, upload));
        }
    }

    /** An upload that was never answered can be made again without harm: nobody has seen the file. */
    private Verdict refused(DeliveryReceipt receipt, int attempts) {
        return receipt.outcome() == Outcome.UNANSWERED
                ? errors.retry(receipt, attempts)
                : errors.judge(receipt, attempts);
    }
}
