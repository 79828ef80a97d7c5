package io.workstream.simulator.wire;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/** The connection on which a call came. */
final class Line {

    private static final int MOST = 1 << 16;

    private final Context context;

    Line(Context context) {
        this.context = context;
    }

    /** Lets the answer, which stands in the context, go out so. */
    void end(Fault.Ending ending) throws IOException {
        switch (ending) {
            case WHOLE -> {}
            case HALF -> breakOff();
            case LOST -> endPoint().close();
            case RESET -> reset();
            case SILENT -> endPoint().setIdleTimeout(0);
        }
    }

    private void breakOff() throws IOException {
        InputStream result = context.resultInputStream();
        byte[] body = result == null ? new byte[0] : result.readNBytes(MOST);
        // One byte more than ever comes, so that an empty body breaks off, too.
        context.res().setContentLength(body.length + 1);
        OutputStream out = context.res().getOutputStream();
        out.write(body, 0, body.length / 2);
        out.flush();
        endPoint().close();
    }

    private void reset() throws IOException {
        if (endPoint().getTransport() instanceof SocketChannel channel) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        endPoint().close();
    }

    private EndPoint endPoint() {
        return ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
    }
}
