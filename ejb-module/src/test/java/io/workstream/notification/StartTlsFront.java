package io.workstream.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Stands before a mail server that knows no STARTTLS, insists on it, and then hands all on. */
final class StartTlsFront implements AutoCloseable {

    private final ServerSocket listening;
    private final SSLContext tls;
    private final int behind;
    private final List<String> inTheClear = new CopyOnWriteArrayList<>();

    /**
     * Starts it.
     *
     * @param behind port of the mail server on 127.0.0.1
     */
    StartTlsFront(String address, SSLContext tls, int behind) throws IOException {
        this.listening = new ServerSocket(0, 10, InetAddress.getByName(address));
        this.tls = tls;
        this.behind = behind;
        daemon(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** What was said before the line was closed to others. */
    List<String> inTheClear() {
        return inTheClear;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket caller = listening.accept();
                daemon(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            OutputStream out = caller.getOutputStream();
            say(out, "220 front ESMTP");
            String line = line(caller.getInputStream());
            while (!line.isEmpty() && !line.startsWith("STARTTLS")) {
                say(
                        out,
                        line.startsWith("EHLO")
                                ? "250-front\r\n250 STARTTLS"
                                : "530 Must issue a STARTTLS command first");
                line = line(caller.getInputStream());
            }
            if (!line.isEmpty()) {
                say(out, "220 Ready to start TLS");
                relay(caller);
            }
        } catch (IOException gone) {
            inTheClear.add("gone: " + gone.getMessage());
        }
    }

    private void relay(Socket caller) throws IOException {
        try (SSLSocket closed = (SSLSocket) tls.getSocketFactory().createSocket(caller, null, caller.getPort(), true);
                Socket server = new Socket("127.0.0.1", behind)) {
            closed.setUseClientMode(false);
            closed.startHandshake();
            line(server.getInputStream());
            daemon(() -> copy(closed, server));
            server.getInputStream().transferTo(closed.getOutputStream());
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            throw new IllegalStateException("the line is gone", gone);
        }
    }

    /** One line, byte by byte: what follows belongs to somebody else. */
    private String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            line.append((char) next);
            next = in.read();
        }
        String said = line.toString().strip();
        inTheClear.add(said);
        return said.toUpperCase(Locale.ROOT);
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "starttls-front");
        thread.setDaemon(true);
        thread.start();
    }
}
