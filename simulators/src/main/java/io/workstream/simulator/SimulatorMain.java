package io.workstream.simulator;

import io.workstream.simulator.demo.DemoOwner;
import io.workstream.simulator.demo.DemoWiring;
import io.workstream.simulator.wire.Pacing;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** Starts the simulators as a program; the README lists the options. Ends on Ctrl-C or SIGTERM. */
public final class SimulatorMain {

    private SimulatorMain() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try {
            run(new Options(arguments, System.getenv()), out);
        } catch (IllegalArgumentException e) {
            System.err.println("simulators: " + e.getMessage());
            System.exit(2);
        } catch (RuntimeException e) {
            System.err.println("simulators: cannot start: " + reason(e));
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Options options, PrintStream out) throws InterruptedException {
        SimulatorSettings.Listen listen = new SimulatorSettings.Listen(
                options.text("address", "127.0.0.1"), options.port("http-port", 8090), options.port("smtp-port", 8025));
        SimulatorSettings settings = new SimulatorSettings(
                listen, options.url("product-url", "http://localhost:8080"), Pacing.lifelike(), Clock.systemUTC());
        boolean wire = options.isSet("wire");
        DemoOwner owner = DemoOwner.withPassword(options.text("owner-password", DemoOwner.DEFAULT_PASSWORD));
        options.refuseUnknown();

        Simulators simulators = Simulators.start(settings);
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            simulators.close();
            end.countDown();
        }));
        out.println("Simulators: " + simulators.baseUrl() + " (phone, Jivo console, mail)");
        out.println("Graph API:  " + simulators.graphUrl());
        out.println("SMTP:       " + simulators.smtpUrl());
        if (wire) {
            new DemoWiring(settings.productUrl(), owner, simulators).wire().print(out);
        }
        end.await();
    }

    /** What failed, and the innermost reason where another failure lies beneath. */
    private static String reason(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner == failure
                ? String.valueOf(failure.getMessage())
                : failure.getMessage() + ": " + inner.getMessage();
    }
}
