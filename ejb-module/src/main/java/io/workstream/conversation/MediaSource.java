package io.workstream.conversation;

import io.workstream.media.MediaFile;
import java.io.OutputStream;

/** Fetches files from where they lie outside. One CDI bean per provider. */
public interface MediaSource {

    /** Whether it is the one to ask for this file. */
    boolean has(MediaFile file);

    /** Writes the file's bytes, with no transaction open. Unless it says DONE, what was written is worthless. */
    Fetched fetch(FetchOrder order, OutputStream target);
}
