/**
 * WhatsApp in our own words (level 8): reads Meta's webhooks ({@link io.workstream.connector.whatsapp.WhatsAppInbound},
 * {@link io.workstream.connector.whatsapp.WhatsAppMapping}), sends to Meta and judges its answers by its error codes
 * ({@link io.workstream.connector.whatsapp.WhatsAppGateway}).
 */
@NullMarked
package io.workstream.connector.whatsapp;

import org.jspecify.annotations.NullMarked;
