package io.workstream.simulator.whatsapp;

import io.workstream.simulator.around.Surroundings;
import io.workstream.simulator.files.FileStore;

/** The pretend Meta, put together: numbers, phones, media, templates and the Graph API on one state. */
public final class PretendMeta {

    private final Numbers numbers;
    private final Phone phone;
    private final FileStore files;
    private final MetaMedia media;
    private final Templates templates = new Templates();
    private final SendRates rates;
    private final GraphApi graph;

    public PretendMeta(Surroundings around) {
        rates = new SendRates(around.clock());
        numbers = new Numbers(around.product(), around.feed(), rates);
        files = around.fetcher().files();
        media = new MetaMedia(around.fetcher().files(), around.clock());
        Dialogues dialogues = new Dialogues(around.clock());
        MetaWebhooks webhooks = new MetaWebhooks(around);
        MessageDelivery delivery = new MessageDelivery(numbers, dialogues, webhooks, around);
        phone = new Phone(numbers, dialogues, webhooks, delivery, around);
        graph = new GraphApi(new GraphApi.Shelves(numbers, media, templates), dialogues, delivery, around);
    }

    public Numbers numbers() {
        return numbers;
    }

    public Phone phone() {
        return phone;
    }

    public MetaMedia media() {
        return media;
    }

    /** Where its files lie. */
    public FileStore files() {
        return files;
    }

    public Templates templates() {
        return templates;
    }

    public GraphApi graph() {
        return graph;
    }

    /** How fast numbers may send. */
    public SendRates rates() {
        return rates;
    }

    /** Empties phones and shelves, lets numbers send as fast as they like; numbers and customers stay. */
    public void clear() {
        phone.clear();
        media.clear();
        templates.clear();
        rates.hold(null);
    }
}
