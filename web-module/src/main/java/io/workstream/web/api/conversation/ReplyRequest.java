package io.workstream.web.api.conversation;

import jakarta.validation.constraints.NotBlank;

/** Answers the customer. */
public record ReplyRequest(@NotBlank String text) {

    @Override
    public String toString() {
        return "ReplyRequest[]";
    }
}
