package io.workstream.conversation;

import io.workstream.shared.Category;
import io.workstream.shared.ProblemCode;

/** Refusals about conversations and their messages. */
public enum ConversationProblem implements ProblemCode {
    CONVERSATION_NOT_FOUND(Category.NOT_FOUND, "There is no such conversation, or it is not yours to see."),
    MESSAGE_NOT_FOUND(Category.NOT_FOUND, "There is no such message in this conversation."),
    TOPIC_NOT_FOUND(Category.NOT_FOUND, "There is no such topic, or it is not yours to read."),
    CONVERSATION_CLOSED(Category.CONFLICT, "This conversation is closed."),
    REPLY_WINDOW_PASSED(
            Category.CONFLICT,
            "More than 24 hours have passed since the customer's last message; only a template may be sent."),
    MESSAGES_OF_DAY_USED(
            Category.RATE_LIMITED,
            "This workspace has sent as many messages today as the platform allows; it may go on at midnight."),
    NOTHING_TO_RESEND(Category.CONFLICT, "No delivery of this message has failed.");

    private final Category category;
    private final String sentence;

    ConversationProblem(Category category, String sentence) {
        this.category = category;
        this.sentence = sentence;
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
