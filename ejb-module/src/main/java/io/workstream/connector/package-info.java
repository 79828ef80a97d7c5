/**
 * A workspace's links to outside messengers (level 6): WhatsApp accounts, Jivo channels and the routes between them, their
 * secrets, and the borrowed connections to the resource adapter ({@link io.workstream.connector.Wires}). What goes over
 * these links belongs to {@code conversation} and to {@code connector.whatsapp} and {@code connector.jivo}.
 */
@NullMarked
package io.workstream.connector;

import org.jspecify.annotations.NullMarked;
