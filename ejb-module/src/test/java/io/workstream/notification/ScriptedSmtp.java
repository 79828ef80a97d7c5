package io.workstream.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that takes everything, but for what it was told to answer otherwise. */
final class ScriptedSmtp implements AutoCloseable {

    /** What ends a mail, in place of a command. */
    static final String CONTENT = ".";

    private final ServerSocket listening = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of("DATA", "354 go ahead"));

    ScriptedSmtp() throws IOException {
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers a command so, named by its first four letters, or {@link #CONTENT}. */
    ScriptedSmtp answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    int port() {
        return listening.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket caller = listening.accept()) {
                talk(caller);
            } catch (IOException closed) {
                // Whoever called is gone, or the test is over: the loop finds out which.
                continue;
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = caller.getOutputStream();
        say(out, "220 scripted");
        String line = in.readLine();
        while (line != null) {
            String answer = answer(line);
            say(out, answer);
            if (answer.startsWith("354")) {
                while (!CONTENT.equals(line)) {
                    line = in.readLine();
                }
                say(out, answer(CONTENT));
            }
            line = in.readLine();
        }
    }

    private String answer(String line) {
        String command = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
        return answers.getOrDefault(command, "250 fine");
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
