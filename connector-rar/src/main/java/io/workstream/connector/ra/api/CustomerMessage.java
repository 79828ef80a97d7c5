package io.workstream.connector.ra.api;

import org.jspecify.annotations.Nullable;

/**
 * What a customer wrote, on its way to an operator.
 *
 * @param customerId our stable id of the dialogue; the operator's answers name it as their recipient
 * @param customerName display name, if known
 * @param customerPhone number with a leading plus sign, if known
 * @param messageId our id of the message; the same on every repetition, so that the receiver can drop doubles
 * @param text what was written
 */
public record CustomerMessage(
        String customerId,
        @Nullable String customerName,
        @Nullable String customerPhone,
        String messageId,
        String text) {}
