package io.workstream.conversation;

import io.workstream.content.Content.Media.Form;
import io.workstream.media.MediaFile;
import java.time.Instant;
import java.util.UUID;

/**
 * A file to be fetched.
 *
 * @param whatsappAccountId the account that its conversation runs through
 * @param form how its sender meant it
 * @param asked when the fetch began
 */
public record FetchOrder(MediaFile file, UUID whatsappAccountId, Form form, Instant asked) {}
