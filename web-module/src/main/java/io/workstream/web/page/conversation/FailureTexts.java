package io.workstream.web.page.conversation;

import io.workstream.content.FailureWords;
import io.workstream.conversation.DeliveryView;
import io.workstream.conversation.FailureView;
import io.workstream.conversation.MessageView;
import io.workstream.web.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a message did not arrive and what to do next, in the reader's language. What the receiver itself said is in its own
 * language; it stands apart, as a detail.
 */
@Named("failureText")
@RequestScoped
public class FailureTexts {

    private static final String TO_JIVO = "in";
    private static final String TO_WHATSAPP = "out";
    private static final String WHATSAPP_HOP = "wa_outbound";
    private static final String ANSWERED = "http-";

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    @Inject
    Texts texts;

    /** Why a message failed and what to do next. */
    public String of(MessageView message) {
        return of(message.direction(), message.failure());
    }

    /** Why one delivery failed and what to do next. */
    public String of(DeliveryView hop) {
        return of(direction(hop), failure(hop));
    }

    /** Why a delivery to this side failed and what to do next. */
    public String ofSide(String channel, @Nullable FailureView failure) {
        return of(direction(channel), failure);
    }

    /** What the receiver said of this failure; empty where it said nothing. */
    public String theirsOf(@Nullable FailureView failure) {
        return theirs(failure);
    }

    /** How the words of the receiver on this side are introduced. */
    public String saidOf(String channel) {
        return texts.of("said." + direction(channel));
    }

    /** What the receiver of a message said; empty where it said nothing. */
    public String theirs(MessageView message) {
        return theirs(message.failure());
    }

    /** What the receiver of a delivery said; empty where it said nothing. */
    public String theirs(DeliveryView hop) {
        return theirs(failure(hop));
    }

    /** How the receiver's words are introduced. */
    public String said(MessageView message) {
        return texts.of("said." + message.direction());
    }

    /** How the receiver's words are introduced. */
    public String said(DeliveryView hop) {
        return texts.of("said." + direction(hop));
    }

    private String of(String direction, @Nullable FailureView failure) {
        FailureWords words = FailureWords.in(texts.locale());
        return failure == null ? words.unknown() : words.of(direction, failure.code());
    }

    /** Codes of our own come with sentences of our own, which the explanation already gives. */
    private static String theirs(@Nullable FailureView failure) {
        if (failure == null) {
            return "";
        }
        boolean answered = failure.code().startsWith(ANSWERED)
                || NUMBER.matcher(failure.code()).matches();
        return answered ? failure.reason().strip() : "";
    }

    private static String direction(DeliveryView hop) {
        return direction(hop.channel());
    }

    private static String direction(String channel) {
        return channel.equals(WHATSAPP_HOP) ? TO_WHATSAPP : TO_JIVO;
    }

    private static @Nullable FailureView failure(DeliveryView hop) {
        String code = hop.errorCode();
        return code == null ? null : new FailureView(code, Objects.requireNonNullElse(hop.errorMessage(), ""));
    }
}
