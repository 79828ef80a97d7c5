package io.workstream.connector;

import io.workstream.connector.ra.api.DeliveryReceipt;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a trial call to the other side went.
 *
 * @param ok it answered well
 * @param available it answered well and somebody is there (Jivo: an operator is online)
 * @param httpStatus its answer, 0 without one
 * @param code its own error code
 * @param message what happened, for people
 * @param tookMs milliseconds
 */
public record CheckResult(
        boolean ok, boolean available, int httpStatus, @Nullable String code, String message, long tookMs) {

    static CheckResult of(DeliveryReceipt receipt, boolean available) {
        boolean ok = receipt.outcome() == DeliveryReceipt.Outcome.ACCEPTED;
        String reason = receipt.errorMessage();
        return new CheckResult(
                ok,
                ok && available,
                receipt.httpStatus(),
                receipt.errorCode(),
                ok || reason == null ? receipt.outcome().name().toLowerCase(Locale.ROOT) : reason,
                receipt.took().toMillis());
    }
}
