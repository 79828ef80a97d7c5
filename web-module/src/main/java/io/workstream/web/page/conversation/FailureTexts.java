package io.workstream.web.page.conversation;

import io.workstream.conversation.DeliveryView;
import io.workstream.conversation.FailureView;
import io.workstream.conversation.MessageView;
import io.workstream.web.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    // The first digit tells what to do; all answers of its kind share one explanation.
    private static final Pattern HTTP = Pattern.compile("(http-[0-9])[0-9]{2}");
    private static final Pattern PERMISSION = Pattern.compile("2[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** Codes of Meta that ask for the same next step (Cloud API reference, section "Errors"). */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("0", "190"),
            Map.entry("3", "permission"),
            Map.entry("10", "permission"),
            Map.entry("131005", "permission"),
            Map.entry("4", "rate"),
            Map.entry("80007", "rate"),
            Map.entry("133016", "rate"),
            Map.entry("1", "131000"),
            Map.entry("2", "131000"),
            Map.entry("131016", "131000"),
            Map.entry("131057", "131000"),
            Map.entry("135000", "131000"),
            Map.entry("368", "131031"),
            Map.entry("33", "100"),
            Map.entry("131008", "100"),
            Map.entry("131009", "100"),
            Map.entry("132008", "132000"),
            Map.entry("131052", "131053"));

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
        if (failure == null) {
            return texts.of("failure.unknown");
        }
        String code = failure.code();
        Optional<String> key = Stream.of(direction + "." + code, code, direction + "." + alike(code), alike(code))
                .map(name -> "failure." + name)
                .filter(texts::has)
                .findFirst();
        return texts.of(key.orElse("failure.other." + (direction.equals(TO_JIVO) ? TO_JIVO : TO_WHATSAPP)));
    }

    private static String alike(String code) {
        if (PERMISSION.matcher(code).matches()) {
            return "permission";
        }
        Matcher http = HTTP.matcher(code);
        return http.matches() ? http.group(1) : SAME.getOrDefault(code, code);
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
