package io.workstream.system.harness;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts the stack before the first test of a run and stops it after the last one. */
public class StackListener implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        // Before any extension: Arquillian looks for its server as soon as it is loaded.
        Stack.get();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Stack.stop();
    }
}
