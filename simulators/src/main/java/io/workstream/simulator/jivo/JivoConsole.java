package io.workstream.simulator.jivo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.LiveFeed;
import io.workstream.simulator.wire.Pacing;
import io.workstream.simulator.wire.ProductAnswer;
import io.workstream.simulator.wire.ProductCall;
import io.workstream.simulator.wire.ProductCalls;
import io.workstream.simulator.wire.Refusal;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final ProductCalls product;
    private final Pacing pacing;
    private final LiveFeed feed;
    private final Clock clock;
    private volatile boolean online = true;

    public JivoConsole(ProductCalls product, Pacing pacing, LiveFeed feed, Clock clock) {
        this.product = product;
        this.pacing = pacing;
        this.feed = feed;
        this.clock = clock;
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

    /** Posts the answer to the product and waits until it is taken, refused or given up. */
    public Answered answer(String channelId, AgentText text) {
        URI inboundUrl = get(channelId).inboundUrl();
        if (inboundUrl == null) {
            throw new Refusal(409, "the channel has no inboundUrl yet");
        }
        String messageId = text.messageId() == null ? "m-" + UUID.randomUUID() : text.messageId();
        String agent = text.agentName() == null ? AGENT_NAME : text.agentName();
        ChannelLog log = log(channelId);
        log.say(
                text.recipientId(),
                new DialogLine(messageId, agent, text.text(), clock.instant(), DialogLine.Progress.SENT, 1, ""));
        feed.changed(LiveFeed.Area.JIVO);
        byte[] body = Json.bytes(agentEvent(text, agent, messageId));
        ProductAnswer answer = product.post(new ProductCall(inboundUrl, body, Map.of()), pacing.jivoRule())
                .last()
                .join();
        log.progress(
                text.recipientId(),
                messageId,
                line -> answer.accepted()
                        ? line.with(DialogLine.Progress.DELIVERED, "")
                        : line.with(DialogLine.Progress.FAILED, answer.status() + " " + answer.body()));
        feed.changed(LiveFeed.Area.JIVO);
        return new Answered(messageId, answer);
    }

    /** Empties all channels; their addresses stay. The operator is online again. */
    public void clear() {
        logs.replaceAll((id, log) -> new ChannelLog());
        setOnline(true);
    }

    /** Forgets the channels as well. */
    public void clearAll() {
        channels.clear();
        logs.clear();
        clear();
    }

    void receive(JivoChannel channel, ObjectNode body) {
        log(channel.id()).receive(new ReceivedEvent(body, clock.instant(), 1));
        feed.changed(LiveFeed.Area.JIVO);
    }

    private static ObjectNode agentEvent(AgentText text, String agent, String messageId) {
        ObjectNode event = Json.object();
        event.putObject("sender").put("id", AGENT_ID).put("name", agent);
        event.putObject("recipient").put("id", text.recipientId());
        event.putObject("message").put("type", "text").put("id", messageId).put("text", text.text());
        return event;
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
