package io.workstream.connector.ra.jivo;

import io.workstream.connector.ra.api.ChannelStatus;
import io.workstream.connector.ra.api.CustomerMessage;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.Download;
import io.workstream.connector.ra.egress.EgressAnswer;
import io.workstream.connector.ra.egress.EgressClient;
import io.workstream.connector.ra.egress.EgressFailure;
import io.workstream.connector.ra.egress.EgressRequest;
import io.workstream.connector.ra.egress.EgressResult;
import io.workstream.connector.ra.egress.Reason;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Speaks to Jivo channels. A 2xx is acceptance whatever its body holds or loses; the body of a refusal is its reason.
 * Holds no state, so one instance serves every connection.
 */
public final class JivoClient {

    private static final int SHORTEST_SECRET = 6;

    private final EgressClient egress;
    private final JivoCodec codec = new JivoCodec();

    public JivoClient(EgressClient egress) {
        this.egress = egress;
    }

    /** Posts what one customer said or did. */
    public DeliveryReceipt send(URI channel, CustomerMessage message) {
        EgressResult result = egress.call(EgressRequest.post(channel, codec.event(message)));
        if (!(result instanceof EgressAnswer answer)) {
            return ((EgressFailure) result).receipt();
        }
        return answer.isSuccess() ? answer.accepted(null) : refusal(channel, answer);
    }

    /** Asks whether an operator is online. */
    public ChannelStatus status(URI channel) {
        EgressResult result = egress.call(EgressRequest.get(statusOf(channel)));
        if (!(result instanceof EgressAnswer answer)) {
            return new ChannelStatus(false, ((EgressFailure) result).receipt());
        }
        if (!answer.isSuccess()) {
            return new ChannelStatus(false, refusal(channel, answer));
        }
        return codec.available(answer.body())
                .map(available -> new ChannelStatus(available, answer.accepted(null)))
                .orElseGet(() -> new ChannelStatus(
                        false, answer.refused(null, "answered " + answer.status() + ", but neither 0 nor 1")));
    }

    /** Fetches a file that an operator sent. */
    public Download download(URI file, long limit, OutputStream sink) {
        return egress.download(EgressRequest.get(file), limit, sink).asDownload();
    }

    /** Why this address would not be called. */
    public Optional<String> objectionTo(URI channel) {
        return egress.objectionTo(channel);
    }

    private static URI statusOf(URI channel) {
        String address = channel.toString().replaceFirst("#.*", "");
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        return URI.create(path.replaceFirst("/+$", "") + "/status" + address.substring(path.length()));
    }

    private static DeliveryReceipt refusal(URI channel, EgressAnswer answer) {
        String reason = Reason.of(answer.body(), secretsOf(channel));
        return answer.refused(null, reason.isEmpty() ? "answered " + answer.status() : reason);
    }

    /** The path is the channel's only credential, and a server may quote it in what it answers. */
    private static String[] secretsOf(URI channel) {
        List<String> secrets = new ArrayList<>();
        for (String part : channel.getSchemeSpecificPart().split("[/?&=]+", -1)) {
            if (part.length() >= SHORTEST_SECRET && !part.equals(channel.getRawAuthority())) {
                secrets.add(part);
            }
        }
        secrets.sort(Comparator.comparing(String::length).reversed());
        return secrets.toArray(String[]::new);
    }
}
