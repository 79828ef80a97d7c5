package io.workstream.simulator.wire;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A handler of a pretend service that first looks whether a fault is planned for the call. */
public final class FaultyHandler implements Handler {

    private static final String FAULT = "fault";

    private final Service service;
    private final Faults faults;
    private final Handler real;

    /**
     * A pretend service.
     *
     * @param names whom a call is about
     * @param wrongAnswer writes the refusal of a fault in the words of the service
     */
    public record Service(
            FaultTarget target, Function<Context, Set<String>> names, BiConsumer<Context, Fault> wrongAnswer) {}

    public FaultyHandler(Service service, Faults faults, Handler real) {
        this.service = service;
        this.faults = faults;
        this.real = real;
    }

    /** Meta's code with which the message of this call shall fail later. */
    public static Optional<Integer> lateCode(Context context) {
        return Optional.<Fault>ofNullable(context.attribute(FAULT))
                .map(Fault::reply)
                .filter(reply -> reply.late() && reply.hasCode())
                .map(Fault.Reply::code);
    }

    @Override
    public void handle(Context context) throws Exception {
        Optional<Fault> planned = faults.next(service.target(), service.names().apply(context));
        if (planned.isEmpty()) {
            real.handle(context);
            return;
        }
        Fault fault = planned.get();
        context.attribute(FAULT, fault);
        if (fault.delay().isZero() && fault.ending() != Fault.Ending.SILENT) {
            answer(context, fault);
        } else {
            context.future(() -> after(fault.delay(), () -> answer(context, fault))
                    .thenCompose(done -> fault.ending() == Fault.Ending.SILENT
                            ? new CompletableFuture<>()
                            : CompletableFuture.completedFuture(null)));
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static CompletableFuture<Void> after(Duration delay, Step step) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        step.run();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void answer(Context context, Fault fault) throws Exception {
        if (fault.refuses()) {
            service.wrongAnswer().accept(context, fault);
            if (fault.reply().retryAfter() > 0) {
                context.header("Retry-After", Integer.toString(fault.reply().retryAfter()));
            }
        } else if (!fault.undone()) {
            real.handle(context);
        }
        new Line(context).end(fault.ending());
    }
}
