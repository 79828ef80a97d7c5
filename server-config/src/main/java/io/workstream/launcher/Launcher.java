package io.workstream.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts a whole stack and stops it again. {@code bin/run} calls {@link #main}; the system tests call {@link #start} with a
 * data directory and ports of their own.
 */
public final class Launcher {

    private static final int FAILED = 1;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

    private final Console console;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean asked;
    private volatile boolean stopping;

    private Launcher(Console console) {
        this.console = console;
    }

    /**
     * Runs until the process is asked to end.
     *
     * @param arguments the project's directory, then {@code --demo} if wanted
     */
    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        Launcher launcher = new Launcher(console);
        int code = FAILED;
        try {
            List<String> given = List.of(arguments);
            if (given.isEmpty()
                    || given.size() > 2
                    || (given.size() == 2 && !given.get(1).equals("--demo"))) {
                throw new LaunchException("usage: bin/run [--demo]");
            }
            code = launcher.run(Path.of(given.get(0)), given.size() == 2);
        } catch (LaunchException e) {
            launcher.complainOf(e);
        } finally {
            launcher.done.countDown();
        }
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Starts PostgreSQL, Redis and Payara, each unless its setting names one of your own, and returns when the application
     * is ready.
     *
     * @throws LaunchException when something is wrong; what was started is stopped again
     */
    public static RunningStack start(LauncherSettings settings) {
        SettingsCheck.requireValid(settings.environment());
        return new Launcher(Console.quiet()).startStack(settings);
    }

    private void complainOf(LaunchException failure) {
        // While the process is being ended, what fails is what we interrupted.
        if (!asked) {
            console.complain(String.valueOf(failure.getMessage()));
        }
    }

    private int run(Path root, boolean demo) {
        Map<String, String> environment = System.getenv();
        // Before the demo adds its own: a message shall name what was written, and nothing else.
        SettingsCheck.requireValid(environment);
        Simulators simulators = new Simulators(root.resolve("simulators/target/simulators.jar"), environment);
        if (demo) {
            environment = simulators.environment(environment);
        }
        LauncherSettings settings = LauncherSettings.of(root, root.resolve("ear/target/workstream.ear"), environment);
        stopWithProcess(Thread.currentThread());
        boolean firstTime = !new Keys(settings.under("keys")).isKept(ServerEnvironment.FIRST_ADMIN_PASSWORD);
        long begin = System.nanoTime();
        try (RunningStack stack = startStack(settings)) {
            console.say(
                    "Ready after " + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s.");
            new Greeting(settings, console).print(stack, firstTime);
            if (demo) {
                add(simulators, stack, settings);
            }
            return awaitEnd(stack);
        }
    }

    private void add(Simulators simulators, RunningStack stack, LauncherSettings settings) {
        simulators.requireFreePorts();
        ChildProcess process = simulators.start(settings, stack.environment());
        stack.add(() -> Simulators.stop(process));
        process.whenEnded(code -> {
            if (!stopping) {
                console.complain("The simulators ended with code " + code + "; the product goes on without them.");
            }
        });
    }

    private int awaitEnd(RunningStack stack) {
        try {
            String reason = stack.awaitEnd();
            stopping = true;
            console.complain(reason);
            console.complain("Stopping everything else; the next start finds all data again.");
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /**
     * On Ctrl-C or SIGTERM the starting thread stops what it has started, at whatever point it is. When that thread ends the
     * process itself, it has stopped everything before, and there is nothing to wait for.
     */
    private void stopWithProcess(Thread starter) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            asked = true;
                            stopping = true;
                            if (done.getCount() > 0) {
                                console.say("Stopping ...");
                            }
                            starter.interrupt();
                            try {
                                if (!done.await(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                                    console.complain("Not everything has stopped within " + STOP_LIMIT.toSeconds()
                                            + " s; the next start ends the rest.");
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "stop"));
    }

    private RunningStack startStack(LauncherSettings settings) {
        StackLock lock = StackLock.take(settings.var());
        Keys keys = new Keys(settings.under("keys"));
        RunningStack stack = new RunningStack(settings, keys, console);
        stack.add(lock);
        try {
            Leftovers leftovers = new Leftovers(settings.var(), console);
            List.of(
                            Tool.of(settings).pidFile(),
                            Simulators.pidFile(settings),
                            PayaraServer.pidFile(settings),
                            RedisServer.pidFile(settings),
                            PostgresServer.pidFile(settings))
                    .forEach(leftovers::end);
            PortCheck.requireFree(settings);
            if (settings.embedsPostgres()) {
                console.say(
                        "Starting PostgreSQL on 127.0.0.1:" + settings.ports().postgres() + " ...");
                stack.startDatabase();
            }
            if (settings.embedsRedis()) {
                console.say("Starting Redis on 127.0.0.1:" + settings.ports().redis() + " ...");
                stack.add(new KeptProcess("Redis", () -> RedisServer.start(settings), console));
            }
            stack.startServer();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }
}
