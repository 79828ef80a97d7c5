/**
 * What the application sees of the resource adapter, published as a jar of its own (classifier {@code api}): connection
 * factories, their connections, and the neutral records that go in and come out. Words of a provider stop at its codec.
 *
 * <p>The inbound side (a listener interface for message-driven beans) joins this package with WhatsApp Web sessions.
 */
@NullMarked
package io.workstream.connector.ra.api;

import org.jspecify.annotations.NullMarked;
