package io.workstream.connector.jivo;

import io.workstream.connector.Connectors;
import io.workstream.connector.JivoChannelLink;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import io.workstream.shared.TamedJson;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Map;

/** Jivo's calls, once the bytes are here. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JivoInbound {

    @Inject
    Connectors connectors;

    @Inject
    JivoIntake intake;

    @Inject
    Clock clock;

    /**
     * Takes an event in; when this returns, it is committed. Refused when nobody has this token or the bytes are not JSON.
     *
     * @param headers those worth keeping beside the body
     */
    public JivoAnswer receive(String token, byte[] body, Map<String, String> headers) {
        JivoChannelLink channel =
                connectors.channelByToken(token).orElseThrow(() -> new Problem(SharedProblem.NOT_FOUND));
        TamedJson tamed = TamedJson.of(body);
        JivoCall call = new JivoCall(channel, body, headers, tamed.note().orElse(null));
        JsonObject json = tamed.object();
        if (JivoEvent.notification(json)) {
            return intake.note(call);
        }
        if (JivoEvent.botEvent(json)) {
            return JivoRefusal.WRONG_INTERFACE.in(channel.language());
        }
        return intake.take(call, JivoEvent.read(json, clock));
    }
}
