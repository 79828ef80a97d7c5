package io.workstream.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what a message says into what one side can take: the only place that knows what goes where, and in which form. */
final class Rendering {

    private Rendering() {}

    /** The texts to send one after another; none when the message says nothing that the side could show. */
    static List<String> parts(@Nullable String text, DeliveryChannel side) {
        return text == null ? List.of() : TextSplit.split(text, side.longestText());
    }
}
