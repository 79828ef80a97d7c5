package io.workstream.web.page.conversation;

import io.workstream.web.page.Texts;

/** Words of conversations for tests of other pages. */
public final class Wordings {

    private Wordings() {}

    /** Words about messages. */
    public static MessageTexts messages(Texts texts) {
        MessageTexts messages = new MessageTexts();
        messages.texts = texts;
        return messages;
    }

    /** Words about failures. */
    public static FailureTexts failures(Texts texts) {
        FailureTexts failures = new FailureTexts();
        failures.texts = texts;
        return failures;
    }
}
