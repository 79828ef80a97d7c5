package io.workstream.connector.jivo;

import io.workstream.connector.ra.api.CustomerContent.FileKind;
import io.workstream.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How large the files may be that Jivo is given to fetch. Jivo publishes no limits: those here are careful ones, and its own
 * refusals count besides.
 *
 * @param most bytes of each kind
 */
record JivoLimits(Map<FileKind, Long> most) {

    private static final long MB = 1 << 20;
    private static final int PHOTO = 10;
    private static final int OTHERS = 50;

    /** Nothing larger is ever kept here. */
    private static final int MOST = 100;

    static JivoLimits read() {
        return new JivoLimits(
                Arrays.stream(FileKind.values()).collect(Collectors.toMap(Function.identity(), JivoLimits::most)));
    }

    private static long most(FileKind kind) {
        String setting = "workstream.jivo.largest." + kind.name().toLowerCase(Locale.ROOT) + ".mb";
        return new Setting(setting).number(kind == FileKind.PHOTO ? PHOTO : OTHERS, 1, MOST) * MB;
    }

    /** Whether Jivo is given such a file of so many bytes. */
    boolean allow(FileKind kind, long size) {
        return size <= most.getOrDefault(kind, 0L);
    }

    /** Makes the settings injectable. */
    @ApplicationScoped
    static class Producer {

        @Produces
        @Singleton
        JivoLimits limits() {
            return read();
        }
    }
}
