package io.workstream.simulator.demo;

import java.io.PrintStream;
import java.net.URI;

/** The outcome of the wiring: what a person needs to look around. */
public record WiredDemo(URI productUrl, URI simulatorUrl, DemoOwner owner, Ids ids) {

    /** Ids that the product gave. */
    public record Ids(String workspace, String whatsappAccount, String jivoChannel, String route) {}

    public void print(PrintStream out) {
        out.println();
        out.println("Demo is wired:");
        out.println("  product    " + productUrl);
        out.println("  login      " + owner.email() + " / " + owner.password());
        out.println("  simulators " + simulatorUrl);
        out.println("  workspace  " + ids.workspace());
        out.println("Write on the phone, answer in the Jivo console, watch the ticks.");
    }
}
