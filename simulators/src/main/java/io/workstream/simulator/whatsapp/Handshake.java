package io.workstream.simulator.whatsapp;

/** Outcome of Meta's question whether a webhook URL belongs to the business; status 0 means no answer. */
public record Handshake(boolean verified, int status, String detail) {}
