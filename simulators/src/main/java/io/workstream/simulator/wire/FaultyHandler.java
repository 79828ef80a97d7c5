package io.workstream.simulator.wire;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** A handler of a pretend service that first looks whether a fault is planned for it. */
public final class FaultyHandler implements Handler {

    private final FaultTarget target;
    private final Faults faults;
    private final BiConsumer<Context, Fault> wrongAnswer;
    private final Handler real;

    /** {@code wrongAnswer} writes the refusal of a fault in the words of the service. */
    public FaultyHandler(FaultTarget target, Faults faults, BiConsumer<Context, Fault> wrongAnswer, Handler real) {
        this.target = target;
        this.faults = faults;
        this.wrongAnswer = wrongAnswer;
        this.real = real;
    }

    @Override
    public void handle(Context context) throws Exception {
        Optional<Fault> fault = faults.next(target);
        if (fault.isEmpty()) {
            real.handle(context);
        } else if (fault.get().delay().isZero()) {
            answer(context, fault.get());
        } else {
            context.future(() -> CompletableFuture.runAsync(
                    () -> answerLater(context, fault.get()),
                    CompletableFuture.delayedExecutor(fault.get().delay().toMillis(), TimeUnit.MILLISECONDS)));
        }
    }

    private void answerLater(Context context, Fault fault) {
        try {
            answer(context, fault);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private void answer(Context context, Fault fault) throws Exception {
        if (fault.refuses()) {
            wrongAnswer.accept(context, fault);
        } else {
            real.handle(context);
        }
        if (fault.dropAnswer()) {
            cutConnection(context);
        }
    }

    private static void cutConnection(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
