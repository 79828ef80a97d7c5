package io.workstream.web.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Writes finished frames straight to the server's own writer, several in one buffer. The standard way restarts an idle timer
 * at each message, which costs ten times as much as the message.
 */
final class TyrusWire implements Wire {

    private static final Logger LOG = Logger.getLogger(TyrusWire.class.getName());

    private final Session session;
    private final Writer writer;

    private TyrusWire(Session session, Writer writer) {
        this.session = session;
        this.writer = writer;
    }

    /** Empty when the server's insides are not those that we know: then the standard way will do. */
    static Optional<Wire> of(Session session) {
        try {
            Object socket = read(session.getBasicRemote(), "webSocket");
            Object protocol = read(socket, "protocolHandler");
            return read(protocol, "writer") instanceof Writer writer
                    ? Optional.of(new TyrusWire(session, writer))
                    : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException other) {
            LOG.log(Level.FINE, "not the WebSocket engine that we know", other);
            return Optional.empty();
        }
    }

    @Override
    public void write(List<Frame> frames, Runnable done, Runnable broken) {
        int size = frames.stream().mapToInt(Frame::size).sum();
        ByteBuffer joined = ByteBuffer.allocate(size);
        frames.forEach(frame -> joined.put(frame.wire()));
        joined.flip();
        writer.write(joined, new CompletionHandler<>() {
            @Override
            public void completed(ByteBuffer written) {
                done.run();
            }

            @Override
            public void failed(@Nullable Throwable reason) {
                broken.run();
            }

            @Override
            public void cancelled() {
                broken.run();
            }
        });
    }

    @Override
    public void close(Ending ending) {
        close(session, ending);
    }

    static void close(Session session, Ending ending) {
        try {
            session.close(new CloseReason(CloseCodes.getCloseCode(ending.code()), ending.reason()));
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.FINE, "the connection was gone already", gone);
        }
    }

    private static @Nullable Object read(@Nullable Object owner, String name) throws ReflectiveOperationException {
        if (owner == null) {
            return null;
        }
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(owner);
                }
            }
        }
        throw new NoSuchFieldException(name);
    }
}
