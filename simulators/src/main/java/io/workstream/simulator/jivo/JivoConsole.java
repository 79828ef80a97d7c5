package io.workstream.simulator.jivo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.around.Surroundings;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.LiveFeed;
import io.workstream.simulator.wire.ProductAnswer;
import io.workstream.simulator.wire.ProductCall;
import io.workstream.simulator.wire.Refusal;
import io.workstream.simulator.wire.Telling;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The pretend console: channels, what customers wrote there, and operators who answer. */
public final class JivoConsole {

    /** What became of an operator's answer: its message id and the product's last answer after all repeats. */
    public record Answered(String messageId, ProductAnswer answer) {}

    private static final String AGENT_ID = "2016";
    private static final String AGENT_NAME = "Anna";

    private final Map<String, JivoChannel> channels = new ConcurrentSkipListMap<>();
    private final Map<String, ChannelLog> logs = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Refusing> refusing = new ConcurrentHashMap<>();
    private final Surroundings around;
    private final LiveFeed feed;
    private volatile boolean online = true;

    public JivoConsole(Surroundings around) {
        this.around = around;
        this.feed = around.feed();
    }

    /** Opens a channel with a fresh address; {@link #connect} later tells it where to send answers. */
    public JivoChannel open(String name) {
        return put(new JivoChannel(letters(8), letters(5), name, null));
    }

    /** Opens or replaces the channel with this very address. */
    public JivoChannel put(JivoChannel channel) {
        channels.put(channel.id(), channel);
        logs.putIfAbsent(channel.id(), new ChannelLog());
        feed.changed(LiveFeed.Area.JIVO);
        return channel;
    }

    public JivoChannel connect(String channelId, URI inboundUrl) {
        JivoChannel channel = get(channelId);
        return put(new JivoChannel(channel.segment(), channel.id(), channel.name(), inboundUrl));
    }

    /** Sorted by id. */
    public List<JivoChannel> channels() {
        return List.copyOf(channels.values());
    }

    public Optional<JivoChannel> find(String segment, String channelId) {
        return Optional.ofNullable(channels.get(channelId))
                .filter(channel -> channel.segment().equals(segment));
    }

    public List<ReceivedEvent> events(String channelId) {
        return log(channelId).events();
    }

    public List<Dialog> dialogs(String channelId) {
        return log(channelId).dialogs();
    }

    public boolean isOnline() {
        return online;
    }

    public void setOnline(boolean online) {
        this.online = online;
        feed.changed(LiveFeed.Area.JIVO);
    }

    /** From now on the channel does not take this. */
    public void refuse(String channelId, Refusing what) {
        log(channelId);
        refusing.put(channelId, what);
    }

    /** Posts the answer to the product and waits until it is taken, refused or given up. */
    public Answered answer(String channelId, AgentText text) {
        ObjectNode message = Json.object().put("type", "text");
        if (text.messageId() != null) {
            message.put("id", text.messageId());
        }
        return send(channelId, new AgentEvent(text.recipientId(), message.put("text", text.text()), text.agentName()));
    }

    /** The same with a message of any kind. */
    public Answered send(String channelId, AgentEvent given) {
        URI inboundUrl = get(channelId).inboundUrl();
        if (inboundUrl == null) {
            throw new Refusal(409, "the channel has no inboundUrl yet");
        }
        AgentEvent event = identified(given);
        String agent = event.agentName() == null ? AGENT_NAME : event.agentName();
        DialogLine said = DialogLine.of(event, agent, around.clock().instant());
        ChannelLog log = log(channelId);
        if (!event.type().matches("typein|typing")) {
            log.say(event.recipientId(), said);
        }
        feed.changed(LiveFeed.Area.JIVO);
        ProductCall call = new ProductCall(inboundUrl, Json.bytes(agentEvent(event, agent)), Map.of());
        Telling telling = around.faults().telling(FaultTarget.JIVO_WEBHOOK, Set.of(channelId, event.recipientId()));
        ProductAnswer answer = around.product()
                .post(call, around.pacing().jivoRule(), telling)
                .last()
                .join();
        log.progress(
                event.recipientId(),
                said,
                line -> answer.accepted()
                        ? line.with(delivered(line), "")
                        : line.with(DialogLine.Progress.FAILED, answer.status() + " " + answer.body()));
        feed.changed(LiveFeed.Area.JIVO);
        return new Answered(event.message().path("id").asText(""), answer);
    }

    /** A customer may have read it before the product's answer was here. */
    private static DialogLine.Progress delivered(DialogLine line) {
        return line.status() == DialogLine.Progress.READ ? DialogLine.Progress.READ : DialogLine.Progress.DELIVERED;
    }

    private static AgentEvent identified(AgentEvent given) {
        return given.message().has("id") || !given.hasId()
                ? new AgentEvent(given.recipientId(), given.message().deepCopy(), given.agentName())
                : given.with("id", "m-" + UUID.randomUUID());
    }

    /** Empties all channels; their addresses stay. The operator is online again. */
    public void clear() {
        logs.replaceAll((id, log) -> new ChannelLog());
        refusing.clear();
        setOnline(true);
    }

    /** Forgets the channels as well. */
    public void clearAll() {
        channels.clear();
        logs.clear();
        clear();
    }

    void receive(JivoChannel channel, ObjectNode body) {
        refusing.getOrDefault(channel.id(), Refusing.NOTHING).check(body.path("message"));
        ChannelLog log = log(channel.id());
        ReceivedEvent event = ReceivedEvent.first(body, around.clock().instant());
        String link = event.message().path("file").textValue();
        if (log.receive(event) && link != null) {
            String name = event.message().path("file_name").asText("");
            around.fetcher().fetch(link, name).thenAccept(fetched -> {
                log.fetched(event, fetched);
                feed.changed(LiveFeed.Area.JIVO);
            });
        }
        feed.changed(LiveFeed.Area.JIVO);
    }

    private static ObjectNode agentEvent(AgentEvent event, String agent) {
        ObjectNode body = Json.object();
        body.putObject("sender").put("id", AGENT_ID).put("name", agent);
        body.putObject("recipient").put("id", event.recipientId());
        body.set("message", event.message());
        return body;
    }

    private JivoChannel get(String channelId) {
        JivoChannel channel = channels.get(channelId);
        if (channel == null) {
            throw new Refusal(404, "no channel " + channelId);
        }
        return channel;
    }

    private ChannelLog log(String channelId) {
        ChannelLog log = logs.get(channelId);
        if (log == null) {
            throw new Refusal(404, "no channel " + channelId);
        }
        return log;
    }

    private String letters(int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return HexFormat.of().formatHex(made);
    }
}
