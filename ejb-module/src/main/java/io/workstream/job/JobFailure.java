package io.workstream.job;

/**
 * Why an attempt failed.
 *
 * @param code stable name of the reason
 * @param message the reason for people, without secrets
 */
public record JobFailure(String code, String message) {}
