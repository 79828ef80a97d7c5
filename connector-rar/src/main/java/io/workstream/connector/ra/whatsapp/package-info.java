/**
 * The WhatsApp Business Cloud API: {@link io.workstream.connector.ra.whatsapp.MessageWriter} and
 * {@link io.workstream.connector.ra.whatsapp.WhatsAppCodec} know Meta's words,
 * {@link io.workstream.connector.ra.whatsapp.WhatsAppClient} its paths. Nobody else does.
 */
@NullMarked
package io.workstream.connector.ra.whatsapp;

import org.jspecify.annotations.NullMarked;
