package io.workstream.secret;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a secret lies. A ciphertext moved to another place does not decrypt.
 *
 * @param workspaceId its workspace
 * @param table table and column, such as {@code jivo_channels.outbound_url}
 * @param row id of the row
 */
public record SecretPlace(UUID workspaceId, String table, UUID row) {

    byte[] associatedData() {
        return (workspaceId + "/" + table + "/" + row).getBytes(StandardCharsets.UTF_8);
    }
}
