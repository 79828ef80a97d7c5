package io.workstream.connector.ra.whatsapp;

import io.workstream.connector.ra.api.Answer;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import io.workstream.connector.ra.egress.EgressAnswer;
import io.workstream.connector.ra.egress.EgressClient;
import io.workstream.connector.ra.egress.EgressFailure;
import io.workstream.connector.ra.egress.EgressRequest;
import io.workstream.connector.ra.egress.EgressResult;
import io.workstream.connector.ra.egress.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What all calls of the Graph API have in common: addresses, the token, and how Meta refuses. */
final class GraphCalls {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,40}");
    private static final Pattern MEDIA_ID = Pattern.compile("[A-Za-z0-9_-]{1,200}");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    private final EgressClient egress;
    private final WhatsAppSettings settings;
    private final WhatsAppCodec codec;

    GraphCalls(EgressClient egress, WhatsAppSettings settings, WhatsAppCodec codec) {
        this.egress = egress;
        this.settings = settings;
        this.codec = codec;
    }

    /** The address of something below an object; the object's id must have been checked. */
    URI address(String object, String rest) {
        return URI.create(settings.graph() + "/" + settings.version() + "/" + object + rest);
    }

    /** Makes a call; a success is judged by what it says, everything else is the same for all calls. */
    DeliveryReceipt call(
            CloudCredentials credentials,
            Supplier<EgressRequest> request,
            Function<EgressAnswer, DeliveryReceipt> success) {
        Optional<DeliveryReceipt> objection = objectionTo(credentials);
        if (objection.isPresent()) {
            return objection.get();
        }
        EgressResult result = egress.call(request.get().withBearer(credentials.accessToken()));
        if (!(result instanceof EgressAnswer answer)) {
            return ((EgressFailure) result).receipt();
        }
        return answer.isSuccess() ? success.apply(answer) : refusal(answer, credentials);
    }

    /** Asks for something; a success that does not hold it counts as no answer. */
    <T> Answer<T> ask(CloudCredentials credentials, URI uri, Function<String, Optional<T>> reader) {
        EgressResult result = egress.call(EgressRequest.get(uri).withBearer(credentials.accessToken()));
        if (!(result instanceof EgressAnswer answer)) {
            return new Answer<>(null, ((EgressFailure) result).receipt());
        }
        if (!answer.isSuccess()) {
            return new Answer<>(null, refusal(answer, credentials));
        }
        return reader.apply(answer.body())
                .map(value -> new Answer<>(value, answer.accepted(null)))
                .orElseGet(() -> new Answer<>(
                        null, answer.unanswered("answered " + answer.status() + " without what was asked for")));
    }

    /** Both are typed by people and become part of a request line or a header. */
    static Optional<DeliveryReceipt> objectionTo(CloudCredentials credentials) {
        if (!TOKEN.matcher(credentials.accessToken()).matches()) {
            return Optional.of(forbidden("the access token is empty or holds characters that no token has"));
        }
        return objectionToObject("phone number id", credentials.phoneNumberId());
    }

    /** Typed by people, too. */
    static Optional<DeliveryReceipt> objectionToObject(String what, String id) {
        return DIGITS.matcher(id).matches()
                ? Optional.empty()
                : Optional.of(forbidden("the " + what + " consists of other things than digits"));
    }

    /** Comes from webhooks. Meta promises no more than that it is a text. */
    static Optional<DeliveryReceipt> objectionToMedia(String id) {
        return MEDIA_ID.matcher(id).matches()
                ? Optional.empty()
                : Optional.of(forbidden("the media id holds other things than letters and digits"));
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
