package io.workstream.launcher;

/** What the person in front of the terminal needs to know once everything runs. */
final class Greeting {

    private final LauncherSettings settings;
    private final Console console;

    Greeting(LauncherSettings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    void print(RunningStack stack, boolean firstTime) {
        console.say("WorkStream:    " + settings.publicUrl());
        console.say("First login:   " + stack.environment().get(LauncherSettings.ADMIN_EMAIL) + "  "
                + password(stack, firstTime));
        console.say("Logs:          " + settings.under("log"));
        console.say("Stop with Ctrl-C.");
    }

    private String password(RunningStack stack, boolean firstTime) {
        if (settings.has(LauncherSettings.ADMIN_PASSWORD)) {
            return "(password as in " + LauncherSettings.ADMIN_PASSWORD + ")";
        }
        return firstTime
                ? "password " + stack.environment().get(LauncherSettings.ADMIN_PASSWORD) + "  (shown this once)"
                : "(password in " + settings.under("keys/" + ServerEnvironment.FIRST_ADMIN_PASSWORD) + ")";
    }
}
