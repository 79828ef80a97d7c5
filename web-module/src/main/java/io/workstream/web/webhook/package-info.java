/**
 * The doors for WhatsApp and Jivo. Plain servlets: they need the raw bytes, a bound on them before they are read, and
 * answers in plain text, none of which a JAX-RS resource makes simpler. Start with
 * {@link io.workstream.web.webhook.WebhookCall}.
 */
@NullMarked
package io.workstream.web.webhook;

import org.jspecify.annotations.NullMarked;
