package io.workstream.web.socket;

import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes by the standard means of Jakarta WebSocket, one message after the other. */
record StandardWire(Session session) implements Wire {

    private static final Logger LOG = Logger.getLogger(StandardWire.class.getName());

    @Override
    public void write(List<Frame> frames, Runnable done, Runnable broken) {
        if (frames.isEmpty()) {
            done.run();
            return;
        }
        Frame first = frames.get(0);
        List<Frame> rest = frames.subList(1, frames.size());
        if (!first.isText()) {
            ping(() -> write(rest, done, broken), broken);
            return;
        }
        session.getAsyncRemote().sendText(first.text(), result -> next(result, rest, done, broken));
    }

    private void next(SendResult result, List<Frame> rest, Runnable done, Runnable broken) {
        if (result.isOK()) {
            write(rest, done, broken);
        } else {
            broken.run();
        }
    }

    private void ping(Runnable done, Runnable broken) {
        try {
            session.getBasicRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException gone) {
            LOG.log(Level.FINE, "no ping to a connection that is gone", gone);
            broken.run();
            return;
        }
        done.run();
    }

    @Override
    public void close(Ending ending) {
        TyrusWire.close(session, ending);
    }
}
