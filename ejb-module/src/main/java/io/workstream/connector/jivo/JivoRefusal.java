package io.workstream.connector.jivo;

import io.workstream.content.ContentWords;
import io.workstream.conversation.ConversationProblem;
import java.util.Locale;

/** Why an operator's event can never be delivered. Jivo shows the reason to the operator, in the workspace's language. */
enum JivoRefusal {
    WRONG_INTERFACE(400),
    NO_RECIPIENT(422),
    NO_TEXT(422),
    NO_FILE(422),
    NO_WEB_ADDRESS(422),
    NO_PLACE(422),
    NO_CONTACT(422),
    NO_OPTIONS(422),
    WINDOW_PASSED(409),
    NOT_NOW(422);

    private final int status;

    JivoRefusal(int status) {
        this.status = status;
    }

    /** How Jivo calls what our own rules refuse. */
    static JivoRefusal of(ConversationProblem problem) {
        return switch (problem) {
            case CONVERSATION_NOT_FOUND -> NO_RECIPIENT;
            case REPLY_WINDOW_PASSED -> WINDOW_PASSED;
            default -> NOT_NOW;
        };
    }

    JivoAnswer in(String language) {
        String reason = ContentWords.in(language).refusal(name().toLowerCase(Locale.ROOT));
        return JivoAnswer.refused(status, reason);
    }
}
