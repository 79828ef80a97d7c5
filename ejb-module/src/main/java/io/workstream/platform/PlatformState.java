package io.workstream.platform;

/**
 * Which of the parts that a node stands on answer.
 *
 * @param database PostgreSQL; nothing works without it
 * @param redis without it events stay on their node
 * @param jms without it jobs wait for the next sweep
 */
public record PlatformState(boolean database, boolean redis, boolean jms) {}
