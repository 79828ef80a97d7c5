package io.workstream.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter ready to go.
 *
 * @param id of the mail; also names it to receivers, who so recognise a repetition
 * @param recipient one address
 * @param words what it says
 * @param written when its cause was
 */
public record Envelope(UUID id, String recipient, Wording.Text words, Instant written) {

    @Override
    public String toString() {
        return "Envelope[" + id + "]";
    }
}
