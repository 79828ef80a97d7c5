package io.workstream.system.faults;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;

import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.files.FileStore;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.jivo.AgentEvent;
import io.workstream.simulator.jivo.AgentFiles;
import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.jivo.Refusing;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.simulator.whatsapp.Parts;
import io.workstream.simulator.whatsapp.PhoneDraft;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.PhoneText;
import io.workstream.simulator.whatsapp.Switches;
import io.workstream.simulator.whatsapp.Tick;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.Occasion;
import io.workstream.simulator.wire.StatusScript;
import io.workstream.simulator.wire.Telling;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Stack;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A workspace with one customer, whose message meets a fault; nothing in it meets another scene. */
final class FaultScene {

    /** Where the message goes. */
    enum Way {
        TO_JIVO(FaultTarget.JIVO),
        TO_PHONE(FaultTarget.GRAPH);

        private final FaultTarget receiver;

        Way(FaultTarget receiver) {
            this.receiver = receiver;
        }
    }

    /** So many calls in vain open a breaker. */
    private static final int IN_VAIN = 5;

    private static final String TEXT = "does it arrive?";

    private final Faults faults = Stack.get().simulators().faults();
    private final Way way;
    private final Bridge bridge;
    private final Customer customer;
    private Runnable message = () -> send(customer(), TEXT);
    private boolean withFile;

    FaultScene(Way way, Person owner) {
        this.way = way;
        this.bridge = Bridge.openBy(owner);
        this.customer = bridge.customer("Ivan");
        start(customer);
    }

    private Customer customer() {
        return customer;
    }

    private void start(Customer one) {
        if (way == Way.TO_PHONE) {
            one.starts("hello");
        }
    }

    /** So many calls about this customer are answered so. */
    void answers(int times, Fault fault) {
        faults.plan(way.receiver, Occasion.next(times).about(customer.number()), fault);
    }

    /** The customer's message is a photo that has this trouble; returns Meta's id of it. */
    String bringsPhoto(MetaMedia.Trouble trouble) {
        StoredFile file = files().make(FileSpec.of("image/jpeg"));
        MetaMedia.Item item = Stack.get().simulators().media().bring(bridge.phoneNumberId(), file, trouble);
        PhoneText.Writer writer = new PhoneText.Writer(customer.number(), customer.name());
        PhoneDraft draft = PhoneDraft.of(
                        bridge.phoneNumberId(),
                        writer,
                        Parts.media("image", item, Json.object().put("caption", TEXT)))
                .showing(item);
        travels(() -> Stack.get().simulators().phone().send(draft));
        return item.id();
    }

    /** The operator's answer is a document whose link has this trouble. */
    void bringsDocument(AgentFiles.Trouble trouble) {
        StoredFile file = files().make(FileSpec.of("application/pdf").named("price.pdf"));
        AgentFiles.Offer offer = Stack.get().simulators().agentFiles().offer(file, trouble);
        AgentEvent event =
                AgentEvent.file(customer.conversation(), "document", offer).with("text", TEXT);
        travels(() -> Stack.get().simulators().jivo().send(bridge.console().id(), event));
    }

    private void travels(Runnable file) {
        message = file;
        withFile = true;
    }

    private static FileStore files() {
        return Stack.get().simulators().files();
    }

    /** So many fetches of the bytes are answered so. */
    void downloads(int times, Fault fault) {
        faults.plan(FaultTarget.MEDIA, Occasion.next(times).about(bridge.phoneNumberId()), fault);
    }

    /** So many calls of Meta about this file, or about the number's files, are answered so. */
    void metaAnswersAbout(String file, int times, Fault fault) {
        faults.plan(FaultTarget.GRAPH, Occasion.next(times).about(file), fault);
    }

    /** So many uploads are answered so. */
    void uploads(int times, Fault fault) {
        metaAnswersAbout(bridge.phoneNumberId(), times, fault);
    }

    /** Jivo's channel takes no messages of these kinds. */
    void channelRefuses(Set<String> kinds) {
        Stack.get().simulators().jivo().refuse(bridge.console().id(), new Refusing(kinds, 0));
    }

    /** The phone behaves so from now on. */
    void phoneBecomes(Switches switches) {
        customer.becomes(switches);
    }

    /** The channel's address is one where nobody listens. */
    void nobodyListens() {
        bridge.api()
                .patch(
                        bridge.path("jivo-channels/" + bridge.channelId()),
                        object("outboundUrl", Stack.get().nobody().toString()))
                .expect(200);
    }

    /** Calls about others are in vain, so that the receiver is not called for a while. */
    void isAway() {
        List<Customer> others =
                Stream.generate(() -> bridge.customer("Olga")).limit(IN_VAIN).toList();
        others.forEach(this::start);
        faults.plan(
                way.receiver,
                Occasion.next(IN_VAIN)
                        .about(way == Way.TO_JIVO ? bridge.console().id() : bridge.phoneNumberId()),
                Fault.answering(503));
        others.forEach(other -> send(other, "is anybody there?"));
        soon().until(() -> !away().isEmpty());
    }

    /** Meta tells this of the message. */
    void statuses(StatusScript script) {
        faults.plan(Occasion.next(1).about(customer.number()), script);
    }

    /** So many of Meta's webhooks about this customer go so. */
    void metaTells(int times, Telling telling) {
        faults.plan(FaultTarget.META_WEBHOOK, Occasion.next(times).about(customer.number()), telling);
    }

    /** The next of Jivo's webhooks goes so. */
    void jivoTells(Telling telling) {
        faults.plan(
                FaultTarget.JIVO_WEBHOOK,
                Occasion.next(1).about(bridge.console().id()),
                telling);
    }

    void send() {
        message.run();
    }

    private void send(Customer one, String text) {
        if (way == Way.TO_JIVO) {
            one.says(text);
        } else {
            one.operatorSays(text);
        }
    }

    boolean endsAs(String status) {
        return delivery().map(found -> found.getString("status").equals(status)).orElse(false);
    }

    /** The account has stopped with the message waiting. */
    boolean isHeld() {
        return !stopped().isEmpty()
                && delivery()
                        .map(found -> found.getString("status").equals("queued"))
                        .orElse(false);
    }

    /** The receiver is away with the message waiting. */
    boolean isWaiting() {
        return !away().isEmpty() && endsAs("queued");
    }

    /** Where the delivery is, why, and what has stopped or is away. */
    String end() {
        JsonObject delivery = delivery().orElseThrow();
        String code = delivery.getString("errorCode", "");
        return "`" + delivery.getString("status") + "`" + (code.isEmpty() ? "" : " with " + code) + stopped() + away();
    }

    /** How many calls about this customer the receiver saw. */
    int calls() {
        return faults.calls(way.receiver, customer.number());
    }

    /** As what it stands on the other side, each time. */
    List<String> shown() {
        return way == Way.TO_JIVO
                ? customer.atJivo().stream()
                        .filter(event -> isMessage(event.text()))
                        .map(ReceivedEvent::type)
                        .toList()
                : customer.phone().stream()
                        .filter(FaultScene::isShown)
                        .map(PhoneMessage::type)
                        .toList();
    }

    /** The message has a file, which may be left behind. */
    boolean isWithFile() {
        return withFile;
    }

    private Optional<JsonObject> delivery() {
        return customer.timeline().stream()
                .filter(message -> TEXT.equals(message.getString("text", "")))
                .findFirst()
                .map(message -> bridge.api()
                        .get(customer.messagesPath() + "/" + message.getString("id") + "/deliveries")
                        .items()
                        .get(0));
    }

    private static boolean isShown(PhoneMessage message) {
        return message.direction() == PhoneMessage.Direction.IN
                && isMessage(message.text())
                && message.status() != Tick.FAILED;
    }

    /** A note about the file may follow the words. */
    private static boolean isMessage(@Nullable String text) {
        return text != null && text.startsWith(TEXT);
    }

    private String away() {
        return bridge.api().get(bridge.path("notices")).items().stream()
                .filter(notice -> notice.getString("kind").equals("unreachable"))
                .map(notice -> ", notice `unreachable`")
                .collect(Collectors.joining());
    }

    private String stopped() {
        String account = bridge.api()
                .get(bridge.path("whatsapp-accounts/" + bridge.accountId()))
                .text("status");
        String channel = bridge.api()
                .get(bridge.path("jivo-channels/" + bridge.channelId()))
                .text("status");
        return (account.equals("active") ? "" : ", account in `" + account + "`")
                + (channel.equals("active") ? "" : ", channel in `" + channel + "`");
    }
}
