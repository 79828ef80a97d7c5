package io.workstream.simulator.whatsapp;

/** The pretend Meta, put together: numbers, phones and the Graph API on one state. */
public final class PretendMeta {

    private final Numbers numbers;
    private final Phone phone;
    private final GraphApi graph;

    public PretendMeta(Surroundings around) {
        numbers = new Numbers(around.product(), around.feed());
        Dialogues dialogues = new Dialogues();
        MetaWebhooks webhooks = new MetaWebhooks(around.product(), around.pacing());
        MessageDelivery delivery = new MessageDelivery(numbers, dialogues, webhooks, around);
        phone = new Phone(numbers, dialogues, webhooks, delivery, around);
        graph = new GraphApi(numbers, dialogues, delivery, around.feed());
    }

    public Numbers numbers() {
        return numbers;
    }

    public Phone phone() {
        return phone;
    }

    public GraphApi graph() {
        return graph;
    }
}
