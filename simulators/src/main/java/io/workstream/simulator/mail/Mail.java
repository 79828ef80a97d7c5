package io.workstream.simulator.mail;

import java.time.Instant;

/** A mail as one recipient got it; {@code html} is empty when it has no such part. */
public record Mail(String from, String to, String subject, String text, String html, Instant at) {}
