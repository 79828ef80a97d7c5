package io.workstream.conversation;

import io.workstream.content.Content.Media.Form;
import io.workstream.media.MediaFile;
import java.io.OutputStream;

/** Fetches files from where they lie outside. One CDI bean per provider. */
public interface MediaSource {

    /** Whether it is the one to ask for this file. */
    boolean has(MediaFile file);

    /**
     * The most bytes that the provider carries of such a file; it is asked for no more.
     *
     * @param moving whether it is a picture that moves, or may be as far as is known
     */
    long most(Form form, boolean moving);

    /** Writes the file's bytes, with no transaction open. Unless it says DONE, what was written is worthless. */
    Fetched fetch(FetchOrder order, long limit, OutputStream target);
}
