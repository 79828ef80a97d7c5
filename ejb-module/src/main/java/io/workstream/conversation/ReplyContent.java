package io.workstream.conversation;

import io.workstream.connector.TemplateView;
import io.workstream.connector.Templates;
import io.workstream.content.Blank;
import io.workstream.content.CleanText;
import io.workstream.content.Content;
import io.workstream.content.Content.Media.Form;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaFiles;
import io.workstream.media.MediaProblem;
import io.workstream.media.MediaStatus;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what agents send: checks it and turns it into content. */
@ApplicationScoped
class ReplyContent {

    private static final int LONGEST_REPLY = 32_768;
    private static final Set<String> PHOTOS = Set.of("image/jpeg", "image/png");

    @Inject
    MediaFiles files;

    @Inject
    Templates templates;

    @Inject
    Gateways gateways;

    Content of(Conversation conversation, AgentReply reply) {
        if (reply instanceof AgentReply.Words words) {
            return new Content.Text(required(words.text()));
        }
        if (reply instanceof AgentReply.Attachment attachment) {
            MediaFile file = required(conversation, attachment.mediaId());
            return new Content.Media(form(file), file.id(), caption(attachment.caption()));
        }
        return filled(conversation, (AgentReply.Template) reply);
    }

    private Content filled(Conversation conversation, AgentReply.Template reply) {
        TemplateView template = templates.required(
                conversation.workspaceId(), conversation.whatsappAccountId(), reply.name(), reply.language());
        Content.Template filled = template.filled(
                reply.parameters().stream().map(CleanText::cleaned).toList(), reply.mediaId());
        Content.Template.Picture picture = filled.picture();
        if (picture != null && !shows(picture, required(conversation, picture.mediaId()))) {
            throw template.wrongFile();
        }
        return filled;
    }

    /** One that is not stored is refused for that, when the message asks for it. */
    private boolean shows(Content.Template.Picture picture, MediaFile file) {
        return file.status() != MediaStatus.STORED
                || gateways.to(DeliveryChannel.WA_OUTBOUND).carries(picture.form(), file);
    }

    private MediaFile required(Conversation conversation, UUID mediaId) {
        return files.find(conversation.workspaceId(), mediaId)
                .orElseThrow(() -> new Problem(MediaProblem.MEDIA_NOT_FOUND));
    }

    private static Form form(MediaFile file) {
        String type = Objects.requireNonNullElse(file.mimeType(), "");
        if (PHOTOS.contains(type)) {
            return Form.PHOTO;
        }
        if (type.startsWith("video/")) {
            return Form.VIDEO;
        }
        return type.startsWith("audio/") ? Form.AUDIO : Form.DOCUMENT;
    }

    private static @Nullable String caption(@Nullable String caption) {
        return caption == null || Blank.is(caption) ? null : required(caption);
    }

    private static String required(String text) {
        String clean = CleanText.cleaned(text.strip());
        if (Blank.is(clean) || clean.length() > LONGEST_REPLY) {
            throw SharedProblem.invalid("text", "must have 1 to " + LONGEST_REPLY + " characters");
        }
        return clean;
    }
}
