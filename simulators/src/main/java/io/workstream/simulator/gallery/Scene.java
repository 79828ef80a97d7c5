package io.workstream.simulator.gallery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.whatsapp.BusinessNumber;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.simulator.whatsapp.Parts;
import io.workstream.simulator.whatsapp.Phone;
import io.workstream.simulator.whatsapp.PhoneDraft;
import io.workstream.simulator.whatsapp.PhoneText;
import io.workstream.simulator.whatsapp.PretendMeta;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.ProductAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One customer in front of one number, who is about to send something odd; collects what the product said to it. */
final class Scene {

    private final PretendMeta meta;
    private final BusinessNumber number;
    private final PhoneText.Writer from;
    private final List<String> wamids = new ArrayList<>();
    private final List<ProductAnswer> answers = new ArrayList<>();

    Scene(PretendMeta meta, BusinessNumber number, PhoneText.Writer from) {
        this.meta = meta;
        this.number = number;
        this.from = from;
    }

    List<String> wamids() {
        return wamids;
    }

    List<ProductAnswer> answers() {
        return answers;
    }

    String phoneNumberId() {
        return number.phoneNumberId();
    }

    String customer() {
        return from.number();
    }

    /** An id in Meta's form that nothing has yet. */
    String freshId() {
        String id = "wamid.ODD" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        wamids.add(id);
        return id;
    }

    /** Sends a message part the usual way; the phone shows it. */
    void send(ObjectNode part) {
        send(PhoneDraft.of(number.phoneNumberId(), from, part));
    }

    /** Sends a medium made for it. */
    void send(String type, MetaMedia.Item item, ObjectNode more) {
        send(PhoneDraft.of(number.phoneNumberId(), from, Parts.media(type, item, more))
                .showing(item));
    }

    MetaMedia.Item medium(FileSpec spec) {
        return meta.media().bring(number.phoneNumberId(), spec);
    }

    MetaMedia.Item medium(FileSpec spec, MetaMedia.Trouble trouble) {
        return meta.media().bring(number.phoneNumberId(), meta.files().make(spec), trouble);
    }

    private void send(PhoneDraft draft) {
        Phone.Written written = meta.phone().send(draft);
        wamids.add(written.wamid());
        answers.add(written.answer());
    }

    /** A value of field messages with the usual metadata and contact; the receiver is to add the rest. */
    ObjectNode value() {
        ObjectNode value = bare();
        ObjectNode contact = value.putArray("contacts").addObject();
        contact.putObject("profile").put("name", from.name() == null ? from.number() : from.name());
        contact.put("wa_id", from.number());
        return value;
    }

    /** The same without a contact. */
    ObjectNode bare() {
        ObjectNode value = Json.object().put("messaging_product", "whatsapp");
        value.putObject("metadata")
                .put("display_phone_number", number.phoneNumber())
                .put("phone_number_id", number.phoneNumberId());
        return value;
    }

    /** A message of the customer with a fresh id and this part. */
    ObjectNode message(ObjectNode part) {
        ObjectNode message = Json.object()
                .put("from", from.number())
                .put("id", freshId())
                .put("timestamp", Long.toString(Clock.systemUTC().instant().getEpochSecond()));
        message.setAll(part);
        return message;
    }

    /** Sends a value as it is. */
    void sendValue(ObjectNode value) {
        answers.add(meta.phone().sendValue(number.phoneNumberId(), value));
    }

    /** An envelope with one change of this field. */
    ObjectNode envelope(String field, ObjectNode value) {
        ObjectNode envelope = Json.object().put("object", "whatsapp_business_account");
        envelope.putArray("entry")
                .addObject()
                .put("id", number.wabaId())
                .putArray("changes")
                .addObject()
                .put("field", field)
                .set("value", value);
        return envelope;
    }

    /** Sends a whole body as it is, signed. */
    void sendBody(ObjectNode body) {
        answers.add(meta.phone().sendRaw(number.phoneNumberId(), Json.asciiBytes(body)));
    }

    void sendBody(String body) {
        answers.add(meta.phone().sendRaw(number.phoneNumberId(), body.getBytes(StandardCharsets.UTF_8)));
    }
}
