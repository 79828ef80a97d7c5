package io.workstream.platform;

/**
 * Which of the parts that a node stands on answer.
 *
 * @param database PostgreSQL; nothing works without it
 * @param redis without it events stay on their node
 * @param jms without it jobs wait for the next sweep
 * @param storage without it files are neither taken in nor sent
 * @param jobs whether any run, where some are due
 * @param away accounts and channels whose receivers do not answer; their owners' matter, not this node's
 */
public record PlatformState(boolean database, boolean redis, boolean jms, boolean storage, boolean jobs, int away) {}
