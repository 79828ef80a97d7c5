package io.workstream.conversation;

/**
 * Why a message did not arrive.
 *
 * @param code ours, or the receiver's own (Meta's number)
 * @param reason for people
 */
public record FailureView(String code, String reason) {}
