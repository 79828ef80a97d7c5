/**
 * The pretend Meta side: customers with a phone, business numbers, the Graph API and its signed webhooks. All
 * state lives in memory. Start reading at GraphApi (what the product calls) and Phone (what a customer does).
 */
@NullMarked
package io.workstream.simulator.whatsapp;

import org.jspecify.annotations.NullMarked;
