package io.workstream.conversation;

import io.workstream.media.MediaFile;
import java.util.UUID;

/**
 * A file to be fetched.
 *
 * @param whatsappAccountId the account that its conversation runs through
 * @param limit most bytes wanted
 */
public record FetchOrder(MediaFile file, UUID whatsappAccountId, long limit) {}
