package io.workstream.web.page.conversation;

import io.workstream.conversation.ConversationView;
import java.time.Instant;

/** Whether the customer may be written to freely just now. */
public enum ReplyWindow {
    /** Anything may be written until the window's end. */
    OPEN,
    /** Too long since the customer wrote: only templates. */
    PASSED,
    /** The conversation is closed; the customer's next message opens it again. */
    CLOSED;

    /** How it stands at this point in time. */
    public static ReplyWindow of(ConversationView conversation, Instant now) {
        if (conversation.status().equals("closed")) {
            return CLOSED;
        }
        Instant end = conversation.windowExpiresAt();
        return end != null && end.isAfter(now) ? OPEN : PASSED;
    }
}
