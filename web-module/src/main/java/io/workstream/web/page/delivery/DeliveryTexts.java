package io.workstream.web.page.delivery;

import io.workstream.conversation.FailureView;
import io.workstream.deliveryaudit.DeliveryRecord;
import io.workstream.deliveryaudit.FailureCount;
import io.workstream.deliveryaudit.RawEventView;
import io.workstream.web.page.Texts;
import io.workstream.web.page.conversation.FailureTexts;
import io.workstream.web.page.conversation.MessageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words about deliveries: for whom, why they failed, what to do next, how long things took. */
@Named("deliveryText")
@RequestScoped
public class DeliveryTexts {

    private static final String END_OF_SENTENCE = ". ";

    @Inject
    Texts texts;

    @Inject
    MessageTexts messages;

    @Inject
    FailureTexts failures;

    /** How people call the customer. */
    public String customer(DeliveryRecord delivery) {
        String name = delivery.contactName();
        if (name != null && !name.isBlank()) {
            return name;
        }
        String phone = delivery.contactPhone();
        return phone == null ? texts.of("contact.unknown") : phone;
    }

    /** What it is about: the message's words, else its kind. */
    public String about(DeliveryRecord delivery) {
        String text = delivery.text();
        return text == null || text.isBlank() ? messages.kind(delivery.kind()) : text;
    }

    /** Who wrote the message. */
    public String author(DeliveryRecord delivery) {
        if (delivery.direction().equals("in")) {
            return customer(delivery);
        }
        String name = delivery.authorName();
        String source = texts.orElse("source." + delivery.source(), delivery.source());
        return name == null || name.isBlank() ? source : name + " · " + source;
    }

    /** How far it came. */
    public String status(String status) {
        return texts.orElse("delivery." + status, status);
    }

    /** Why it failed, in one sentence. */
    public String reason(DeliveryRecord delivery) {
        return first(failures.ofSide(delivery.channel(), failure(delivery)));
    }

    /** The same for all that failed with this code. */
    public String reason(FailureCount failed) {
        return first(failures.ofSide(failed.channel(), new FailureView(failed.reason(), "")));
    }

    /** What to do about it; empty where there is nothing to say. */
    public String nextStep(DeliveryRecord delivery) {
        String whole = failures.ofSide(delivery.channel(), failure(delivery));
        return whole.substring(first(whole).length()).strip();
    }

    /** What the receiver said in its own words; empty where it said nothing. */
    public String theirs(DeliveryRecord delivery) {
        return failures.theirsOf(failure(delivery));
    }

    private static @Nullable FailureView failure(DeliveryRecord delivery) {
        String code = delivery.errorCode();
        return code == null ? null : new FailureView(code, Objects.requireNonNullElse(delivery.errorMessage(), ""));
    }

    private static String first(String sentences) {
        int end = sentences.indexOf(END_OF_SENTENCE);
        return end < 0 ? sentences : sentences.substring(0, end + 1);
    }

    /** What stood above an event; a list, as pages cannot walk a map's own entries. */
    public List<Map.Entry<String, String>> headers(RawEventView event) {
        return event.headers().entrySet().stream()
                .map(header -> Map.entry(header.getKey(), header.getValue()))
                .toList();
    }

    /** A station of its way. */
    public String station(String station) {
        return texts.orElse("station." + station, station);
    }

    /** How long after the beginning, or how long something took, as exactly as it matters. */
    public String span(long millis) {
        Duration span = Duration.ofMillis(millis);
        if (millis < 1_000) {
            return texts.with("span.ms", millis);
        }
        if (millis < 60_000) {
            return texts.with("span.s", millis / 100 / 10.0);
        }
        return span.toHours() == 0
                ? texts.with("span.min", span.toMinutes(), span.toSecondsPart())
                : texts.with("span.h", span.toHours(), span.toMinutesPart());
    }
}
