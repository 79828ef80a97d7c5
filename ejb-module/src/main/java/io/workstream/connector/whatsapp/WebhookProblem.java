package io.workstream.connector.whatsapp;

import io.workstream.shared.Category;
import io.workstream.shared.ProblemCode;

/** Why a call to the webhook is not taken. */
public enum WebhookProblem implements ProblemCode {
    WEBHOOK_UNKNOWN(Category.NOT_FOUND, "There is no such webhook."),
    HANDSHAKE_REFUSED(Category.FORBIDDEN, "The verify token is wrong."),
    SIGNATURE_WRONG(Category.UNAUTHENTICATED, "The signature is missing or wrong.");

    private final Category category;
    private final String sentence;

    WebhookProblem(Category category, String sentence) {
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
