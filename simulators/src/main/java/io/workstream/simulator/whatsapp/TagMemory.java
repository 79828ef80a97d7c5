package io.workstream.simulator.whatsapp;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sender's own tag of each accepted message: it comes back with every status. */
final class TagMemory {

    private final Map<String, String> byWamid = new ConcurrentHashMap<>();

    void keep(String wamid, Optional<String> tag) {
        tag.ifPresent(text -> byWamid.put(wamid, text));
    }

    Optional<String> of(String wamid) {
        return Optional.ofNullable(byWamid.get(wamid));
    }
}
