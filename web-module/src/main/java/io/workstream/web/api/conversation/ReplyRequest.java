package io.workstream.web.api.conversation;

import io.workstream.conversation.AgentReply;
import io.workstream.shared.SharedProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers the customer: with words, with an uploaded file, or with a template. Exactly one of {@code text}, {@code mediaId}
 * and {@code template} is given.
 *
 * @param caption words beside the file
 */
public record ReplyRequest(
        @Nullable String text,
        @Nullable UUID mediaId,
        @Nullable String caption,
        @Valid @Nullable TemplateChoice template) {

    /**
     * A template of the account.
     *
     * @param parameters one for each of its {@code gaps}, in order; none when left out
     * @param mediaId an uploaded file, for a template whose heading shows a {@code picture}
     */
    public record TemplateChoice(
            @NotBlank String name,
            @NotBlank String language,
            @Size(max = 100) @Nullable List<@NotNull String> parameters,
            @Nullable UUID mediaId) {}

    AgentReply reply() {
        if (Stream.of(text, mediaId, template).filter(Objects::nonNull).count() != 1) {
            throw SharedProblem.invalid("text", "give exactly one of text, mediaId and template");
        }
        if (caption != null && mediaId == null) {
            throw SharedProblem.invalid("caption", "goes with mediaId only");
        }
        if (mediaId != null) {
            return new AgentReply.Attachment(mediaId, caption);
        }
        return template == null
                ? new AgentReply.Words(Objects.requireNonNull(text))
                : new AgentReply.Template(
                        template.name(),
                        template.language(),
                        Objects.requireNonNullElse(template.parameters(), List.of()),
                        template.mediaId());
    }

    @Override
    public String toString() {
        return "ReplyRequest[]";
    }
}
