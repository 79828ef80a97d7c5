package io.workstream.shared;

import java.util.Locale;

/** A stable name of one refusal. Each feature has one enum of them; {@code CONVERSATION_CLOSED} is {@code conversation-closed}. */
public interface ProblemCode {

    /** The constant's name. */
    String name();

    /** What kind of refusal it is. */
    Category category();

    /** One sentence for people, in English; pages translate by slug. */
    String sentence();

    /** The code as clients see it. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
