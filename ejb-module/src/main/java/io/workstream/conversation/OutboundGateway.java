package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.content.Content.Media.Form;
import io.workstream.content.ContentWords;
import io.workstream.media.MediaFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries a dispatch to one side and judges the answer by that side's rules. One CDI bean per channel. */
public interface OutboundGateway {

    /** The side that it serves. */
    DeliveryChannel channel();

    /**
     * What the side is sent of a message, in parts that it takes; none when there is nothing to tell.
     *
     * @param words says in the workspace's language what the side has no kind for
     * @param quoted what the earlier message says that this one is about
     */
    List<Content> parts(Content content, ContentWords words, @Nullable String quoted);

    /** Whether the side takes a stored file as what it is meant to be shown, and not only as a document or a link. */
    boolean carries(Form form, MediaFile file);

    /** Makes the call, with no transaction open. */
    Verdict send(Dispatch dispatch);
}
