package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.around.Surroundings;
import io.workstream.simulator.whatsapp.rules.Content;
import io.workstream.simulator.whatsapp.rules.MediaRules;
import io.workstream.simulator.whatsapp.rules.SendFailure;
import io.workstream.simulator.whatsapp.rules.SendRequest;
import io.workstream.simulator.wire.LiveFeed;
import io.workstream.simulator.wire.Refusal;
import io.workstream.simulator.wire.StatusScript;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a message of the business after Meta took it: it reaches the phone or fails, and each step goes
 * back as a signed status. The statuses of one message go one after the other; messages do not wait for each other.
 */
final class MessageDelivery {

    private static final Duration CONVERSATION = Duration.ofHours(24);

    /** An accepted message: from which number, to whom, the request itself. */
    record Accepted(BusinessNumber number, String recipient, String wamid, SendRequest request) {

        Dialogues.Key key() {
            return new Dialogues.Key(number.phoneNumberId(), recipient);
        }
    }

    private final Numbers numbers;
    private final Dialogues dialogues;
    private final MetaWebhooks webhooks;
    private final Surroundings around;
    private final TagMemory tags = new TagMemory();

    MessageDelivery(Numbers numbers, Dialogues dialogues, MetaWebhooks webhooks, Surroundings around) {
        this.numbers = numbers;
        this.dialogues = dialogues;
        this.webhooks = webhooks;
        this.around = around;
    }

    /** Returns when what Meta tells before its answer is told. {@code planned}: it will fail so. */
    void start(Accepted accepted, Optional<SendFailure> planned) {
        Instant now = around.clock().instant();
        Optional<SendFailure> failure = planned.or(() -> failure(accepted, now));
        Optional<StatusScript> script =
                around.faults().statuses(Set.of(accepted.number().phoneNumberId(), accepted.recipient()));
        Content content = accepted.request().content();
        dialogues.add(accepted.key(), PhoneMessage.fresh(accepted.wamid(), PhoneMessage.Direction.IN, content, now));
        tags.keep(accepted.wamid(), accepted.request().callbackData());
        around.feed().changed(LiveFeed.Area.PHONE);
        if (script.isPresent()) {
            tell(accepted, script.get());
        } else if (failure.isPresent()) {
            fail(accepted, failure.get());
        } else if (content.media() == null && MediaRules.link(content.object()).isPresent()) {
            fetch(accepted, MediaRules.link(content.object()).get());
        } else {
            bring(accepted);
        }
    }

    /** Meta took the message before it looked at the link; what is wrong there shows in a status. */
    private void fetch(Accepted accepted, String link) {
        Content content = accepted.request().content();
        String name = content.object().path("filename").asText("");
        around.fetcher().fetch(link, name).thenAccept(fetched -> {
            if (fetched.stored() == null) {
                String why = fetched.status() == 0 ? fetched.problem() : "http code " + fetched.status();
                fail(accepted, SendFailure.media("Downloading media from weblink failed with " + why));
                return;
            }
            dialogues.change(accepted.key(), accepted.wamid(), message -> message.with(content.with(fetched.stored())));
            MediaRules.complaint(content.fileKind(), fetched.stored())
                    .map(SendFailure::media)
                    .ifPresentOrElse(why -> fail(accepted, why), () -> bring(accepted));
        });
    }

    private void tell(Accepted accepted, StatusScript script) {
        CompletableFuture<?> told = CompletableFuture.completedFuture(null);
        for (String word : script.words()) {
            Tick tick = Tick.valueOf(word.toUpperCase(Locale.ROOT));
            told = told.thenCompose(before -> later(() -> tell(accepted, tick, SendFailure.of(script.code()))));
        }
        if (script.early()) {
            told.join();
        }
    }

    private CompletableFuture<?> tell(Accepted accepted, Tick tick, SendFailure why) {
        // What has arrived once is there, whatever Meta says.
        dialogues.change(accepted.key(), accepted.wamid(), message -> {
            boolean there = message.status().compareTo(Tick.DELIVERED) >= 0 && message.status() != Tick.FAILED;
            if (tick == Tick.FAILED) {
                return there ? message : message.failed(why);
            }
            return there && message.status().compareTo(tick) > 0 ? message : message.with(tick);
        });
        return report(accepted.key(), accepted.wamid(), tick, tick == Tick.FAILED ? why : null);
    }

    private void fail(Accepted accepted, SendFailure why) {
        later(() -> {
            dialogues.fail(accepted.key(), accepted.wamid(), why);
            return report(accepted.key(), accepted.wamid(), Tick.FAILED, why);
        });
    }

    private void bring(Accepted accepted) {
        Content content = accepted.request().content();
        if (content.type().equals("reaction")) {
            String target = content.object().path("message_id").asText();
            dialogues.change(
                    accepted.key(), target, message -> message.reacted(PhoneMessage.Direction.IN, content.text()));
        }
        later(() -> step(accepted.key(), accepted.wamid(), Tick.SENT))
                .thenCompose(done -> later(() -> step(accepted.key(), accepted.wamid(), Tick.DELIVERED)))
                .thenCompose(done -> later(() -> readIfOpen(accepted)));
    }

    /** The customer sees everything that has arrived in this dialogue. */
    void readAll(Dialogues.Key key) {
        for (PhoneMessage message : dialogues.messages(key)) {
            if (message.isFromBusiness() && message.status() == Tick.DELIVERED) {
                step(key, message.wamid(), Tick.READ);
            }
        }
    }

    /** The customer hears a voice note that has arrived. */
    void play(Dialogues.Key key, String wamid) {
        dialogues.messages(key).stream()
                .filter(message -> message.wamid().equals(wamid) && message.isFromBusiness())
                .filter(message ->
                        message.type().equals("audio") && message.status().compareTo(Tick.DELIVERED) >= 0)
                .findFirst()
                .ifPresentOrElse(message -> step(key, wamid, Tick.PLAYED), () -> {
                    throw new Refusal(409, "no voice note " + wamid + " has arrived");
                });
    }

    private Optional<SendFailure> failure(Accepted accepted, Instant now) {
        Optional<Customer> customer = dialogues.customer(accepted.recipient());
        Switches switches = customer.map(Customer::switches).orElse(Switches.USUAL);
        if (switches.blocked() || (customer.isEmpty() && accepted.request().isToUserId())) {
            return Optional.of(SendFailure.UNDELIVERABLE);
        }
        Content content = accepted.request().content();
        if (!content.isTemplate() && (switches.windowClosed() || !dialogues.isWindowOpen(accepted.key(), now))) {
            return Optional.of(SendFailure.WINDOW_CLOSED);
        }
        return Optional.ofNullable(content.media())
                .flatMap(file -> MediaRules.complaint(content.fileKind(), file))
                .map(SendFailure::media);
    }

    private CompletableFuture<?> readIfOpen(Accepted accepted) {
        boolean reads = dialogues
                .customer(accepted.recipient())
                .map(customer -> customer.switches().reads())
                .orElse(false);
        return reads ? step(accepted.key(), accepted.wamid(), Tick.READ) : CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<?> step(Dialogues.Key key, String wamid, Tick tick) {
        return dialogues.advance(key, wamid, tick)
                ? report(key, wamid, tick, null)
                : CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<?> report(Dialogues.Key key, String wamid, Tick tick, @Nullable SendFailure failure) {
        around.feed().changed(LiveFeed.Area.PHONE);
        Optional<BusinessNumber> number =
                numbers.find(key.phoneNumberId()).filter(n -> numbers.isVerified(n.phoneNumberId()));
        if (number.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        ObjectNode value = MetaWebhooks.value(number.get());
        ObjectNode status = value.putArray("statuses").addObject();
        Instant now = around.clock().instant();
        status.put("id", wamid).put("status", tick.word()).put("timestamp", seconds(now));
        status.put("recipient_id", key.customer());
        dialogues
                .customer(key.customer())
                .map(Customer::userId)
                .ifPresent(userId -> status.put("recipient_user_id", userId));
        tags.of(wamid).ifPresent(tag -> status.put("biz_opaque_callback_data", tag));
        if (failure != null) {
            addError(status, failure);
        } else if (tick == Tick.SENT || tick == Tick.DELIVERED) {
            addConversation(status, new Charge(key, category(key, wamid)), tick == Tick.SENT ? now : null);
        }
        return webhooks.send(number.get(), value).last();
    }

    private static void addError(ObjectNode status, SendFailure failure) {
        ObjectNode error = status.putArray("errors").addObject();
        error.put("code", failure.code()).put("title", failure.title()).put("message", failure.title());
        error.putObject("error_data").put("details", failure.details());
        error.put("href", "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/");
    }

    /** The dialogue and the price category of a message. */
    private record Charge(Dialogues.Key key, String category) {}

    /** Templates cost by their category; everything else is an answer within the window. */
    private String category(Dialogues.Key key, String wamid) {
        return dialogues.messages(key).stream()
                .filter(message ->
                        message.wamid().equals(wamid) && message.content().isTemplate())
                .findFirst()
                .map(message ->
                        message.content().object().path("category").asText().toLowerCase(Locale.ROOT))
                .orElse("service");
    }

    private static void addConversation(ObjectNode status, Charge charge, @Nullable Instant sentAt) {
        boolean free = charge.category().equals("service");
        ObjectNode conversation = status.putObject("conversation");
        conversation.put(
                "id", String.format("%032x", Integer.toUnsignedLong(charge.key().hashCode())));
        if (sentAt != null) {
            conversation.put("expiration_timestamp", seconds(sentAt.plus(CONVERSATION)));
        }
        conversation.putObject("origin").put("type", charge.category());
        status.putObject("pricing")
                .put("billable", !free)
                .put("pricing_model", "PMP")
                .put("category", charge.category())
                .put("type", free ? "free_customer_service" : "regular");
    }

    private static String seconds(Instant at) {
        return Long.toString(at.getEpochSecond());
    }

    private CompletableFuture<?> later(Supplier<CompletableFuture<?>> step) {
        CompletableFuture<CompletableFuture<?>> started = new CompletableFuture<>();
        around.product().after(around.pacing().statusPause(), () -> started.complete(step.get()));
        return started.thenCompose(future -> future);
    }
}
