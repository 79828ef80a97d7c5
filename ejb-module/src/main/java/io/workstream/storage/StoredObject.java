package io.workstream.storage;

/**
 * What was kept.
 *
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits
 */
public record StoredObject(String key, long size, String sha256) {}
