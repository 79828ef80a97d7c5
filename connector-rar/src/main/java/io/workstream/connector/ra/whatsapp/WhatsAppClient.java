package io.workstream.connector.ra.whatsapp;

import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import io.workstream.connector.ra.api.OutboundMessage;
import io.workstream.connector.ra.egress.EgressAnswer;
import io.workstream.connector.ra.egress.EgressClient;
import io.workstream.connector.ra.egress.EgressFailure;
import io.workstream.connector.ra.egress.EgressRequest;
import io.workstream.connector.ra.egress.EgressResult;
import io.workstream.connector.ra.egress.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Speaks to the Graph API. Holds no credentials and no state, so one instance serves every connection. */
public final class WhatsAppClient {

    private static final Pattern PHONE_NUMBER_ID = Pattern.compile("[0-9]{1,40}");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");
    private static final String ASKED_FIELDS = "display_phone_number,verified_name,quality_rating";

    private final EgressClient egress;
    private final WhatsAppSettings settings;
    private final WhatsAppCodec codec = new WhatsAppCodec();

    public WhatsAppClient(EgressClient egress, WhatsAppSettings settings) {
        this.egress = egress;
        this.settings = settings;
    }

    /** Sends one text; accepted only with Meta's id of it, since without one no status could be matched. */
    public DeliveryReceipt send(CloudCredentials credentials, OutboundMessage message) {
        Optional<DeliveryReceipt> objection = objectionTo(credentials);
        if (objection.isPresent()) {
            return objection.get();
        }
        URI uri = address(credentials.phoneNumberId() + "/messages");
        EgressResult result =
                egress.call(EgressRequest.post(uri, codec.text(message)).withBearer(credentials.accessToken()));
        if (!(result instanceof EgressAnswer answer)) {
            return ((EgressFailure) result).receipt();
        }
        if (!answer.isSuccess()) {
            return refusal(answer, credentials);
        }
        return codec.messageId(answer.body())
                .map(answer::accepted)
                .orElseGet(() -> answer.unanswered("answered " + answer.status() + " without the id of a message"));
    }

    /** Asks for the number behind the credentials; the receipt's external id is Meta's id of it. */
    public DeliveryReceipt check(CloudCredentials credentials) {
        Optional<DeliveryReceipt> objection = objectionTo(credentials);
        if (objection.isPresent()) {
            return objection.get();
        }
        URI uri = address(credentials.phoneNumberId() + "?fields=" + ASKED_FIELDS);
        EgressResult result = egress.call(EgressRequest.get(uri).withBearer(credentials.accessToken()));
        if (!(result instanceof EgressAnswer answer)) {
            return ((EgressFailure) result).receipt();
        }
        return answer.isSuccess()
                ? answer.accepted(codec.objectId(answer.body()).orElse(null))
                : refusal(answer, credentials);
    }

    private URI address(String path) {
        return URI.create(settings.graph() + "/" + settings.version() + "/" + path);
    }

    /** Both are typed by people and become part of a request line or a header. */
    private static Optional<DeliveryReceipt> objectionTo(CloudCredentials credentials) {
        if (!PHONE_NUMBER_ID.matcher(credentials.phoneNumberId()).matches()) {
            return Optional.of(forbidden("the phone number id consists of other things than digits"));
        }
        if (!TOKEN.matcher(credentials.accessToken()).matches()) {
            return Optional.of(forbidden("the access token is empty or holds characters that no token has"));
        }
        return Optional.empty();
    }

    private static DeliveryReceipt forbidden(String reason) {
        return new EgressFailure(Outcome.FORBIDDEN, reason, Duration.ZERO).receipt();
    }

    private DeliveryReceipt refusal(EgressAnswer answer, CloudCredentials credentials) {
        GraphError error = codec.error(answer.body());
        String text = Optional.ofNullable(error.text()).orElse("answered " + answer.status());
        return answer.refused(error.code(), Reason.of(text, credentials.accessToken()));
    }
}
