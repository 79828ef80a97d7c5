package io.workstream.simulator.whatsapp.rules;

import io.workstream.simulator.files.StoredFile;
import java.util.List;
import java.util.Optional;

/** What the rules must know about the number that sends. */
public interface Account {

    /** An uploaded or received file that still lives. */
    Optional<StoredFile> media(String id);

    List<Template> templates();
}
