package io.workstream.simulator.demo;

/** The person who owns the demo workspace. */
public record DemoOwner(String email, String password, String name) {

    public static final String DEFAULT_PASSWORD = "Demo-Owner-2026!";

    public static DemoOwner withPassword(String password) {
        return new DemoOwner("owner@demo.example", password, "Demo Owner");
    }
}
