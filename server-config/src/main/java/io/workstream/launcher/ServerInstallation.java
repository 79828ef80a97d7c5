package io.workstream.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Payara Server, unzipped once per version; its domains lie elsewhere, so it is never written to. */
final class ServerInstallation {

    private final Path home;
    private final Tool tool;

    private ServerInstallation(Path home, Tool tool) {
        this.home = home;
        this.tool = tool;
    }

    static ServerInstallation in(LauncherSettings settings, Console console) {
        Artifacts artifacts = settings.artifacts();
        Path directory = settings.under("payara");
        Path current = directory.resolve(artifacts.serverVersion());
        if (!Files.exists(current)) {
            if (!Files.isRegularFile(artifacts.serverZip())) {
                throw new LaunchException("Payara's distribution is not at " + artifacts.serverZip()
                        + "; build again (mvn -pl server-config package) so that Maven fetches it");
            }
            console.say("Unpacking Payara Server " + artifacts.serverVersion() + " ...");
            Directories.makeWhole(current, draft -> unzip(artifacts.serverZip(), draft));
        }
        return new ServerInstallation(current.resolve("payara6"), Tool.of(settings));
    }

    Path glassfish() {
        return home.resolve("glassfish");
    }

    /** Runs one {@code asadmin} command; each costs the start of a JVM. */
    String asadmin(Path passwords, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(javaProgram());
        command.addAll(List.of(
                "-jar", glassfish().resolve("lib/client/appserver-cli.jar").toString()));
        command.addAll(List.of("--user", "admin", "--passwordfile", passwords.toString()));
        command.addAll(List.of(arguments));
        return tool.run(command);
    }

    static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void unzip(Path zip, Path directory) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip), 1 << 16))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException("entry leads out of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                }
            }
        }
    }
}
