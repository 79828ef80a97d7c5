package io.workstream.connector.ra.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a question brought.
 *
 * @param value present when the receipt says ACCEPTED, and only then
 * @param receipt how the call ended
 * @param <T> what was asked for
 */
public record Answer<T>(@Nullable T value, DeliveryReceipt receipt) {

    /** What was asked for, unless the call failed. */
    public Optional<T> found() {
        return Optional.ofNullable(value);
    }
}
