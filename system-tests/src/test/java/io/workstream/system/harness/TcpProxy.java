package io.workstream.system.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server on this machine that a test can make slow, cut or let swallow everything. */
public final class TcpProxy implements AutoCloseable {

    /** How the line is. */
    private enum State {
        GOOD,
        /** Connections are reset, and new ones refused. */
        CUT,
        /** Connections stand, and no byte passes; those that wait pass when the line is good again. */
        SWALLOWING
    }

    private static final int CHUNK = 1 << 14;

    private final int target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private ServerSocket door;
    private State state = State.GOOD;
    private Duration delay = Duration.ZERO;

    private TcpProxy(int target) {
        this.target = target;
        this.door = open(0);
        this.port = door.getLocalPort();
    }

    /** Opens a good line to a port. */
    public static TcpProxy to(int target) {
        return new TcpProxy(target);
    }

    /** Where to connect, on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Whatever is sent, either way, takes so much longer from now on. */
    public synchronized void delay(Duration longer) {
        delay = longer;
    }

    public synchronized void cut() {
        state = State.CUT;
        close(door);
        sockets.forEach(TcpProxy::reset);
        notifyAll();
    }

    public synchronized void swallow() {
        state = State.SWALLOWING;
    }

    public synchronized void mend() {
        if (state == State.CUT) {
            door = open(port);
        }
        state = State.GOOD;
        delay = Duration.ZERO;
        notifyAll();
    }

    @Override
    public void close() {
        cut();
    }

    private ServerSocket open(int wanted) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            start(() -> accept(opened));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket opened) {
        try {
            while (true) {
                Socket client = opened.accept();
                sockets.add(client);
                start(() -> join(client));
            }
        } catch (IOException e) {
            // Closed by a cut.
            close(opened);
        }
    }

    private void join(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            start(() -> carry(server, client));
            carry(client, server);
        } catch (IOException e) {
            // Nobody listens behind us, so nobody seems to listen here.
            forget(client);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0 && awaitPassage(); read = in.read(chunk)) {
                out.write(chunk, 0, read);
            }
        } catch (IOException e) {
            // One side is gone; so is the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            forget(from);
            forget(to);
        }
    }

    /** Waits as long as the line makes everything wait; false when it is cut meanwhile. */
    private synchronized boolean awaitPassage() throws InterruptedException {
        long until = System.nanoTime() + delay.toNanos();
        while (state == State.SWALLOWING || (state == State.GOOD && !delay.isZero() && System.nanoTime() < until)) {
            wait(Math.max(1, Math.min(delay.isZero() ? 1000 : delay.toMillis(), 1000)));
        }
        return state == State.GOOD;
    }

    private void forget(Socket socket) {
        sockets.remove(socket);
        close(socket);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException e) {
            // It is closed already.
        }
        close(socket);
    }

    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception e) {
            throw new IllegalStateException("a socket could not be closed", e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
