package io.workstream.connector.jivo;

import io.workstream.conversation.ConversationProblem;

/**
 * What to answer to Jivo. By its rules 2xx is taken, 4xx is never sent again and shown to the operator as failed with the
 * body as the reason, anything else is sent again.
 *
 * @param status HTTP status
 * @param mediaType of the body
 * @param body a reason for people, or JSON
 */
public record JivoAnswer(int status, String mediaType, String body) {

    private static final int OK = 200;

    static JivoAnswer taken() {
        return new JivoAnswer(OK, "application/json", "{\"result\":\"ok\"}");
    }

    static JivoAnswer wrongInterface() {
        return refused(400, "This address is for the Chat API, not for the Bot API.");
    }

    static JivoAnswer withoutText() {
        return refused(422, "The message has no text.");
    }

    static JivoAnswer withoutRecipient() {
        return refused(422, "The recipient is missing or unknown.");
    }

    /** Tells the operator why an answer is not sent. */
    static JivoAnswer refused(ConversationProblem reason) {
        return switch (reason) {
            case CONVERSATION_NOT_FOUND -> withoutRecipient();
            case REPLY_WINDOW_PASSED -> refused(
                    409,
                    "More than 24 hours have passed since the customer's last message: WhatsApp allows only a template now.");
            default -> refused(422, reason.sentence());
        };
    }

    boolean isRefusal() {
        return status != OK;
    }

    private static JivoAnswer refused(int status, String reason) {
        return new JivoAnswer(status, "text/plain; charset=utf-8", reason);
    }
}
