package io.workstream.system.harness;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A client of {@code /realtime} that remembers every frame. */
public final class Socket implements WebSocket.Listener, AutoCloseable {

    private final List<JsonObject> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private WebSocket socket;

    private Socket() {}

    /** Connects without saying who is there. */
    public static Socket connect(String... headers) {
        return connectTo(Stack.get().baseUri(), headers);
    }

    /** The same to a server other than the first. */
    public static Socket connectTo(URI base, String... headers) {
        Socket client = new Socket();
        WebSocket.Builder builder = Web.client().newWebSocketBuilder().subprotocols("workstream.v1");
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        client.socket = builder.buildAsync(URI.create("ws://" + base.getAuthority() + "/realtime"), client)
                .join();
        return client;
    }

    /** Connects and says hello. */
    public static Socket of(Person person) {
        return of(person, Stack.get().baseUri());
    }

    /** The same to a server other than the first. */
    public static Socket of(Person person, URI base) {
        Socket client = connectTo(base);
        client.send(object("op", "hello", "token", person.accessToken()));
        client.await(frame -> frame.getString("op").equals("ready"));
        return client;
    }

    public String subprotocol() {
        return socket.getSubprotocol();
    }

    public void send(JsonObject frame) {
        send(frame.toString());
    }

    public void send(String text) {
        socket.sendText(text, true).join();
    }

    /** Subscribes and waits for the answer. */
    public JsonObject subscribe(String id, String topic) {
        send(object("op", "subscribe", "id", id, "topic", topic));
        return answerTo(id);
    }

    /** The frame that carries this id. */
    public JsonObject answerTo(String id) {
        return await(frame -> frame.getString("id", "").equals(id));
    }

    /** The first frame like this; waits for it. */
    public JsonObject await(Predicate<JsonObject> wanted) {
        soon().until(() -> frames.stream().anyMatch(wanted));
        return frames.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** All frames so far. */
    public List<JsonObject> frames() {
        return List.copyOf(frames);
    }

    /** All events of this type so far. */
    public List<JsonObject> events(String type) {
        return frames.stream()
                .filter(frame -> frame.getString("op").equals("event"))
                .filter(frame -> frame.getString("type").equals(type))
                .toList();
    }

    /** The code with which the server closes. */
    public CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            frames.add(Bodies.parse(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
