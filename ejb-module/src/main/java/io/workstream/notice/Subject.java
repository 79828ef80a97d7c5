package io.workstream.notice;

import io.workstream.breaker.Receiver;
import io.workstream.breaker.Receiver.Side;
import java.util.UUID;

/**
 * What a notice is about.
 *
 * @param type {@code whatsapp-account} or {@code jivo-channel}
 * @param id of the account or channel
 */
public record Subject(String type, UUID id) {

    static final String ACCOUNT = "whatsapp-account";
    static final String CHANNEL = "jivo-channel";

    static Subject of(Receiver receiver) {
        return new Subject(receiver.side() == Side.WHATSAPP ? ACCOUNT : CHANNEL, receiver.linkId());
    }
}
