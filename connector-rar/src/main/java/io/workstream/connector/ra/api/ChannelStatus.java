package io.workstream.connector.ra.api;

/**
 * What a Jivo channel answered when asked whether somebody is there.
 *
 * @param available true when an operator is online; false when none is, or when the call failed
 * @param receipt how the call ended
 */
public record ChannelStatus(boolean available, DeliveryReceipt receipt) {}
