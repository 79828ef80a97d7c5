package io.workstream.web.page;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides whether a form was sent by one of our own pages. Browsers name the origin on every POST; other clients need not. */
final class SameOrigin {

    private SameOrigin() {}

    /**
     * Whether the post may pass.
     *
     * @param origin the Origin header
     * @param host the Host header: which address the browser itself believes to talk to
     * @param publicUrl our address for outsiders
     */
    static boolean allows(@Nullable String origin, @Nullable String host, URI publicUrl) {
        if (origin == null) {
            return true;
        }
        String sender = origin.toLowerCase(Locale.ROOT);
        if (sender.equals(publicUrl.toString().toLowerCase(Locale.ROOT))) {
            return true;
        }
        return host != null && sender.replaceFirst("^https?://", "").equals(host.toLowerCase(Locale.ROOT));
    }
}
