package io.workstream.connector.jivo;

import io.workstream.content.Content;
import io.workstream.conversation.Carried;
import org.jspecify.annotations.Nullable;

/**
 * What an operator's event comes to: something to carry on, or a reason why there is nothing, or neither for what is no
 * message.
 */
record JivoReading(@Nullable Carried carried, @Nullable JivoRefusal refusal) {

    static final JivoReading NOTHING = new JivoReading(null, null);

    static JivoReading of(Carried carried) {
        return new JivoReading(carried, null);
    }

    static JivoReading of(Content content) {
        return of(Carried.only(content));
    }

    static JivoReading refused(JivoRefusal refusal) {
        return new JivoReading(null, refusal);
    }
}
