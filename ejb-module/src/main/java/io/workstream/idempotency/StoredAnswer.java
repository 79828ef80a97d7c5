package io.workstream.idempotency;

import java.util.Map;

/**
 * An answer to be given again.
 *
 * @param status of HTTP
 * @param headers those that belong to the answer rather than to one transmission of it
 * @param body bytes as they were sent, maybe none
 */
public record StoredAnswer(int status, Map<String, String> headers, byte[] body) {}
