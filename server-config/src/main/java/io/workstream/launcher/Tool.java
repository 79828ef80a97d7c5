package io.workstream.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A command that does one thing and ends. Its pid file lets the next start end it when this one is killed: it would go on
 * writing where the next start begins anew.
 *
 * @param pidFile names the running command
 */
record Tool(Path pidFile) {

    static Tool of(LauncherSettings settings) {
        return new Tool(settings.under("run/tool.pid"));
    }

    /**
     * Runs it and gives back what it printed.
     *
     * @throws LaunchException with its output when it fails
     */
    String run(List<String> command) {
        try {
            Files.createDirectories(pidFile.getParent());
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            Files.writeString(pidFile, Long.toString(process.pid()));
            process.getOutputStream().close();
            // Read beside us: reading does not listen to an interrupt, and a stop shall not wait for the command's end.
            CompletableFuture<String> printed = CompletableFuture.supplyAsync(() -> outputOf(process));
            int code = awaitEnd(process);
            String output = printed.join();
            Files.deleteIfExists(pidFile);
            if (code != 0) {
                throw new LaunchException(String.join(" ", command) + " ended with " + code + ":\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new LaunchException("cannot run " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted while running " + command.get(0), e);
        }
    }

    private static int awaitEnd(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            // What it has begun is thrown away or repaired by the next start.
            process.destroyForcibly();
            process.onExit().join();
            throw e;
        }
    }

    private static String outputOf(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
