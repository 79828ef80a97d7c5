package io.workstream.web.page.conversation;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Ids as the pages' scripts write them: with commas between. */
final class NamedIds {

    private NamedIds() {}

    /** The ids, each once, in order. Anything else is refused under the field's name. */
    static List<UUID> of(String field, String ids) {
        try {
            return Arrays.stream(ids.split(","))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .map(UUID::fromString)
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException foreign) {
            throw (Problem) SharedProblem.invalid(field, "must be ids").initCause(foreign);
        }
    }
}
