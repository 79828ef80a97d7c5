/**
 * The adapter itself and what it will deliver inwards. {@link io.workstream.connector.ra.inbound.ConnectorResourceAdapter}
 * owns what all connections share. Activations, deliveries and reconnects join it with WhatsApp Web sessions.
 */
@NullMarked
package io.workstream.connector.ra.inbound;

import org.jspecify.annotations.NullMarked;
