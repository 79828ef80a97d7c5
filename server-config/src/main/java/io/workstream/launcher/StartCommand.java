package io.workstream.launcher;

import java.util.List;

/**
 * The java command that {@code asadmin start-domain --dry-run} prints, one argument a line. Running it ourselves spares a
 * second JVM for the whole life of the server, and the process we stop is the server itself.
 */
final class StartCommand {

    private StartCommand() {}

    static List<String> of(String dryRun) {
        List<String> lines = dryRun.lines().toList();
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (first < 0 && lines.get(i).endsWith("/bin/java")) {
                first = i;
            } else if (first >= 0 && lines.get(i).isBlank()) {
                return lines.subList(first, i);
            }
        }
        throw new LaunchException("asadmin printed no start command:\n" + dryRun);
    }
}
