package io.workstream.simulator.gallery;

import io.workstream.simulator.whatsapp.BusinessNumber;
import io.workstream.simulator.whatsapp.PhoneText;
import io.workstream.simulator.whatsapp.PretendMeta;
import io.workstream.simulator.wire.ProductAnswer;
import io.workstream.simulator.wire.Refusal;
import java.util.List;
import java.util.stream.Stream;

/** All odd messages. Each is signed and wrapped well; what is odd is inside. */
public final class Gallery {

    /** What can be sent: its id and what is odd about it. */
    public record Exhibit(String id, String en, String ru) {}

    /** What came of it: the ids of the messages it held, and the product's first answer to each webhook. */
    public record Shown(String id, List<String> wamids, List<ProductAnswer> answers) {}

    private static final List<OddMessage> ALL = Stream.of(OddTexts.ALL, OddMedia.ALL, OddKinds.ALL, OddEnvelopes.ALL)
            .flatMap(List::stream)
            .toList();

    private final PretendMeta meta;

    public Gallery(PretendMeta meta) {
        this.meta = meta;
    }

    public List<Exhibit> exhibits() {
        return ALL.stream()
                .map(odd -> new Exhibit(odd.id(), odd.en(), odd.ru()))
                .toList();
    }

    /** Sends it from this customer to this number. */
    public Shown show(String id, String phoneNumberId, PhoneText.Writer from) {
        OddMessage odd = ALL.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "no odd message " + id));
        BusinessNumber number = meta.numbers()
                .find(phoneNumberId)
                .orElseThrow(() -> new Refusal(404, "no number with phoneNumberId " + phoneNumberId));
        Scene scene = new Scene(meta, number, from);
        odd.show().accept(scene);
        return new Shown(id, List.copyOf(scene.wamids()), List.copyOf(scene.answers()));
    }
}
