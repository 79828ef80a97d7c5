package io.workstream.simulator.whatsapp;

/**
 * How a customer's phone behaves: {@code reads} opens what arrives at once, {@code blocked} lets sends fail with
 * 131026, {@code windowClosed} with 131047 as if the last message were older than 24 hours.
 */
public record Switches(boolean reads, boolean blocked, boolean windowClosed) {

    public static final Switches USUAL = new Switches(true, false, false);
}
