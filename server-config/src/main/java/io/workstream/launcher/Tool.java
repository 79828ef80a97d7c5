package io.workstream.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
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
}
