package io.workstream.launcher;

import java.nio.file.Path;
import java.util.Map;

/** Settings for tests that start nothing. */
final class Stacks {

    static final Ports PORTS = new Ports(18280, 18532, 18479, 28300);

    private Stacks() {}

    static LauncherSettings in(Path var, Map<String, String> environment) {
        return new LauncherSettings(var, new Artifacts(Path.of("server.zip"), "1", null), PORTS, environment);
    }
}
