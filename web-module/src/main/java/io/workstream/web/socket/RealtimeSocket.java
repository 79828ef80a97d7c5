package io.workstream.web.socket;

import io.workstream.shared.Category;
import io.workstream.shared.Problem;
import io.workstream.shared.ProblemCode;
import io.workstream.web.http.EdgeProblem;
import io.workstream.web.http.Failures;
import io.workstream.web.http.ProblemBody;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One client's socket. Frames arrive one after the other and are answered before the next is read, so answers come in the
 * order asked. Text is taken in parts to see its size before it is whole.
 */
@ServerEndpoint(value = "/realtime", subprotocols = "workstream.v1")
public class RealtimeSocket {

    static final int MOST_BYTES = 64 << 10;

    private static final Logger LOG = Logger.getLogger(RealtimeSocket.class.getName());

    @Inject
    SessionRegistry sessions;

    @Inject
    FrameDesk desk;

    @Inject
    Clock clock;

    private final StringBuilder text = new StringBuilder();
    private int bytes;

    @SuppressWarnings("NullAway.Init")
    private Connection connection;

    @OnOpen
    public void onOpen(Session session) {
        // The engine's own timer would cost more than our one clock for all connections.
        session.setMaxIdleTimeout(0);
        Wire wire = TyrusWire.of(session).orElseGet(() -> new StandardWire(session));
        Visitor visitor = session.getUserPrincipal() instanceof Visitor known ? known : new Visitor("", null);
        connection = new Connection(session.getId(), visitor, new Outbox(wire, clock), clock.instant());
        sessions.add(connection);
    }

    @OnMessage
    public void onText(String part, boolean last) {
        connection.heard(clock.instant());
        bytes += part.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            connection.outbox().endWith(Ending.ABUSE);
            return;
        }
        text.append(part);
        if (last) {
            String whole = text.toString();
            text.setLength(0);
            bytes = 0;
            handle(whole);
        }
    }

    @OnMessage
    public void onBinary(ByteBuffer part, boolean last) {
        connection.outbox().endWith(Ending.ABUSE);
    }

    @OnMessage
    public void onPong(PongMessage pong) {
        connection.heard(clock.instant());
    }

    @OnClose
    public void onClose() {
        sessions.remove(connection);
    }

    @OnError
    public void onError(@Nullable Throwable failure) {
        LOG.log(Level.FINE, "a socket broke off", failure);
    }

    private void handle(String frame) {
        try {
            ClientFrame parsed = ClientFrame.parse(frame);
            desk.handle(connection, parsed);
            connection.goodFrame();
        } catch (RuntimeException failure) {
            refuse(ClientFrame.idOf(frame), failure);
        }
    }

    private void refuse(@Nullable String id, RuntimeException failure) {
        Optional<Problem> expected = Failures.expected(failure);
        if (expected.isEmpty()) {
            LOG.log(Level.SEVERE, failure, () -> "a frame of connection " + connection.id() + " failed");
            connection
                    .outbox()
                    .offer(ServerFrames.error(id, ProblemBody.of(EdgeProblem.INTERNAL_ERROR, connection.id())));
            connection.outbox().endWith(Ending.FAULT);
            return;
        }
        ProblemCode code = expected.get().code();
        connection.outbox().offer(ServerFrames.error(id, ProblemBody.of(expected.get(), connection.id())));
        if (code.category() == Category.UNAUTHENTICATED) {
            connection.outbox().endWith(Ending.UNAUTHENTICATED);
        } else if (code == SocketProblem.FRAME_MALFORMED || code == SocketProblem.OP_UNKNOWN) {
            connection.badFrame();
        } else {
            connection.goodFrame();
        }
    }
}
