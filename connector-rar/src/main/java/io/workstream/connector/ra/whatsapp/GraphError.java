package io.workstream.connector.ra.whatsapp;

import org.jspecify.annotations.Nullable;

/**
 * Meta's reason for a refusal.
 *
 * @param code Meta's number
 * @param text the details where there are some, else the general message
 */
record GraphError(@Nullable String code, @Nullable String text) {

    /** The answer's body was no Graph error: a proxy's page, or nothing. */
    static final GraphError NONE = new GraphError(null, null);
}
