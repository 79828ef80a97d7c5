package io.workstream.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the launcher speaks to the person who started it. */
final class Console {

    private final PrintStream out;
    private final PrintStream err;

    private Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static Console ofProcess() {
        return new Console(stream(FileDescriptor.out), stream(FileDescriptor.err));
    }

    /** For tests: progress goes to standard error, which test runners keep apart from results. */
    static Console quiet() {
        return new Console(stream(FileDescriptor.err), stream(FileDescriptor.err));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    void say(String text) {
        out.println(text);
    }

    void complain(String text) {
        err.println(text);
    }
}
