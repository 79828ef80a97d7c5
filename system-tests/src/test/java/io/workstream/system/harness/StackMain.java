package io.workstream.system.harness;

import io.workstream.launcher.RunningStack;
import java.util.concurrent.CountDownLatch;

/** Starts the product and keeps it until it is told to end: tests that attach to it start in seconds. */
public final class StackMain {

    private StackMain() {}

    /** Runs until the process is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        RunningStack running = Stack.launchForOthers();
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop-stack"));
        new CountDownLatch(1).await();
    }
}
